import type { Report } from '../diagnostics.ts'
import type { Attribute, Described, Fact, Group, Leaf, Occurs } from '../ir.ts'
import { fact, factOf, type RawCell } from './facts.ts'
import { markedName, missingName, oddName } from './findings.ts'
import { readOccurs } from './occurrence.ts'
import type { RawRow } from './raw-row.ts'
import { readValueType, type RowContext } from './value-type.ts'
import { describe } from './describe.ts'
import { fold, trimmedOf } from './vocabulary.ts'
import { isWireName, nameWithin } from './wire-name.ts'

/** A row read as one value; undefined where it has no name, which is reported. */
export function readLeaf(
  row: RawRow,
  fallback: Occurs,
  context: RowContext,
  report: Report,
): Leaf | undefined {
  const described = readDescribed(row, fallback, report)
  if (described === undefined) return undefined
  // Member by member: to copy them all and add to the copy takes ten times as long.
  const { name, occurs, description, example, formerly, documented, origin } = described
  const type = readValueType(row, context, report)
  return {
    kind: 'leaf',
    name,
    occurs,
    description,
    example,
    formerly,
    documented,
    origin,
    type,
    attributes: [],
  }
}

/** A row read as an attribute of the element above it. */
export function readAttribute(row: RawRow, context: RowContext, report: Report): Attribute | undefined {
  const described = readDescribed(row, { min: 0, max: 1 }, report)
  if (described === undefined) return undefined
  const { name, occurs, description, example, formerly, documented, origin } = described
  const type = readValueType(row, context, report)
  return { name, occurs, description, example, formerly, documented, origin, type }
}

/** A row read as a group whose fields are still to come. */
export function readGroup(row: RawRow, report: Report): Group | undefined {
  const described = readDescribed(row, { min: 0, max: 1 }, report)
  if (described === undefined) return undefined
  const { name, occurs, description, example, formerly, documented, origin } = described
  return {
    kind: 'group',
    name,
    occurs,
    description,
    example,
    formerly,
    documented,
    origin,
    attributes: [],
    fields: [],
  }
}

function readDescribed(row: RawRow, fallback: Occurs, report: Report): Described | undefined {
  const name = readName(row, report)
  if (name === undefined) return undefined
  return {
    name,
    occurs: readOccurs(row, fallback, report),
    description: readText(describe(row)),
    example: readText(row.cells.example),
    formerly:
      row.formerly === undefined ? null : fact(fold(row.formerly.text), 'overlay', row.formerly.place),
    documented: row.documented,
    origin: row.place,
  }
}

/** What the overlay says is final; of a page's own cell, what is no name as it stands is reported. */
function readName(row: RawRow, report: Report): Fact<string> | undefined {
  const { name } = row.cells
  const text = fold(name?.text ?? '')
  if (name === undefined || text === '') {
    report(missingName(name?.place ?? row.place, fold(row.cells.description?.text ?? '')))
    return undefined
  }
  if (name.basis === 'documented' && !isWireName(text)) {
    const isMarked = isWireName(trimmedOf(text, '*'))
    report(isMarked ? markedName(name.place, text) : oddName(name.place, text, nameWithin(text)))
  }
  return factOf(text, name)
}

function readText(cell: RawCell | undefined): Fact<string> | null {
  const text = cell?.text.trim() ?? ''
  return cell === undefined || text === '' ? null : factOf(text, cell)
}
