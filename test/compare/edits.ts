import type { Attribute, Field, Model, Parameter, Request } from '../../generator/ir.ts'

/** Plain data that may be written to. */
type Open<T> = T extends readonly (infer U)[]
  ? Open<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Open<T[K]> }
    : T

type Pick = (below: number) => number
type Row = Open<Field> | Open<Parameter> | Open<Attribute>

/** Changes one fact of a model, as an editor of its page might; returns what a comparison has to call it. */
export function edit(model: Model, pick: Pick): string {
  const open = model as Open<Model>
  const api = one(open.apis, pick)
  const page = one(api.pages, pick)
  const request = one(page.requests, pick)
  if (pick(6) === 0) return editAbove(open, pick)
  const rows = rowLists(request).filter((list) => list.length > 0)
  return rows.length === 0 ? editAbove(open, pick) : editRow(one(rows, pick), pick)
}

function editRow(list: Row[], pick: Pick): string {
  const row = one(list, pick)
  const edits: (() => string)[] = [
    () => {
      row.description = { value: `other words ${pick(1e9)}`, basis: 'documented', origin: row.origin }
      return 'description'
    },
    () => {
      row.example = { value: `example ${pick(1e9)}`, basis: 'documented', origin: row.origin }
      return 'example'
    },
    () => {
      row.occurs.value.min = row.occurs.value.min === 0 ? 1 : 0
      return 'least occurrence'
    },
    () => {
      row.occurs.value.max = row.occurs.value.max === null ? 1 : null
      return 'most occurrence'
    },
    () => {
      list.splice(list.indexOf(row), 1)
      return 'removed'
    },
    () => {
      const added = structuredClone(row)
      added.name.value = `zz${pick(1e9)}`
      added.description = null
      list.splice(pick(list.length + 1), 0, added)
      return 'added'
    },
    () => {
      // Within twelve letters and signs, the new name is nearly the old one.
      row.name.value = `${row.name.value}${row.name.value.length > 4 ? `_${pick(9) + 1}` : '_'}`
      while (list.some((other) => other !== row && other.name.value === row.name.value)) row.name.value += '_'
      return 'renamed'
    },
    () => {
      row.formerly = { value: `former${pick(1e9)}`, basis: 'overlay', origin: row.origin }
      return 'formerly'
    },
    () => {
      row.formerly = { value: row.name.value, basis: 'overlay', origin: row.origin }
      row.name.value = `quite-another-${pick(1e9)}`
      return 'renamed'
    },
    () => editType(row, pick),
  ]
  if (list.length > 1)
    edits.push(() => {
      const at = list.indexOf(row)
      list.splice(at, 1)
      list.splice((at + 1 + pick(list.length)) % (list.length + 1), 0, row)
      return 'moved'
    })
  return one(edits, pick)()
}

function editType(row: Row, pick: Pick): string {
  if (!('type' in row)) {
    row.occurs.value.min += 2
    return 'least occurrence'
  }
  const type = row.type.value
  if (type.kind === 'text' || type.kind === 'list') {
    type.maxLength = (type.maxLength ?? 0) + 1 + pick(50)
    return 'longest'
  }
  if (type.kind === 'choice') {
    type.codes.push({ code: `new-${pick(1e9)}`, label: '' })
    return 'codes'
  }
  row.type.value = { kind: 'fixed', value: `v${pick(1e9)}` }
  return type.kind === 'fixed' ? 'value' : 'type'
}

function editAbove(model: Open<Model>, pick: Pick): string {
  const api = one(model.apis, pick)
  const page = one(api.pages, pick)
  const request = one(page.requests, pick)
  const operation = one(page.operations, pick)
  const text = `text ${pick(1e9)}`
  const edits: (() => string)[] = [
    () => ((api.title.value = text), 'title'),
    () => (api.baseUrls.push({ ...api.title, value: text }), 'base URLs'),
    () => ((api.authentication = { ...api.title, value: text }), 'authentication'),
    () => ((api.decimalSeparator.value += "'"), 'decimal separator'),
    () => ((page.title.value = text), 'title'),
    () => ((page.source = { ...page.title, value: text }), 'source'),
    () => ((request.summary = { ...page.title, value: text }), 'summary'),
    () => ((operation.summary = { ...page.title, value: text }), 'summary'),
    () => (operation.fixed.push({ name: text, value: '1' }), 'fixed parameters'),
    () => (operation.required.push(text), 'required parameters'),
    () => (operation.leftOut.push(text), 'parameters left out'),
    () => ((operation.emptyClears = !operation.emptyClears), 'null clears'),
  ]
  return one(edits, pick)()
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
