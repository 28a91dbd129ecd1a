import type { Api, Operation, Page, Reply, Request } from '../ir.ts'
import { pascal } from './names.ts'
import { recordResult } from './reply-records.ts'
import {
  code,
  docComment,
  identifier,
  joinCode,
  literal,
  stringLiteral,
  typeText,
  unionOf,
  type Code,
  type DocComment,
  type Identifier,
  type Literal,
  type TypeText,
} from './tokens.ts'
import { replyType, type ReplyType } from './value-code.ts'

/** What `templates/reply.hbs` prints: the type of an operation's reply and its reader. */
export interface ReplyView {
  readonly doc: DocComment
  readonly type: Identifier
  readonly value: TypeText
  readonly success: TypeText
  readonly failure: TypeText
  readonly reader: Identifier
  readonly statuses: readonly Literal[]
  readonly successes: readonly Literal[]
  /** An object literal, or `null`. */
  readonly envelope: Code
  readonly read: Code
  readonly name: Identifier
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
      ? statuses.filter((status) => status < 300 && status >= 200)
      : [operation.reply.status.value]
  const name = pascal(operation.name.value)
  const where = stringLiteral(`${page.api}/${page.name}: ${operation.request}`)
  const { value, read } = readCode(operation.reply, where, recordOf)
  return {
    doc: docComment([
      `The reply to ${operation.name.value}, by documented status.`,
      ...statusLines(operation),
    ]),
    type: identifier(`${name}Reply`),
    value,
    success: unionOf(success.map(literal)),
    failure: unionOf(statuses.filter((status) => !success.includes(status)).map(literal)),
    reader: identifier(`read${name}Reply`),
    statuses: statuses.map(literal),
    successes: success.map(literal),
    envelope: envelopeCode(api),
    read,
    name: identifier(operation.name.value),
  }
}

function statusesOf({ statuses, reply }: Operation): number[] {
  const codes = statuses.map((status) => status.code.value)
  return reply === null || codes.includes(reply.status.value) ? codes : [reply.status.value, ...codes]
}

function statusLines({ statuses }: Operation): string[] {
  return statuses.map((status) => `${status.code.value}: ${status.description}`)
}

function envelopeCode({ envelope }: Omit<Api, 'pages'>): Code {
  if (envelope === null) return code`null`
  const [outcome, errors] = [stringLiteral(envelope.outcome.value), stringLiteral(envelope.errors.value)]
  return code`{ outcome: ${outcome}, succeeded: ${listOf(envelope.succeeded)}, errors: ${errors} }`
}

/** The type of a reply's result, and the expression that takes it out of the reply's JSON. */
function readCode(
  reply: Reply | null,
  where: Literal,
  recordOf: (request: string) => string,
): { value: TypeText; read: Code } {
  if (reply === null) return { value: typeText`unknown`, read: code`(json) => json` }
  const { type, reader } = resultOf(reply, recordOf)
  const each = reply.at.indexOf('[]')
  if (each === -1)
    return {
      value: type,
      read: code`(json, issues) => readAt(json, ${listOf(reply.at)}, issues, ${where}, ${reader})`,
    }
  const [outside, inside] = [reply.at.slice(0, each), reply.at.slice(each + 1)]
  return {
    value: typeText`readonly ${wrapped(type)}[]`,
    read: code`(json, issues) => readEach(json, ${listOf(outside)}, ${listOf(inside)}, issues, ${where}, ${reader})`,
  }
}

function resultOf({ holds }: Reply, recordOf: (request: string) => string): ReplyType {
  if (holds.kind === 'record') return recordResult(recordOf(holds.request))
  return replyType(holds.type)
}

function wrapped(type: TypeText): TypeText {
  return type.includes('|') ? typeText`(${type})` : type
}

function listOf(texts: readonly string[]): Code {
  return code`[${joinCode(texts.map(stringLiteral), ', ')}]`
}
