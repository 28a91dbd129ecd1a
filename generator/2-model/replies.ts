import type { Report } from '../diagnostics.ts'
import type { Fact, Operation, Reply, Request, ValueType } from '../ir.ts'
import type { Cell } from '../tables.ts'
import { requestKey } from './endpoint.ts'
import type { Entry } from './entries.ts'
import { fact, inferred } from './facts.ts'
import { badPlace, unknownStatus } from './findings.ts'
import { badTypeName, saidTwice, unknownOperation, unknownRequest } from './overlay-findings.ts'
import { readValueType } from './value-type.ts'
import { rawRow } from './raw-row.ts'
import { fold } from './vocabulary.ts'

/** The columns of an overlay's tables of replies and of the names of reply records. */
export const replyColumns = { needed: ['operation', 'status', 'at', 'holds', 'reason'] }
export const typeColumns = { needed: ['request', 'type', 'reason'] }

/** The record of a request's own reply table, taken to be the whole reply. */
export function inferReply(request: Request): Reply | null {
  if (request.response === null) return null
  const success = request.statuses.find(({ code }) => code.value >= 200 && code.value < 300)
  const key = requestKey(request.method.value, request.path.value)
  return {
    status: success?.code ?? inferred(200, request.origin),
    at: [],
    holds: { kind: 'record', request: key },
  }
}

/** Operations with the replies that the overlay gives them; reports replies of operations that are not there. */
export function setReplies(
  operations: readonly Operation[],
  requests: readonly Request[],
  entries: readonly Entry[],
  report: Report,
): Operation[] {
  const replies = new Map<string, Reply>()
  for (const entry of entries) {
    const name = fold(entry.text('operation'))
    if (!operations.some((operation) => operation.name.value === name))
      report(
        unknownOperation(
          entry.cell('operation').place,
          name,
          operations.map((operation) => operation.name.value),
        ),
      )
    if (replies.has(name)) report(saidTwice(entry.cell('operation').place, name))
    replies.set(name, readReply(entry, requests, report))
  }
  return operations.map((operation) => ({
    ...operation,
    reply: replies.get(operation.name.value) ?? operation.reply,
  }))
}

function readReply(entry: Entry, requests: readonly Request[], report: Report): Reply {
  const status = entry.cell('status')
  if (!/^2\d\d$/.test(fold(status.text))) report(unknownStatus(status.place, status.text))
  const at = entry.cell('at')
  if (!/^([\w-]+(\.[\w-]+)*)?(\[\](\.[\w-]+)*)?$/.test(fold(at.text))) report(badPlace(at.place, at.text))
  return {
    status: fact(Number(fold(status.text)), 'overlay', status.place),
    at: entry
      .text('at')
      .replaceAll('[]', '.[]')
      .split('.')
      .filter((step) => step !== ''),
    holds: readHolds(entry.cell('holds'), requests, report),
  }
}

function readHolds(cell: Cell, requests: readonly Request[], report: Report): Reply['holds'] {
  const record = requests.find((request) => request.response?.type.value === fold(cell.text))
  if (record !== undefined)
    return { kind: 'record', request: requestKey(record.method.value, record.path.value) }
  return { kind: 'value', type: readType(cell, report) }
}

function readType(cell: Cell, report: Report): ValueType {
  const row = rawRow({ type: { ...cell, basis: 'overlay' } }, cell.place)
  return readValueType(row, { decimalSeparator: '.', reply: true, names: new Set() }, report).value
}

/** Names of reply records by request; reports requests that have no reply table and names no type can have. */
export function readTypeNames(
  entries: readonly Entry[],
  withResponse: readonly string[],
  report: Report,
): ReadonlyMap<string, Fact<string>> {
  const names = new Map<string, Fact<string>>()
  for (const entry of entries) {
    const [request, type] = [entry.cell('request'), entry.cell('type')]
    if (!withResponse.includes(fold(request.text)))
      report(unknownRequest(request.place, fold(request.text), withResponse))
    if (!/^[A-Z][A-Za-z0-9]{0,99}$/.test(fold(type.text))) report(badTypeName(type.place, fold(type.text)))
    const isTaken = [...names.values()].some(({ value }) => value === fold(type.text))
    if (names.has(fold(request.text)) || isTaken) report(saidTwice(type.place, fold(type.text)))
    names.set(fold(request.text), fact(fold(type.text), 'overlay', type.place))
  }
  return names
}
