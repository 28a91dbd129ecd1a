import type { Attribute, Field, Occurs, Page, ValueType } from '../ir.ts'

/** One documented field as `read` prints it. */
export interface FieldRow {
  /** `METHOD /path` as documented. */
  readonly operation: string
  readonly in: 'path' | 'query' | 'body' | 'response'
  /** Nested names joined with `/`, attributes as `/@name`. */
  readonly field: string
  /** The type cell of the page, before any overlay. */
  readonly documented: string
  readonly occurs: string
  readonly maxLength: string
  readonly values: string
}

/** The fields of a page in its order, each documented request once. */
export function fieldRows(page: Page): FieldRow[] {
  return page.requests.flatMap(({ method, path, parameters, body, response }) => {
    const operation = `${method.value} ${path.value}`
    return [
      ...parameters.map((parameter) => ({
        operation,
        in: parameter.in,
        ...cells(parameter, parameter.name.value),
      })),
      ...nested(body?.fields ?? [], '').map((row) => ({ operation, in: 'body' as const, ...row })),
      ...nested(response?.fields ?? [], '').map((row) => ({
        operation,
        in: 'response' as const,
        ...row,
        occurs: '',
      })),
    ]
  })
}

type Cells = Omit<FieldRow, 'operation' | 'in'>

function nested(fields: readonly Field[], above: string): Cells[] {
  return fields.flatMap((field) => {
    const path = above + field.name.value
    const attributes = field.attributes.map((attribute) =>
      cells(attribute, `${path}/@${attribute.name.value}`),
    )
    return [
      cells(field, path),
      ...attributes,
      ...(field.kind === 'group' ? nested(field.fields, `${path}/`) : []),
    ]
  })
}

function cells(field: Field | Attribute, path: string): Cells {
  return {
    field: path,
    documented: field.documented.type,
    occurs: occursText(field.occurs.value),
    maxLength: 'type' in field ? String(maxLength(field.type.value) ?? '') : '',
    values: field.documented.codes.join(','),
  }
}

function occursText({ min, max }: Occurs): string {
  return `${min}..${max ?? 'n'}`
}

function maxLength(type: ValueType): number | null {
  switch (type.kind) {
    case 'text':
    case 'list':
      return type.maxLength
    case 'digits':
      return type.max
    case 'integer':
      return type.maxDigits
    default:
      return null
  }
}
