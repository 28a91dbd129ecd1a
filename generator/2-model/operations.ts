import type { Place, Report } from '../diagnostics.ts'
import type { Operation, Request, Wire } from '../ir.ts'
import type { Cell } from '../tables.ts'
import { requestKey } from './endpoint.ts'
import type { Entry } from './entries.ts'
import { fact, inferred } from './facts.ts'
import {
  badFixed,
  badOperationName,
  duplicateOperation,
  saidTwice,
  unknownParameter,
  unknownRequest,
  unknownWord,
} from './overlay-findings.ts'
import { inferReply } from './replies.ts'
import { fold, noWords, plain, yesWords } from './vocabulary.ts'

/** The columns of an overlay's table of operations. */
export const operationColumns = {
  needed: ['operation', 'request', 'reason'],
  optional: ['summary', 'fixed', 'required', 'left out', 'empty clears', 'body', 'statuses of'],
}

/** The operations of a page: those the overlay names, and one for every other request, named after its path. */
export function buildOperations(
  requests: readonly Request[],
  entries: readonly Entry[],
  report: Report,
): Operation[] {
  const named = entries.flatMap((entry) => readOperation(requests, entry, report))
  const taken = new Set(named.map(({ request }) => request))
  const others = requests.filter((request) => !taken.has(keyOf(request)))
  const operations = [...named, ...others.map(inferOperation)]
  const seen = new Map<string, Place>()
  for (const { name } of operations) {
    const twin = seen.get(name.value)
    if (twin === undefined) seen.set(name.value, name.origin)
    else report(duplicateOperation(name.origin, name.value, twin))
  }
  return operations
}

/** The body formats that the overlay sets, by request; reports words that name none. */
export function readWires(
  entries: readonly Entry[],
  report: Report,
): ReadonlyMap<string, { wire: Wire; cell: Cell }> {
  const wires = new Map<string, { wire: Wire; cell: Cell }>()
  for (const entry of entries) {
    const word = plain(entry.text('body'))
    const cell = entry.cell('body')
    const before = wires.get(fold(entry.text('request')))
    if (before !== undefined && word !== '' && before.wire !== word) report(saidTwice(cell.place, word))
    if (word === 'form' || word === 'json' || word === 'xml')
      wires.set(fold(entry.text('request')), { wire: word, cell })
    else if (word !== '') report(unknownWord(cell.place, word, ['form', 'json', 'xml']))
  }
  return wires
}

function readOperation(requests: readonly Request[], entry: Entry, report: Report): Operation[] {
  const request = requestNamed(requests, entry.cell('request'), report)
  const { text, place } = entry.cell('operation')
  const name = text.trim()
  if (!/^[a-z][A-Za-z0-9]{0,99}$/.test(name)) report(badOperationName(place, name))
  if (request === undefined) return []
  const names = (column: string): string[] => readNames(request, entry.cell(column), report)
  const [fixed, required, leftOut] = [
    readFixed(request, entry.cell('fixed'), report),
    names('required'),
    names('left out'),
  ]
  const all = [...fixed.map((pair) => pair.name), ...required, ...leftOut]
  const seen = new Set<string>()
  for (const one of all) {
    if (seen.has(one)) report(saidTwice(place, one))
    seen.add(one)
  }
  return [
    {
      name: fact(name, 'overlay', place),
      request: keyOf(request),
      summary: readSummary(entry.cell('summary')) ?? request.summary,
      fixed,
      required,
      leftOut,
      emptyClears: readYes(entry.cell('empty clears'), report),
      statuses: readStatusesOf(requests, request, entry.cell('statuses of'), report),
      reply: inferReply(request),
      origin: place,
    },
  ]
}

function readSummary({ text, place }: Cell): Operation['summary'] {
  return fold(text) === '' ? null : fact(fold(text), 'overlay', place)
}

function readFixed(request: Request, cell: Cell, report: Report): Operation['fixed'] {
  return split(cell.text).flatMap((pair) => {
    const [, name = '', value = ''] = /^([^=\s]+)\s*=\s*(\S.*)$/.exec(pair) ?? []
    if (name === '') report(badFixed(cell.place, pair))
    else if (!hasParameter(request, name)) report(unknownParameter(cell.place, name, parameterNames(request)))
    else return [{ name, value }]
    return []
  })
}

function readNames(request: Request, cell: Cell, report: Report): string[] {
  const names = split(cell.text)
  for (const name of names)
    if (!hasParameter(request, name)) report(unknownParameter(cell.place, name, parameterNames(request)))
  return names
}

function readYes(cell: Cell, report: Report): boolean {
  const word = plain(cell.text)
  if (!yesWords.includes(word) && !noWords.includes(word))
    report(unknownWord(cell.place, word, ['yes', 'no']))
  return yesWords.includes(word)
}

function readStatusesOf(
  requests: readonly Request[],
  own: Request,
  cell: Cell,
  report: Report,
): Operation['statuses'] {
  if (fold(cell.text) === '') return own.statuses
  return requestNamed(requests, cell, report)?.statuses ?? []
}

function requestNamed(requests: readonly Request[], cell: Cell, report: Report): Request | undefined {
  const name = fold(cell.text)
  const request = requests.find((candidate) => keyOf(candidate) === name)
  if (request === undefined) report(unknownRequest(cell.place, name, requests.map(keyOf)))
  return request
}

function inferOperation(request: Request): Operation {
  const words =
    `${request.method.value.toLowerCase()} ${request.path.value}`
      .replace(/\{/g, ' by ')
      .match(/[A-Za-z0-9]+/g) ?? []
  const name = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  return {
    name: inferred(name, request.origin),
    request: keyOf(request),
    summary: request.summary,
    fixed: [],
    required: [],
    leftOut: [],
    emptyClears: false,
    statuses: request.statuses,
    reply: inferReply(request),
    origin: request.origin,
  }
}

/** How operations name the request they are made of. */
export function keyOf(request: Request): string {
  return requestKey(request.method.value, request.path.value)
}

function hasParameter(request: Request, name: string): boolean {
  return parameterNames(request).includes(name)
}

function parameterNames(request: Request): string[] {
  return request.parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => parameter.name.value)
}

function split(text: string): string[] {
  return text
    .split(',')
    .map(fold)
    .filter((part) => part !== '')
}
