import type { CodesView } from './codes-view.ts'
import type { ModuleView, RequestView } from './module-view.ts'
import type { OperationView } from './operation-view.ts'
import type { ReplyRecordView } from './reply-records.ts'
import type { Literal } from './tokens.ts'
import type { MemberView, TypeView } from './type-view.ts'
import type { WriteView } from './write-view.ts'

/** One declaration of a module, as its page calls for it and as the finished file has it. */
export interface Declaration {
  readonly kind: 'interface' | 'type' | 'const' | 'function'
  readonly name: string
  readonly isExported: boolean
  /**
   * Members of an interface, parameters of a function and the members that it reads of `fields`, values of a list: with
   * marks and in order.
   */
  readonly holds: readonly string[]
}

/** How an open record's index signature, and a constant that is no list, stand in `holds`. */
export const indexSignature = '[]'
export const schemaCall = 'standardSchema'

/** All that a page's module declares. Nothing here knows how templates print it. */
export function outlineOf({ requests, replyRecords, replies }: ModuleView): Declaration[] {
  return [
    ...requests.flatMap(requestOutline),
    ...replyRecords.flatMap(replyRecordOutline),
    ...replies.flatMap(({ type, reader }) => [
      declaration('type', type, true),
      declaration('function', reader, true, ['status', 'text']),
    ]),
  ]
}

function requestOutline({
  types,
  checks,
  xml,
  json,
  form,
  formerNames,
  operations,
}: RequestView): Declaration[] {
  return [
    ...types.map(interfaceOf),
    ...checks.flatMap((check) => [
      ...check.codes.map(codesOf),
      declaration('function', check.name, false, ['scope', 'fields', ...check.names.map(textOf)]),
      ...check.items.map(({ name }) => declaration('function', name, false, ['scope', 'key', 'value'])),
    ]),
    ...[...xml, ...json, ...form].map(writerOf),
    ...formerNames.map(({ constant, names }) =>
      listOf(
        constant,
        names.map(({ former }) => former),
      ),
    ),
    ...operations.flatMap(operationOutline),
  ]
}

function operationOutline({ name, type, alias, check, codes, ...view }: OperationView): Declaration[] {
  const needed = view.arguments.map(
    (argument) => argument.name + (argument.otherwise === '' && !argument.isOptional ? '' : '?'),
  )
  return [
    declaration('function', name, true, needed),
    ...codes.map(codesOf),
    ...(type === ''
      ? []
      : [
          declaration('const', type, true, [schemaCall, check]),
          declaration('function', check, true, view.takesChecks ? ['value', 'checks?'] : ['value']),
        ]),
    ...(alias === '' ? [] : [declaration('type', type, true)]),
  ]
}

function replyRecordOutline(view: ReplyRecordView): Declaration[] {
  return [
    declaration('interface', view.name, true, [...view.members.map(memberOf), indexSignature]),
    listOf(
      view.readersConstant,
      view.readers.map(({ name }) => name),
    ),
    declaration('function', view.reader, false, ['path', 'json', 'issues']),
  ]
}

function interfaceOf({ name, members }: TypeView): Declaration {
  return declaration('interface', name, true, members.map(memberOf))
}

function memberOf({ name, optional }: MemberView): string {
  return textOf(name) + (optional ? '?' : '')
}

function writerOf({ name, parameter }: WriteView): Declaration {
  return declaration('function', name, false, [parameter])
}

function codesOf({ name, values }: CodesView): Declaration {
  return listOf(name, values)
}

function listOf(name: string, values: readonly Literal[]): Declaration {
  return declaration('const', name, false, values.map(textOf))
}

/** What a literal holds, by JSON's own reader. */
function textOf(literal: Literal): string {
  return literal.includes('\\') ? JSON.stringify(JSON.parse(literal)) : literal
}

function declaration(
  kind: Declaration['kind'],
  name: string,
  isExported: boolean,
  holds: readonly string[] = [],
): Declaration {
  return { kind, name, isExported, holds }
}
