import { formerNamesView, type FormerNamesView } from './former-names.ts'
import type { Api, Page, Request } from '../ir.ts'
import type { ImportExtension } from './assemble.ts'
import { checkViews, type CheckView } from './check-view.ts'
import { pascal, takenNames, type Names } from './names.ts'
import { givenParameters } from './operation-parts.ts'
import { operationView, type OperationView } from './operation-view.ts'
import { unwrap, type RecordSet } from './records.ts'
import { replyRecordViews, type ReplyRecordView } from './reply-records.ts'
import { hasReader, replyView, type ReplyView } from './reply-view.ts'
import { bodySet, optionSet, parameterSet } from './request-sets.ts'
import {
  code,
  commentText,
  fileName,
  identifier,
  joinCode,
  runtimeModule,
  type Code,
  type CommentText,
  type FileName,
  type Literal,
} from './tokens.ts'
import { typeView, type TypeView } from './type-view.ts'
import { writeView, writeXmlView, type WriteView, type WriteXmlView } from './write-view.ts'
import { wrapping } from './xml-tags.ts'

/** What `templates/module.hbs` prints: one page. */
export interface ModuleView {
  readonly page: FileName
  readonly title: CommentText
  readonly source: CommentText
  readonly requests: readonly RequestView[]
  readonly replyRecords: readonly ReplyRecordView[]
  readonly replies: readonly ReplyView[]
  /** The runtime file with the types and the error that callers want to name; pages pass it on. */
  readonly shared: Literal
}

export interface RequestView {
  readonly types: readonly TypeView[]
  readonly checks: readonly CheckView[]
  readonly xml: readonly WriteXmlView[]
  readonly json: readonly WriteView[]
  readonly form: readonly WriteView[]
  readonly formerNames: readonly FormerNamesView[]
  readonly operations: readonly OperationView[]
}

/** A page as views; `runtimeNames` are those that the runtime exports, so that no page's name hides one. */
export function moduleView(
  api: Omit<Api, 'pages'>,
  page: Page,
  runtimeNames: readonly string[],
  extension: ImportExtension,
): ModuleView {
  const reserved = page.operations.flatMap(({ name }) => [
    name.value,
    pascal(name.value),
    `${pascal(name.value)}Reply`,
    `${pascal(name.value)}Options`,
  ])
  const names = takenNames([...runtimeNames, ...globals, ...reserved])
  const recordNames = new Map(
    page.requests
      .filter(({ response }) => response !== null)
      .map((request) => [keyOf(request), recordName(request, names)]),
  )
  const recordOf = (request: string): string => recordNames.get(request) ?? 'unknown'
  const readable = page.operations.filter((operation) =>
    page.requests.some((request) => keyOf(request) === operation.request && hasReader(request, operation)),
  )
  const used = new Set(
    readable.flatMap(({ reply }) => (reply?.holds.kind === 'record' ? [reply.holds.request] : [])),
  )
  return {
    page: fileName(page.api, page.name, '.md'),
    title: commentText(page.title.value),
    source: commentText(page.source?.value ?? ''),
    requests: page.requests.map((request) =>
      requestView(page, request, names, [...runtimeNames, ...globals]),
    ),
    replyRecords: page.requests
      .filter((request) => used.has(keyOf(request)))
      .flatMap((request) => replyRecordViews(page, request, recordOf(keyOf(request)), names)),
    replies: readable.map((operation) => replyView(api, page, operation, recordOf)),
    shared: runtimeModule('index', extension),
  }
}

/** Names of the language that emitted code uses. */
export const globals = ['String', 'JSON', 'Infinity', 'Clear']

function recordName(request: Request, names: Names): string {
  const documented = request.response?.type.value ?? ''
  return names.take(
    documented === '' ? `${pascal(request.path.value.replace(/\{.*?\}/g, ''))}Record` : documented,
  )
}

function requestView(page: Page, request: Request, names: Names, taken: readonly string[]): RequestView {
  const operations = page.operations.filter((operation) => operation.request === keyOf(request))
  const body = bodySet(request, operations, names)
  const sets = operations.map((operation) => {
    const asked = { request, operation, given: givenParameters(request, operation) }
    return { ...asked, options: optionSet(asked, names), set: body ?? parameterSet(asked, names) }
  })
  const all = [...new Set(sets.flatMap(({ set, options }) => [set, options]))].filter(
    (set) => set !== undefined,
  )
  const wire = request.body?.wire.value
  return {
    types: all.flatMap((set) =>
      set.records.map((record) =>
        typeView(record, set, record === set.records[0] ? [request.summary?.value ?? ''] : []),
      ),
    ),
    checks: all.flatMap(checkViews),
    xml: body !== undefined && wire === 'xml' ? body.records.map((record) => writeXmlView(record, body)) : [],
    json: body !== undefined && wire === 'json' ? plainWriters(body) : [],
    form: body !== undefined && wire === 'form' ? plainWriters(body) : [],
    formerNames: all.flatMap((set) => formerNamesView(set) ?? []),
    operations: sets.map((parts) =>
      operationView({
        ...parts,
        page,
        isShared: body !== undefined && operations.length > 1,
        body: bodyCode(request, body),
        taken,
      }),
    ),
  }
}

function plainWriters(body: RecordSet): WriteView[] {
  return body.records.flatMap((record) => (record.kind === 'fields' ? [writeView(record, body)] : []))
}

function bodyCode(request: Request, body: RecordSet | undefined): Code {
  const [root] = request.body?.fields ?? []
  const record = body?.records[0]
  if (record === undefined) return code``
  const call = code`${identifier(`write${record.name}`)}(input)`
  if (body?.wire !== 'xml' || root?.kind !== 'group') return call
  const { open, close } = wrapping(unwrap(root).around)
  return joinCode(
    [open, call, close].filter((part) => part !== ''),
    ' + ',
  )
}

function keyOf(request: Request): string {
  return `${request.method.value} ${request.path.value}`
}
