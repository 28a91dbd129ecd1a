import type { Report } from '../diagnostics.ts'
import { unsaidNesting } from './findings.ts'
import type { RawRow } from './raw-row.ts'
import type { Found } from './section-doubts.ts'
import { isBareList, isClearType, isGroup, isTypeName } from './type-cell.ts'
import { fieldsOf, fold, plain } from './vocabulary.ts'

/** A row, and the section that it stands in. */
interface Field {
  readonly row: RawRow
  readonly section: Found
}

/** Rows that a page may have once those of types are written out; a type of types of types could be as long as one likes. */
const mostRows = 10_000

/**
 * Sections with the rows of those that stand below the name of a field, or of its type, in that field: `name` below
 * "customer" is `customer.name`. Where the field's type does not say that it holds others, the table is reported.
 */
export function nestTables(sections: readonly Found[], report: Report): Found[] {
  const known = new Map<string, Field[]>()
  let left = mostRows
  return sections.flatMap((section) => {
    const fields = section.said === undefined && !section.hasLevels ? fieldsAbove(section, known) : []
    const groups = fields.filter(({ row }) => opens(row))
    const isNested = groups.length > 0 && groups.length * section.rows.length <= left
    const doubtful = fields.find(({ row }) => !isTyped(row))
    if (!isNested && doubtful !== undefined)
      report(unsaidNesting(section.place, nameOf(doubtful.row), doubtful.row.place))
    const found = isNested ? groups.map((group) => within(group, section)) : [section]
    left -= isNested ? groups.length * section.rows.length : 0
    for (const one of found) know(one, known)
    return found
  })
}

/** The fields before a section that have the name above it, or a type of that name. */
function fieldsAbove({ titles, place }: Found, known: ReadonlyMap<string, Field[]>): Field[] {
  const names = new Set(titles.map(bareName))
  return [...names].flatMap((name) => known.get(name) ?? []).filter(({ section }) => section.place !== place)
}

/** Remembers the rows of a section by their names and by those of their types. */
function know(section: Found, known: Map<string, Field[]>): void {
  if (section.hasLevels || section.part === 'path') return
  for (const row of section.rows) {
    const type = row.cells.type?.text ?? ''
    const ofType = isTypeName(type) ? [bareName(fold(type).replace(/^\p{L}+ of |[[\]]/giu, ''))] : []
    for (const name of new Set([bareName(lastStep(nameOf(row))), ...ofType])) {
      const fields = known.get(name)
      if (fields !== undefined) fields.push({ row, section })
      else if (name !== '') known.set(name, [{ row, section }])
    }
  }
}

function nameOf({ cells: { name } }: RawRow): string {
  return fold(name?.text ?? '')
}

function lastStep(name: string): string {
  return (
    name
      .replace(/\[[^\]]*\]$/, '')
      .split('.')
      .at(-1) ?? ''
  )
}

/** A name without what is written around it, be it one or several: `The rows object` as `row`. */
function bareName(text: string): string {
  const line = plain(text).replace(/:$/, '').replace(fieldsOf, '')
  return line.replace(/[\s_-]/g, '').replace(/s$/, '')
}

function isTyped({ cells: { type } }: RawRow): boolean {
  return type !== undefined && isClearType(type.text)
}

/** Whether a row's type says that there are fields in it. */
function opens({ cells: { type } }: RawRow): boolean {
  return type !== undefined && (isGroup(type.text) || isBareList(type.text) || isTypeName(type.text))
}

/** A section as one whose rows stand in a field. */
function within({ row, section: { part } }: Field, section: Found): Found {
  const outer = nameOf(row)
  const rows = section.rows.map((inner) => {
    const { name } = inner.cells
    if (name === undefined || nameOf(inner).startsWith(`${outer}.`)) return inner
    return {
      ...inner,
      cells: { ...inner.cells, name: { ...name, text: `${outer}.${nameOf(inner)}` } },
    }
  })
  return { ...section, part, said: part === 'response' ? part : 'request', rows }
}
