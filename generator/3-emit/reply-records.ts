import type { Field, Page, Request } from '../ir.ts'
import { fieldDoc, sentence } from './doc.ts'
import { pascal, type Names } from './names.ts'
import { isMany } from './records.ts'
import {
  code,
  docComment,
  identifier,
  memberName,
  stringLiteral,
  typeText,
  type DocComment,
  type Code,
  type Identifier,
  type Literal,
} from './tokens.ts'
import type { TypeView } from './type-view.ts'
import { replyType, type ReplyType } from './value-code.ts'

/** What `templates/reply-record.hbs` prints: the type of a reply's record and how its members are read. */
export interface ReplyRecordView extends TypeView {
  readonly reader: Identifier
  /** The constant that lists the members with their readers, and the list. */
  readonly readersConstant: Identifier
  readonly readers: readonly { readonly name: Literal; readonly reader: Code }[]
  readonly where: Literal
}

/**
 * The records of a request's reply table, the outermost first. They are open: a reply may hold more than its page
 * documents.
 */
export function replyRecordViews(
  page: Page,
  request: Request,
  type: string,
  names: Names,
): ReplyRecordView[] {
  const doc = docComment([
    `A record of the reply to ${request.method.value} ${request.path.value}.`,
    'Members that the page does not document are kept.',
  ])
  const where = stringLiteral(`${page.api}/${page.name}: ${request.method.value} ${request.path.value}`)
  return recordViews({ type, doc, fields: request.response?.fields ?? [] }, where, names)
}

interface ReplyRecord {
  readonly type: string
  readonly doc: DocComment
  readonly fields: readonly Field[]
}

function recordViews({ type, doc, fields }: ReplyRecord, where: Literal, names: Names): ReplyRecordView[] {
  const below = fields.flatMap((field) => {
    if (field.kind === 'leaf') return []
    const own = pascal(field.name.value)
    const described = docComment([sentence(field.description?.value ?? ''), `The group ${field.name.value}.`])
    return [{ field, record: { type: names.take(`${type}${own}`), doc: described, fields: field.fields } }]
  })
  const resultOf = (field: Field): ReplyType => {
    const record = below.find((one) => one.field === field)?.record
    const one = record === undefined ? leafResult(field) : recordResult(record.type)
    return isMany(field)
      ? { type: typeText`readonly (${one.type})[]`, reader: code`replyList(${one.reader})` }
      : one
  }
  const own: ReplyRecordView = {
    doc,
    name: identifier(type),
    generic: false,
    unsaid: typeText`never`,
    members: fields.map((field) => ({
      name: stringLiteral(field.name.value),
      doc: fieldDoc(field),
      property: memberName(field.name.value),
      optional: true,
      type: typeText`${resultOf(field).type} | null`,
    })),
    reader: identifier(`read${type}`),
    readersConstant: identifier(`membersOf${type}`),
    readers: fields.map((field) => ({
      name: stringLiteral(field.name.value),
      reader: resultOf(field).reader,
    })),
    where,
  }
  return [own, ...below.flatMap(({ record }) => recordViews(record, where, names))]
}

function leafResult(field: Field): ReplyType {
  return field.kind === 'leaf'
    ? replyType(field.type.value)
    : { type: typeText`unknown`, reader: code`replyAny` }
}

/** The result that is a record of the module, by its name. */
export function recordResult(record: string): ReplyType {
  return { type: identifier(record), reader: identifier(`read${record}`) }
}
