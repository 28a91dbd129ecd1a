import fc from 'fast-check'
import { headings, name, occurs, orders, requiredWords, valueType, type Column } from './random-cells.ts'
import { description, example, otherName, typeWord } from './random-text.ts'
import { elementPlaces } from './random-tree.ts'

/** A table as its writer meant it: a row is its cells by column, and what they mean. */
export interface RandomTable {
  readonly columns: readonly Column[]
  readonly headings: readonly string[]
  readonly rows: readonly RandomRow[]
}

export interface RandomRow {
  readonly cells: Readonly<Record<Column, string>>
  readonly facts: RowFacts
}

/** What `read` is to print of a row. */
export interface RowFacts {
  readonly field: string
  readonly documented: string
  readonly occurs: string
  readonly maxLength: string
  readonly values: string
}

const occursFacts: Readonly<Record<string, string>> = {
  '': '0..1',
  '1': '1..1',
  '0...1': '0..1',
  '0…1': '0..1',
  '0..1': '0..1',
  '0-1': '0..1',
  '1...n': '1..n',
  '1..n': '1..n',
  '0..n': '0..n',
}

/** A row of no place yet: how much deeper or higher it would stand, and what it would hold. */
const drawn = (isElement: boolean) =>
  fc.record({
    name: name(isElement),
    step: fc.integer({ min: -2, max: 1 }),
    isAttribute: fc.nat(4).map((draw) => draw === 0),
    attributeWord: fc.constantFrom('Attr.', 'Atrr.', 'Attr'),
    groupWord: fc.constantFrom('Aggregate', 'Aggr.', 'Aggregaatti', ''),
    isDescribed: fc.nat(3).map((draw) => draw === 0),
    type: valueType,
    occurs,
    isRequired: fc.boolean(),
    word: fc.nat(5),
    description,
    example,
  })
export type Drawn = ReturnType<typeof drawn> extends fc.Arbitrary<infer T> ? T : never

export const randomTable: fc.Arbitrary<RandomTable> = fc
  .constantFrom(...orders)
  .chain((columns) =>
    fc.tuple(
      fc.constant(columns),
      fc.tuple(...columns.map((column) => fc.constantFrom(...headings[column]))),
      requiredWords,
      fc.array(drawn(columns.includes('level')), { minLength: 1, maxLength: 12 }),
    ),
  )
  .map(([columns, texts, required, rows]) => ({
    columns,
    headings: texts,
    rows: columns.includes('level')
      ? [root, ...elementPlaces(rows).map((place) => randomRow(place, columns, required))]
      : rows.map((row, index) =>
          randomRow(
            {
              ...row,
              level: '',
              field: row.name(index),
              ownName: row.name(index),
              others: rows.map((other, at) => other.name(at)),
            },
            columns,
            required,
          ),
        ),
  }))

/** A row whose place is known. */
export interface Placed extends Omit<Drawn, 'name'> {
  readonly level: string
  readonly ownName: string
  readonly field: string
  /** The names of all rows of its table. */
  readonly others: readonly string[]
}

const root: RandomRow = {
  cells: {
    level: 'root',
    name: 'root',
    type: 'Aggregate',
    occurs: '1',
    required: '',
    description: '',
    example: '',
  },
  facts: { field: 'root', documented: 'Aggregate', occurs: '1..1', maxLength: '', values: '' },
}

type RequiredWords = typeof requiredWords extends fc.Arbitrary<infer T> ? T : never

function randomRow(row: Placed, columns: readonly Column[], [yes, no]: RequiredWords): RandomRow {
  const [type, maxLength] = columns.includes('type') ? row.type : ['', '']
  const words = row.isRequired ? yes : no
  const other = row.others[row.word % row.others.length] ?? row.ownName
  // What a row lists stands in one of its cells.
  const listed = columns.includes('example') && row.description.values === '' ? row.example : undefined
  const shown = listed ?? { text: row.example.values === '' ? row.example.text : '', values: '' }
  // Where a type is gone and a text has the word of one, nobody can tell that it is not it.
  const isHidden = type === '' && columns.includes('type')
  const described = row.description.text.replaceAll(otherName, other)
  // In front of free text, or where empty cells are gone, a lone 1 is an occurrence to everybody.
  const isTaken = columns.includes('occurs') && row.occurs === '' && /^[01]$/.test(shown.text)
  const cells = {
    level: row.level,
    name: row.ownName,
    type,
    occurs: row.occurs,
    required: words[row.word % words.length] ?? '',
    description: isHidden ? described.replace(typeWord, 'of') : described,
    example: isTaken ? 'FI' : shown.text,
  }
  const values = row.description.values || shown.values
  return {
    cells,
    facts: {
      field: row.field,
      documented: type,
      occurs: occursOf(row, columns),
      maxLength: isChoice(type, values) ? '' : maxLength,
      values,
    },
  }
}

function occursOf(
  { ownName, type: [type], occurs: count, isRequired }: Placed,
  columns: readonly Column[],
): string {
  if (columns.includes('occurs')) return occursFacts[count] ?? ''
  const isList = ownName.endsWith('[]') || (columns.includes('type') && type.endsWith('[]'))
  return `${columns.includes('required') && isRequired ? 1 : 0}..${isList ? 'n' : 1}`
}

/** Codes take the place of a length, where they are values of the type. */
function isChoice(type: string, values: string): boolean {
  return values !== '' && (/^(?:string|text|merkkijono|sträng|teksti)/i.test(type) || /^[\d,]+$/.test(values))
}
