import { callView, underNewNames, type CallView } from './call-view.ts'
import { recordCheck } from './check-view.ts'
import { pascal } from './names.ts'
import type { OperationParts } from './operation-parts.ts'
import { pathExpression, queryView, type QueryView } from './query-view.ts'
import {
  code,
  docComment,
  identifier,
  stringLiteral,
  typeText,
  type Code,
  type DocComment,
  type Identifier,
  type Literal,
  type TypeText,
} from './tokens.ts'

/** What `templates/operation.hbs` prints. */
export interface OperationView extends CallView, QueryView {
  readonly name: Identifier
  /** The name as text, for the error that lists the issues. */
  readonly nameText: Literal
  readonly doc: DocComment
  /** The request type; empty for an operation that takes nothing. */
  readonly type: TypeText
  /** What the request type stands for, where several operations share one; empty otherwise. */
  readonly alias: TypeText
  readonly aliasDoc: DocComment
  /** The check of the request type, and that of its record; empty for an operation that takes nothing. */
  readonly check: Code
  readonly checkRecord: Code
  /** The value that the check is given, under the names of today. */
  readonly checked: Code
  readonly where: Literal
  readonly clears: boolean
  readonly xml: boolean
  readonly method: Literal
  readonly path: Code
  /** The expression of the body as text; empty for none. */
  readonly body: Code
  readonly isForm: boolean
  /** Empty for a form, which has two, and without a body. */
  readonly contentType: Code
}

const contentTypes = { json: 'application/json', xml: 'application/xml' } as const

export function operationView(parts: OperationParts): OperationView {
  const { page, request, operation, set, isShared, body } = parts
  const type = set === undefined ? undefined : pascal(operation.name.value)
  const root = set?.records[0]?.name
  const wire = request.body?.wire.value
  const call = callView(parts)
  return {
    name: identifier(operation.name.value),
    nameText: stringLiteral(operation.name.value),
    doc: docComment([operation.summary?.value ?? '', ...usage(parts, call)]),
    type: type === undefined ? typeText`` : identifier(type),
    alias: isShared && root !== undefined ? aliasOf(identifier(root), parts) : typeText``,
    aliasDoc: docComment([
      `What ${operation.name.value} sends.`,
      operation.emptyClears ? '`null` clears a stored value; what is left out stays as it is.' : '',
    ]),
    check: type === undefined ? code`` : identifier(`check${type}`),
    checkRecord: root === undefined ? code`` : recordCheck(root),
    checked: underNewNames(code`value`, set),
    where: stringLiteral(`${page.api}/${page.name}: ${operation.request}`),
    clears: operation.emptyClears,
    xml: wire === 'xml',
    ...call,
    ...queryView(parts),
    method: stringLiteral(request.method.value),
    path: pathExpression(parts),
    body,
    isForm: wire === 'form' && body !== '',
    contentType: wire === undefined || wire === 'form' ? code`` : stringLiteral(contentTypes[wire]),
  }
}

function aliasOf(root: Identifier, { set, operation }: OperationParts): TypeText {
  if (set?.generic.has(root) !== true) return root
  return operation.emptyClears ? typeText`${root}<null>` : typeText`${root}<never>`
}

function usage({ request, operation }: OperationParts, { takesChecks }: CallView): string[] {
  const fixed = operation.fixed.map(({ name, value }) => `${name}=${value}`).join('&')
  const line = `Sends ${request.method.value} ${request.path.value}${fixed === '' ? '' : `?${fixed}`}.`
  const rule = 'Throws a RequestError that lists every issue if the request may not be sent.'
  const checks = 'With `formats` in `checks`, that includes what values mean, such as check digits.'
  return takesChecks ? [line, rule, checks] : [line, rule]
}
