import type {
  Api,
  Attribute,
  Field,
  Group,
  Leaf,
  Operation,
  Page,
  Parameter,
  Request,
  ValueType,
} from '../../generator/ir.ts'

/** Plain data that may be written to. */
export type Open<T> = T extends readonly (infer U)[]
  ? Open<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Open<T[K]> }
    : T

type Pick = (below: number) => number
type Row = Open<Field> | Open<Parameter> | Open<Attribute>

/** A page on which edits are made, with the numbers that decide which. */
interface Desk {
  readonly page: Open<Page>
  readonly request: Open<Request>
  readonly operation: Open<Operation>
  /** A row, and the list that it stands in. */
  readonly row: Row
  readonly list: Row[]
  readonly pick: Pick
}

/** Makes one change that the editor of a page might make, so that a page could say it; tells which. */
export function editPage(page: Open<Page>, pick: Pick): string {
  const request = one(page.requests, pick)
  const key = `${request.method.value} ${request.path.value}`
  const operation = one(
    page.operations.filter((other) => other.request === key),
    pick,
  )
  const lists = rowLists(request).filter((list) => list.length > 0)
  const list = lists.length === 0 ? [] : one(lists, pick)
  const desk = { page, request, operation, list, pick }
  const row = list.length === 0 ? undefined : one(list, pick)
  const edits = Object.entries(row === undefined ? aboveEdits : pick(5) === 0 ? aboveEdits : rowEdits)
  const [name, edit] = one(edits, pick)
  edit({ ...desk, row: row as Row })
  return name
}

const rowEdits: Readonly<Record<string, (desk: Desk) => void>> = {
  'least occurrence': ({ row }) => {
    if (!isSegment(row)) row.occurs.value.min = row.occurs.value.min === 0 ? 1 : 0
  },
  'least occurrence of a group': (desk) => {
    const { min } = aGroup(desk)?.occurs.value ?? { min: 0 }
    const group = aGroup(desk)
    if (group !== undefined) group.occurs.value.min = min === 0 ? 1 : 0
  },
  'most occurrence': ({ row }) => {
    if (isValue(row)) row.occurs.value.max = row.occurs.value.max === 1 ? 3 : 1
  },
  'length of a list': ({ row }) => {
    const { max } = row.occurs.value
    if (max !== 1) row.occurs.value.max = max === null ? 5 : max + 2
  },
  'type of a value': ({ row, pick, request }) => {
    if ('type' in row) row.type.value = closed(anyType(pick), row, request)
  },
  'limit of a value': ({ row, pick, request }) => {
    if (!('type' in row)) return
    loosen(row.type, pick)
    row.type.value = closed(row.type.value, row, request)
  },
  'former name': ({ row, list, pick, request }) => {
    if (!isField(row, request)) return
    row.formerly = { value: row.name.value, basis: 'overlay', origin: row.origin }
    row.name.value = freeName(`renamed${pick(9)}`, list)
  },
  'one more former name': ({ row, list, pick, request }) => {
    if (isField(row, request))
      row.formerly = { value: freeName(`former${pick(9)}`, list), basis: 'overlay', origin: row.origin }
  },
  'a field or parameter more': ({ list, row, pick, request }) => {
    // The body of XML has one root element.
    const { wire, fields } = request.body ?? {}
    if (isSegment(row) || (wire?.value === 'xml' && (fields as Row[] | undefined) === list)) return
    const added = structuredClone(row)
    added.formerly = null
    added.name.value = freeName(one(['address', 'rows', 'version', 'type', 'lang', 'extra'], pick), list)
    added.occurs.value = { min: pick(4) === 0 ? 1 : 0, max: 1 }
    list.splice(pick(list.length + 1), 0, added)
  },
  'a group more': (desk) => {
    const { request, pick } = desk
    const group = aGroup(desk)
    if (group === undefined || (request.body?.wire.value === 'form' && request.response === null)) return
    const name = freeName(one(['address', 'Order', 'head', 'lines'], pick), group.fields)
    group.fields.splice(pick(group.fields.length + 1), 0, {
      ...structuredClone(group),
      attributes: [],
      name: { ...group.name, value: name },
      fields: [leafNamed('inner', group)],
      occurs: { ...group.occurs, value: { min: pick(4) === 0 ? 1 : 0, max: 1 } },
    })
  },
  'a field beside a group': (desk) => {
    const group = aGroup(desk)
    const around = desk.list as Open<Field>[]
    if (group === undefined || around[0]?.name.value === 'root' || around[0]?.name.value === 'envelope')
      return
    group.fields.push(leafNamed(freeName('beside', group.fields), group))
  },
  'an attribute more': (desk) => {
    const { row, request, pick } = desk
    if (request.body?.wire.value !== 'xml') return
    const owner = pick(2) === 0 ? aGroup(desk) : row
    if (owner === undefined || !('attributes' in owner) || 'in' in owner) return
    const { name, occurs, description, example, formerly, documented, origin } = leafNamed(
      freeName(one(['lang', 'extra', 'number', 'street'], desk.pick), owner.attributes),
      owner,
    )
    const type = { value: closed(anyType(pick), row, request), basis: 'documented', origin } as const
    owner.attributes.push({ name, occurs, description, example, formerly, documented, origin, type })
  },
  moved: ({ list, row, pick }) => {
    list.splice(list.indexOf(row), 1)
    list.splice(pick(list.length + 1), 0, row)
  },
  removed: ({ list, row }) => {
    if (!isSegment(row)) list.splice(list.indexOf(row), 1)
  },
}

const aboveEdits: Readonly<Record<string, (desk: Desk) => void>> = {
  'a parameter more': ({ request, pick }) => {
    request.parameters.splice(pick(request.parameters.length + 1), 0, {
      ...leafNamed(freeName(`extra${pick(3)}`, request.parameters), request),
      in: 'query',
    })
  },
  'parameters that were left out': ({ operation }) => {
    operation.leftOut.pop()
  },
  'a parameter left out': ({ operation, request, pick }) => {
    const query = request.parameters.filter((parameter) => parameter.in === 'query')
    if (query.length > 0) operation.leftOut.push(one(query, pick).name.value)
  },
  'a parameter that is required here': ({ operation, request, pick }) => {
    const query = request.parameters.filter((parameter) => parameter.in === 'query')
    if (query.length > 0) operation.required.push(one(query, pick).name.value)
  },
  'a parameter that is required no more': ({ operation }) => {
    operation.required.pop()
  },
  'null that clears': ({ operation, request }) => {
    if (request.body !== null) operation.emptyClears = !operation.emptyClears
  },
  'an operation more': ({ page, operation, pick }) => {
    const added = structuredClone(operation)
    added.name.value = one(['address', 'rows', 'sendOrder', 'customer'], pick)
    if (page.operations.every(({ name }) => name.value !== added.name.value))
      page.operations.splice(pick(page.operations.length + 1), 0, added)
  },
  'operations in another order': ({ page }) => {
    page.operations.reverse()
  },
  'requests in another order': ({ page }) => {
    page.requests.reverse()
  },
  'a request more': ({ page, request, operation, pick }) => {
    const path = `/more${request.path.value}`
    if (page.requests.some((other) => other.path.value === path)) return
    const added = structuredClone(request)
    added.path.value = path
    added.template.value = `/more${request.template.value}`
    if (added.response !== null) added.response.type.value = 'Other'
    page.requests.splice(pick(page.requests.length + 1), 0, added)
    page.operations.push({
      ...structuredClone(operation),
      reply: null,
      name: { ...operation.name, value: 'more' },
      request: `${request.method.value} ${path}`,
    })
  },
  'a status more': ({ request, operation, pick }) => {
    const origin = request.origin
    const status = {
      code: { value: 410 + pick(40), basis: 'documented', origin },
      description: 'So',
    } as const
    request.statuses.push(status)
    operation.statuses.push(status)
  },
  'a status less': ({ request, operation }) => {
    const gone = request.statuses.pop()
    operation.statuses = operation.statuses.filter(({ code }) => code.value !== gone?.code.value)
  },
  'a result': ({ request, operation }) => {
    const status = { value: 200, basis: 'overlay', origin: request.origin } as const
    operation.reply ??= { status, at: ['data'], holds: { kind: 'value', type: { kind: 'boolean' } } }
  },
  'a record': ({ page, request, pick }) => {
    const [documented] = page.requests.flatMap(({ response }) => response ?? [])
    if (request.response !== null || documented === undefined) return
    request.response = structuredClone(documented)
    request.response.type.value = one(['Shelf', 'Customer', 'OrderCustomer'], pick)
  },
  'a title': ({ page }) => {
    page.title.value += '!'
  },
}

/** The type of a row: lists of codes are open in replies alone. */
function closed(type: Open<ValueType>, row: Row, { response }: Open<Request>): Open<ValueType> {
  const isReply = 'kind' in row && holds(response?.fields ?? [], row)
  return type.kind === 'choice' && !isReply ? { ...type, open: false } : type
}

/** Types of every kind, with limits and without. */
function anyType(pick: Pick): Open<ValueType> {
  const codes = (listed: string): { code: string; label: string }[] =>
    listed.split(' ').map((code) => ({ code, label: '' }))
  const maxLength = one([null, 3, 20], pick)
  const format = one([null, null, 'email', 'url'], pick)
  const types: Open<ValueType>[] = [
    { kind: 'text', minLength: one([null, 2], pick), maxLength, format },
    { kind: 'text', minLength: null, maxLength: null, format: null },
    { kind: 'digits', min: 1, max: one([null, 5], pick), format: one([null, 'ovt'], pick) },
    { kind: 'integer', maxDigits: one([null, 4], pick) },
    { kind: 'decimal', separator: ',', fractionDigits: one([null, 2], pick) },
    { kind: 'boolean' },
    { kind: 'flag', codes: [] },
    { kind: 'choice', of: 'text', codes: codes(one(['s m l', 's', 'x y', 'x'], pick)), open: pick(3) === 0 },
    { kind: 'choice', of: 'integer', codes: codes(one(['0 1 2', '1'], pick)), open: pick(3) === 0 },
    { kind: 'fixed', value: one(['s', 'x', 'kg'], pick) },
    { kind: 'date' },
    { kind: 'list', separator: one([';', ','], pick), maxLength, format: null },
  ]
  return one(types, pick)
}

/** Changes one limit of a type, its codes, or its format. */
function loosen({ value: type }: { value: Open<ValueType> }, pick: Pick): void {
  if ('format' in type && pick(2) === 0) type.format = one([null, 'email', 'url'], pick)
  else if ('maxLength' in type) type.maxLength = one([null, (type.maxLength ?? 9) + 5], pick)
  else if ('codes' in type && type.kind === 'choice' && pick(2) === 0) type.open = !type.open
  else if ('codes' in type && type.kind === 'choice')
    type.codes.push({ code: type.of === 'integer' ? '7' : 'seven', label: '' })
  else if (type.kind === 'digits') type.max = null
  else if (type.kind === 'integer') type.maxDigits = one([null, 9], pick)
  else if (type.kind === 'decimal') type.fractionDigits = null
}

/** A group of the request at hand: the one that holds the row at hand, or any other. */
function aGroup({ request, list, pick }: Desk): Open<Group> | undefined {
  const groups = [...groupsOf(request.body?.fields), ...groupsOf(request.response?.fields)]
  const holding = groups.find(({ fields }) => (fields as Row[]) === list)
  return pick(2) === 0 ? (holding ?? groups[0]) : groups.length === 0 ? undefined : one(groups, pick)
}

function groupsOf(fields: readonly Open<Field>[] | undefined): Open<Group>[] {
  return (fields ?? []).flatMap((field) => (field.kind === 'group' ? [field, ...groupsOf(field.fields)] : []))
}

function leafNamed(name: string, { origin }: { readonly origin: Open<Field>['origin'] }): Open<Leaf> {
  return {
    kind: 'leaf',
    name: { value: name, basis: 'documented', origin },
    type: {
      value: { kind: 'text', minLength: null, maxLength: null, format: null },
      basis: 'documented',
      origin,
    },
    occurs: { value: { min: 0, max: 1 }, basis: 'documented', origin },
    description: null,
    example: null,
    formerly: null,
    documented: { type: '', occurs: '', required: '', codes: [] },
    attributes: [],
    origin,
  }
}

/** A name that nothing in a list has. */
function freeName(name: string, list: readonly { readonly name: { readonly value: string } }[]): string {
  return list.some((other) => other.name.value === name) ? freeName(`${name}_`, list) : name
}

function isSegment(row: Row): boolean {
  return 'in' in row && row.in === 'path'
}

/** Whether it is a row that may have a former name: a field of a body, or one of a query without a body. */
function isField(row: Row, request: Open<Request>): boolean {
  if ('in' in row) return row.in === 'query' && request.body === null
  return 'kind' in row && holds(request.body?.fields ?? [], row)
}

function holds(fields: readonly Open<Field>[], row: Row): boolean {
  return fields.some((field) => field === row || (field.kind === 'group' && holds(field.fields, row)))
}

function isValue(row: Row): boolean {
  return !isSegment(row) && (!('attributes' in row) || row.attributes.length === 0) && 'kind' in row
}

/** Every list of rows of a request, nested ones too. */
function rowLists(request: Open<Request>): Row[][] {
  return [request.parameters, ...fieldLists(request.body?.fields), ...fieldLists(request.response?.fields)]
}

function fieldLists(fields: Open<Field>[] | undefined): Row[][] {
  if (fields === undefined) return []
  return [
    fields,
    ...fields.flatMap((field) => [
      field.attributes,
      ...(field.kind === 'group' ? fieldLists(field.fields) : []),
    ]),
  ]
}

function one<T>(list: readonly T[], pick: Pick): T {
  const found = list[pick(list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** An API with one page, under a name of its own. */
export function alone(api: Api, page: Page, name: string): Api {
  return { ...api, name, pages: [{ ...page, api: name }] }
}
