import type { Diagnostic, Place, Report } from '../diagnostics.ts'
import type { Attribute, Field } from '../ir.ts'
import {
  attributeWithoutElement,
  belowNameless,
  childOfLeaf,
  duplicateField,
  levelJump,
  unknownLevel,
} from './findings.ts'
import { readAttribute, readGroup, readLeaf } from './leaf.ts'
import { parseLevel } from './level.ts'
import type { RawRow } from './raw-row.ts'
import { isBareList, isGroup } from './type-cell.ts'
import type { RowContext } from './value-type.ts'
import { fold } from './vocabulary.ts'

/** A field under construction: children and attributes arrive after it. */
interface Node {
  readonly depth: number
  /** Undefined for a row without a name: reported, and kept so that what stands below it is not taken for its elder's. */
  readonly field: Field | undefined
  readonly children: Node[]
  readonly attributes: Attribute[]
  /** Where the names of its children, and of its attributes, stand first; most nodes have neither. */
  childNames?: Names
  attributeNames?: Names
}

type Names = Map<string, Place>

/**
 * Rows with levels as a tree, in documented order. An attribute belongs to the element above it. Reports levels that
 * are not understood or skip one, attributes without an element, and names that stand twice in one group.
 */
export function readElements(rows: readonly RawRow[], context: RowContext, report: Report): Field[] {
  const top: Node[] = []
  const open: Node[] = []
  rows.forEach((row, index) => {
    const level = parseLevel(row.cells.level?.text ?? '')
    if (level === undefined)
      report(unknownLevel(row.cells.level?.place ?? row.place, row.cells.level?.text ?? ''))
    else if (level.kind === 'attribute') addAttribute(open, row, context, report)
    else addElement({ top, open, depth: level.depth, rows, index, row }, context, report)
  })
  return finish(top)
}

interface Position {
  readonly top: Node[]
  /** The elements from the outermost to the last one read. */
  readonly open: Node[]
  readonly depth: number
  readonly rows: readonly RawRow[]
  readonly index: number
  readonly row: RawRow
}

function addElement(position: Position, context: RowContext, report: Report): void {
  const { top, open, depth, row } = position
  const place = row.cells.level?.place ?? row.place
  const last = open.at(-1)
  if (last !== undefined && depth > last.depth + 1) report(levelJump(place, last.depth, depth))
  while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
  const parent = open.at(-1)
  const blocking = blockingIn(open)
  if (blocking !== undefined) report(lostBelow(place, blocking))
  const field = opensGroup(position)
    ? readGroup(row, report)
    : readLeaf(row, { min: 0, max: 1 }, context, report)
  if (field !== undefined && parent !== undefined)
    reportTwin((parent.childNames ??= new Map()), field, report)
  const node: Node = { depth, field, children: [], attributes: [] }
  const siblings = parent?.children ?? top
  siblings.push(node)
  open.push(node)
}

/** The row behind another and its attributes. */
function nextElement(rows: readonly RawRow[], index: number): RawRow | undefined {
  let at = index + 1
  for (let row = rows[at]; row !== undefined && isAttribute(row); row = rows[at]) at++
  return rows[at]
}

function isAttribute(row: RawRow): boolean {
  return parseLevel(row.cells.level?.text ?? '')?.kind === 'attribute'
}

/** The outermost element below which nothing can stand. */
function blockingIn(open: readonly Node[]): Node | undefined {
  for (const node of open) if (node.field?.kind !== 'group') return node
  return undefined
}

/** What stands below a value, or below a row without a name, has no place in the tree, however deep it is. */
function lostBelow(place: Place, { field }: Node): Diagnostic {
  if (field?.kind === 'leaf') return childOfLeaf(place, field.name.value, field.documented.type)
  return belowNameless(place)
}

/** A group says so, or leaves it open of what it is a list, or its type empty, and has deeper rows below it. */
function opensGroup({ depth, rows, index, row }: Position): boolean {
  const type = row.cells.type?.text ?? ''
  if (isGroup(type)) return true
  if (type.trim() !== '' && !isBareList(type)) return false
  const below = parseLevel(nextElement(rows, index)?.cells.level?.text ?? '')
  return below?.kind === 'element' && below.depth > depth
}

function addAttribute(open: readonly Node[], row: RawRow, context: RowContext, report: Report): void {
  const owner = open.at(-1)
  if (owner === undefined) return report(attributeWithoutElement(row.place, fold(row.cells.name?.text ?? '')))
  const above = owner.field === undefined ? open : open.slice(0, -1)
  const blocking = blockingIn(above)
  if (blocking !== undefined) return report(lostBelow(row.place, blocking))
  const attribute = readAttribute(row, context, report)
  if (attribute === undefined) return
  reportTwin((owner.attributeNames ??= new Map()), attribute, report)
  owner.attributes.push(attribute)
}

/** Reports each field whose name an earlier one has. */
export function reportTwins(fields: readonly Pick<Field, 'name'>[], report: Report): void {
  const seen: Names = new Map()
  for (const field of fields) reportTwin(seen, field, report)
}

/** Reports a field whose name is among those seen, and adds a name that is not. */
function reportTwin(seen: Names, { name }: Pick<Field, 'name'>, report: Report): void {
  const twin = seen.get(name.value)
  if (twin === undefined) seen.set(name.value, name.origin)
  else report(duplicateField(name.origin, name.value, twin))
}

function finish(nodes: readonly Node[]): Field[] {
  const fields: Field[] = []
  for (const { field, children, attributes } of nodes) {
    if (field === undefined) continue
    if (field.kind === 'group') fields.push({ ...field, attributes, fields: finish(children) })
    else fields.push(attributes.length === 0 ? field : { ...field, attributes })
  }
  return fields
}
