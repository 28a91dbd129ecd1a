import type { Report } from '../diagnostics.ts'
import type { RawCell } from './facts.ts'
import { oddName, undescribedGroup } from './findings.ts'
import type { RawRow } from './raw-row.ts'
import { isGroup, isTypeName } from './type-cell.ts'
import { fold, isArrayType } from './vocabulary.ts'
import { isNamePath } from './wire-name.ts'

/** One part of a name, and whether it stands for each member of a list. */
interface Step {
  readonly name: string
  readonly isList: boolean
}

/** A name among its siblings, with the row that describes it, if there is one. */
interface Node {
  row: RawRow | undefined
  /** The row that named it first. */
  readonly first: RawRow
  readonly name: string
  isList: boolean
  readonly children: Siblings
}

/** Nodes in the order of the page, and the first of each name. */
interface Siblings {
  readonly nodes: Node[]
  readonly byName: Map<string, Node>
}

const noSiblings = (): Siblings => ({ nodes: [], byName: new Map() })

/** How deep the outermost fields of a table without levels stand. */
const outermost = 1

/**
 * Rows of a JSON table some of whose names say where they stand as rows with levels: `address.city` and `rows[].price` below
 * the row of their group, `- city` and `-- code` below the row above. A group that no row describes is reported, and taken
 * for one that may be left out. A name that the overlay set stands for itself. Undefined for a table without such names.
 */
export function nestNames(rows: readonly RawRow[], report: Report): RawRow[] | undefined {
  return byMarks(rows, report) ?? byPaths(rows, report)
}

const marked = /^(-+|–+|>+|»+|›+|→+|↳+)\s*(?=[\p{L}_@$])/u

/** Rows whose names have a mark for each level in front of them, those that the overlay corrected too. */
function byMarks(rows: readonly RawRow[], report: Report): RawRow[] | undefined {
  if (!rows.some(({ cells: { name } }) => name?.basis === 'documented' && marked.test(name.text.trim())))
    return undefined
  const depths = rows.map(({ cells: { name } }) => marked.exec(name?.text.trim() ?? '')?.[1]?.length ?? 0)
  return rows.map((row, index) => {
    const { name, type } = row.cells
    const text = name?.text.trim() ?? ''
    const depth = depths[index] ?? 0
    const level = cellAt(row, String(outermost + depth))
    const isOuter = (depths[index + 1] ?? 0) > depth && type !== undefined && isTypeName(type.text)
    const bareText = text.replace(marked, '')
    // With a path behind the mark, two ways say where the field stands.
    if (name?.basis === 'documented' && bareText !== text && isNamePath(bareText))
      report(oddName(level.place, text, undefined))
    const bareName = name && { name: { ...name, text: bareText } }
    const outer = isOuter && { type: groupType(type, { name: '', isList: false }) }
    return { ...row, cells: { ...row.cells, ...bareName, ...outer, level } }
  })
}

function byPaths(rows: readonly RawRow[], report: Report): RawRow[] | undefined {
  if (!rows.some(({ cells: { name } }) => name?.text.includes('.'))) return undefined
  const steps = rows.map(({ cells }) => stepsOf(cells.name))
  if (!steps.some((found) => found.length > 1)) return undefined
  const top = noSiblings()
  for (const [index, row] of rows.entries()) place(row, steps[index] ?? [], top)
  return top.nodes.flatMap((node) => rowsOf(node, outermost, report))
}

/** The parts of a name that says where it stands; one part for any other. */
function stepsOf(cell: RawCell | undefined): Step[] {
  const written = fold(cell?.text ?? '')
  const text = cell?.basis === 'documented' && written.includes('.') ? plainPath(written) : written
  if (cell?.basis !== 'documented' || !text.includes('.') || !isNamePath(text))
    return [{ name: text, isList: false }]
  return text.split('.').map((part) => ({ name: part.replace(/\[.*$/, ''), isList: part.includes('[') }))
}

/** A path that begins at the whole, `$.a`, or counts in a list, `a.0.b`, as `a` and `a[].b`. */
function plainPath(text: string): string {
  return text.replace(/^\$\.(?=[\p{L}_])/u, '').replace(/\.(?:\d+|\*)(?=\.[\p{L}_])/gu, '[]')
}

function place(row: RawRow, steps: readonly Step[], top: Siblings): void {
  let siblings = top
  for (const { name, isList } of steps.slice(0, -1)) {
    const group = siblings.byName.get(name) ?? added(siblings, { row: undefined, first: row, name, isList })
    group.isList ||= isList
    siblings = group.children
  }
  const { name = '', isList = false } = steps.at(-1) ?? {}
  const known = siblings.byName.get(bare(name))
  if (known !== undefined && known.row === undefined && known.name === name) {
    known.row = row
    known.isList ||= isList
  } else added(siblings, { row, first: row, name: isList ? `${name}[]` : name, isList })
}

function added({ nodes, byName }: Siblings, given: Omit<Node, 'children'>): Node {
  const node = { ...given, children: noSiblings() }
  nodes.push(node)
  if (!byName.has(bare(node.name))) byName.set(bare(node.name), node)
  return node
}

function bare(name: string): string {
  return name.replace(/\[\]$/, '')
}

function rowsOf(node: Node, depth: number, report: Report): RawRow[] {
  const { row, first, children } = node
  const level = cellAt(first, String(depth))
  const at = level.place
  if (row !== undefined && children.nodes.length === 0)
    return [
      {
        ...row,
        cells: {
          ...row.cells,
          level,
          ...(row.cells.name && { name: { ...row.cells.name, text: node.name } }),
        },
      },
    ]
  const group = row ?? { cells: {}, documented: { type: '', occurs: '', required: '', codes: [] }, place: at }
  if (row === undefined) report(undescribedGroup(at, fold(first.cells.name?.text ?? ''), node.name))
  const name = { ...(group.cells.name ?? cellAt(first, '')), text: bare(node.name) }
  const cells = { ...group.cells, level, name, type: groupType(group.cells.type ?? cellAt(first, ''), node) }
  return [{ ...group, cells }, ...children.nodes.flatMap((child) => rowsOf(child, depth + 1, report))]
}

/** A cell that a row has by its name. */
function cellAt({ cells, place: at }: RawRow, text: string): RawCell {
  return { text, place: cells.name?.place ?? at, basis: 'documented' }
}

/** A type cell that says of a group what the names below it do, whatever name its type has: that it is one, and that it is a list. */
function groupType(type: RawCell, { name, isList }: Pick<Node, 'name' | 'isList'>): RawCell {
  const text = fold(type.text)
  const isMany = isList || name.endsWith('[]')
  if (text === '') return { ...type, text: isMany ? 'array' : 'object' }
  if (isTypeName(text)) return { ...type, text: isMany || isArrayType(text) ? 'object[]' : 'object' }
  return isMany && isGroup(text) && !isArrayType(text) ? { ...type, text: 'object[]' } : type
}
