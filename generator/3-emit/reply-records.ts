import type { Field, Page, Request } from '../ir.ts'
import { docComment, fieldDoc, sentence } from './doc.ts'
import { pascal, type Names } from './names.ts'
import { isMany } from './records.ts'
import { memberName, stringLiteral } from './tokens.ts'
import type { TypeView } from './type-view.ts'
import { replyType } from './value-code.ts'

/** What `templates/reply-record.hbs` prints: the type of a reply's record and how its members are read. */
export interface ReplyRecordView extends TypeView {
  readonly reader: string
  readonly readers: readonly { readonly name: string; readonly reader: string }[]
  readonly where: string
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
  readonly doc: string
  readonly fields: readonly Field[]
}

function recordViews({ type, doc, fields }: ReplyRecord, where: string, names: Names): ReplyRecordView[] {
  const below = fields.flatMap((field) => {
    if (field.kind === 'leaf') return []
    const own = pascal(field.name.value)
    const described = docComment([sentence(field.description?.value ?? ''), `The group ${field.name.value}.`])
    return [{ field, record: { type: names.take(`${type}${own}`), doc: described, fields: field.fields } }]
  })
  const resultOf = (field: Field): { type: string; reader: string } => {
    const record = below.find((one) => one.field === field)?.record
    const one = record === undefined ? leafResult(field) : { type: record.type, reader: `read${record.type}` }
    return isMany(field) ? { type: `readonly (${one.type})[]`, reader: `replyList(${one.reader})` } : one
  }
  const own: ReplyRecordView = {
    doc,
    name: type,
    parameters: '',
    members: fields.map((field) => ({
      name: field.name.value,
      doc: fieldDoc(field),
      property: `${memberName(field.name.value)}?`,
      type: `${resultOf(field).type} | null`,
    })),
    reader: `read${type}`,
    readers: fields.map((field) => ({
      name: stringLiteral(field.name.value),
      reader: resultOf(field).reader,
    })),
    where,
  }
  return [own, ...below.flatMap(({ record }) => recordViews(record, where, names))]
}

function leafResult(field: Field): { type: string; reader: string } {
  return field.kind === 'leaf' ? replyType(field.type.value) : { type: 'unknown', reader: 'replyAny' }
}
