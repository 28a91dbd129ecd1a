import type { Api, Operation, Page, Reply, Request } from '../ir.ts'
import { docComment } from './doc.ts'
import { pascal } from './names.ts'
import { stringLiteral } from './tokens.ts'
import { replyType } from './value-code.ts'

/** What `templates/reply.hbs` prints: the type of an operation's reply and its reader. */
export interface ReplyView {
  readonly doc: string
  readonly type: string
  readonly value: string
  readonly success: string
  readonly failure: string
  readonly reader: string
  readonly statuses: readonly number[]
  readonly successes: readonly number[]
  /** An object literal, or `null`. */
  readonly envelope: string
  readonly read: string
  readonly name: string
}

/** Whether a reader is emitted: the reply is JSON, and the page or its overlay says something of it. */
export function hasReader(request: Request, operation: Operation): boolean {
  const isXml =
    request.response === null ? request.body?.wire.value === 'xml' : request.response.wire.value === 'xml'
  return (
    (!isXml && operation.statuses.length > 0) ||
    (operation.reply !== null && !isXmlRecord(request, operation))
  )
}

function isXmlRecord({ response }: Request, { reply }: Operation): boolean {
  return reply?.holds.kind === 'record' && response?.wire.value === 'xml'
}

export function replyView(
  api: Omit<Api, 'pages'>,
  page: Page,
  operation: Operation,
  recordOf: (request: string) => string,
): ReplyView {
  const statuses = statusesOf(operation)
  const success =
    operation.reply === null
      ? statuses.filter((code) => code < 300 && code >= 200)
      : [operation.reply.status.value]
  const name = pascal(operation.name.value)
  const where = stringLiteral(`${page.api}/${page.name}: ${operation.request}`)
  const { value, read } = readCode(operation.reply, where, recordOf)
  return {
    doc: docComment([
      `The reply to ${operation.name.value}, by documented status.`,
      ...statusLines(operation),
    ]),
    type: `${name}Reply`,
    value,
    success: union(success),
    failure: union(statuses.filter((code) => !success.includes(code))),
    reader: `read${name}Reply`,
    statuses,
    successes: success,
    envelope: envelopeCode(api),
    read,
    name: operation.name.value,
  }
}

function statusesOf({ statuses, reply }: Operation): number[] {
  const codes = statuses.map(({ code }) => code.value)
  return reply === null || codes.includes(reply.status.value) ? codes : [reply.status.value, ...codes]
}

function statusLines({ statuses }: Operation): string[] {
  return statuses.map(({ code, description }) => `${code.value}: ${description}`)
}

function union(codes: readonly number[]): string {
  return codes.length === 0 ? 'never' : codes.join(' | ')
}

function envelopeCode({ envelope }: Omit<Api, 'pages'>): string {
  if (envelope === null) return 'null'
  const { outcome, succeeded, errors } = envelope
  return `{ outcome: ${stringLiteral(outcome.value)}, succeeded: [${succeeded.map(stringLiteral).join(', ')}], errors: ${stringLiteral(errors.value)} }`
}

/** The type of a reply's result, and the expression that takes it out of the reply's JSON. */
function readCode(
  reply: Reply | null,
  where: string,
  recordOf: (request: string) => string,
): { value: string; read: string } {
  if (reply === null) return { value: 'unknown', read: '(json) => json' }
  const { type, reader } = resultOf(reply, recordOf)
  const each = reply.at.indexOf('[]')
  if (each === -1)
    return {
      value: type,
      read: `(json, issues) => readAt(json, ${steps(reply.at)}, issues, ${where}, ${reader})`,
    }
  const [outside, inside] = [reply.at.slice(0, each), reply.at.slice(each + 1)]
  return {
    value: `readonly ${wrapped(type)}[]`,
    read: `(json, issues) => readEach(json, ${steps(outside)}, ${steps(inside)}, issues, ${where}, ${reader})`,
  }
}

function resultOf({ holds }: Reply, recordOf: (request: string) => string): { type: string; reader: string } {
  if (holds.kind === 'record')
    return { type: recordOf(holds.request), reader: `read${recordOf(holds.request)}` }
  return replyType(holds.type)
}

function wrapped(type: string): string {
  return type.includes('|') ? `(${type})` : type
}

function steps(names: readonly string[]): string {
  return `[${names.map(stringLiteral).join(', ')}]`
}
