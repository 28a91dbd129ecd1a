import fc from 'fast-check'

export type Column = 'level' | 'name' | 'type' | 'occurs' | 'required' | 'description' | 'example'

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
}

const headings: Readonly<Record<Column, readonly string[]>> = {
  level: ['Level', 'Taso', 'Nivå'],
  name: ['Name', 'Element', 'Parameter', 'Elementti', 'Element name'],
  type: ['Data type', 'Format', 'Type and length', 'Muoto'],
  occurs: ['Occurrences', 'Occurs', 'Ilmentymiä', 'Förekomster'],
  required: ['Req’d', "Req'd", 'Required'],
  description: ['Description', 'Kuvaus', 'Beskrivning'],
  example: ['Example', 'Esimerkki', 'Exempel', 'Possible values / Examples'],
}

const orders: readonly (readonly Column[])[] = [
  ['name', 'description', 'type', 'required', 'example'],
  ['name', 'description', 'type', 'example'],
  ['name', 'type', 'required', 'description', 'example'],
  ['name', 'type', 'occurs', 'description', 'example'],
  ['name', 'occurs', 'example', 'description'],
  ['level', 'name', 'type', 'occurs', 'description', 'example'],
  ['level', 'name', 'type', 'occurs', 'example', 'description'],
]

const length = fc.constantFrom(1, 3, 20, 50, 80, 100, 250, 255, 2500)
const limited = (write: (max: number) => string) => length.map((max) => [write(max), String(max)] as const)
const valueType: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc
    .constantFrom(
      'string',
      'String',
      'int',
      'Integer',
      'Numeric',
      'Decimal',
      'decimal(2)',
      'Date',
      'date',
      'Text',
      'boolean',
      'Number',
      'string (email)',
      'Merkkijono',
      'Kokonaisluku',
      'Numeerinen',
      'Päivämäärä',
      'Sträng',
      'Numerisk',
    )
    .map((word) => [word, ''] as const),
  limited((max) => `String, max. ${max}`),
  limited((max) => `String, max ${max} characters`),
  limited((max) => `Text Max. ${max}`),
  limited((max) => `Text, max.${max}`),
  limited((max) => `Merkkijono, max.${max}`),
  limited((max) => `Sträng, max. ${max}`),
  limited((max) => `string(${max})`),
  limited((max) => `Number, max. ${max}`),
)

const word = fc.constantFrom(
  ...'address of the customer for row, invoice date number text type name time (optional) if not given is used'.split(
    ' ',
  ),
  ...'asiakkaan nimi Y-tunnus tilauksen päivä ääkkösin kundens namn på fakturan åäö "netto" e-invoice A/B 24 % 14 2,5 12.40'.split(
    ' ',
  ),
  ...'& l’adresse [1] VAT FI, EN, SV 0/1'.split(' '),
)
const first = fc.constantFrom(
  ...'Name Date Number Text Customer Invoice Asiakkaan Kundens Type Whether Total Osoite Äyrin "Quoted" ISO'.split(
    ' ',
  ),
)
const sentenceOf = (minLength: number) =>
  fc
    .tuple(first, fc.array(word, { minLength, maxLength: 7 }))
    .map(([start, rest]) =>
      [start, ...rest]
        .filter((text, index, all) => text.toLowerCase() !== all[index - 1]?.toLowerCase())
        .join(' '),
    )
const sentence = sentenceOf(0)
const description = fc.oneof(
  { weight: 8, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.tuple(sentence, sentenceOf(2)).map((lines) => lines.join('\n')) },
)
const example = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'FI',
    '12',
    'Matti Meikäläinen',
    '2024-01-31',
    '1 240,00',
    '12.40',
    'a@example.com',
    '0/1',
  ),
  fc.constantFrom(
    'Example customer',
    'net',
    '00120',
    '+358 40 123',
    'Busy street 12',
    '"x"',
    'www.example.com',
    'Ä',
  ),
)
const occurs = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('1', '0...1', '0..1', '0-1', '1...n', '0..n', '1..n') },
  { weight: 1, arbitrary: fc.constant('') },
)
const occursFacts: Readonly<Record<string, string>> = {
  '': '0..1',
  '1': '1..1',
  '0...1': '0..1',
  '0..1': '0..1',
  '0-1': '0..1',
  '1...n': '1..n',
  '1..n': '1..n',
  '0..n': '0..n',
}

const stem = fc.constantFrom(
  'name',
  'id',
  'date',
  'type',
  'city',
  'price',
  'text',
  'unit',
  'row',
  'code',
  'invoicedate',
)
/** Every name has its number, so that none stands twice. */
const name = (isElement: boolean): fc.Arbitrary<(index: number) => string> =>
  fc.tuple(stem, fc.nat(4)).map(([text, kind]) => (index) => {
    if (isElement) return kind === 0 ? `${text}${index}` : `${text}${'abcdefghijklmnopqrstuvwxyz'[index]}`
    return (
      [
        `${text}_${index}`,
        `row[${index}][${text}]`,
        `${text}${index}`,
        `${text}_no${index}`,
        text + 'abcdefghijklmnopqrstuvwxyz'[index],
      ][kind] ?? text
    )
  })

/** A row of no place yet: how much deeper or higher it would stand, and what it would hold. */
const drawn = (isElement: boolean) =>
  fc.record({
    name: name(isElement),
    step: fc.integer({ min: -2, max: 1 }),
    isAttribute: fc.nat(4).map((draw) => draw === 0),
    attributeWord: fc.constantFrom('Attr.', 'Atrr.', 'Attr'),
    groupWord: fc.constantFrom('Aggregate', 'Aggr.', 'Aggregaatti', ''),
    type: fc.oneof(
      { weight: 15, arbitrary: valueType },
      { weight: 1, arbitrary: fc.constant(['', ''] as const) },
    ),
    occurs,
    required: fc.constantFrom('', '', 'YES', 'YES*'),
    description,
    example,
  })
type Drawn = ReturnType<typeof drawn> extends fc.Arbitrary<infer T> ? T : never

export const randomTable: fc.Arbitrary<RandomTable> = fc
  .constantFrom(...orders)
  .chain((columns) =>
    fc.tuple(
      fc.constant(columns),
      fc.tuple(...columns.map((column) => fc.constantFrom(...headings[column]))),
      fc.array(drawn(columns.includes('level')), { minLength: 1, maxLength: 12 }),
    ),
  )
  .map(([columns, texts, rows]) => ({
    columns,
    headings: texts,
    rows: columns.includes('level')
      ? elementRows(rows)
      : rows.map((row, index) => parameterRow(row, index, columns)),
  }))

function parameterRow(row: Drawn, index: number, columns: readonly Column[]): RandomRow {
  const [type, maxLength] = columns.includes('type') ? row.type : ['', '']
  const field = row.name(index)
  const required = row.required.startsWith('YES') ? '1..1' : '0..1'
  const counted = columns.includes('required') ? required : '0..1'
  return {
    cells: { ...row, level: '', name: field, type },
    facts: {
      field,
      documented: type,
      occurs: columns.includes('occurs') ? (occursFacts[row.occurs] ?? '') : counted,
      maxLength,
    },
  }
}

/** Rows as a tree below one root: a row is a group where the next one stands deeper. */
function elementRows(drawnRows: readonly Drawn[]): RandomRow[] {
  const levels: number[] = []
  for (const { step } of drawnRows)
    levels.push(Math.max(1, Math.min((levels.at(-1) ?? 0) + 1, (levels.at(-1) ?? 0) + step)))
  const path = ['root']
  const above = { ...blank, level: 'root', name: 'root', type: 'Aggregate', occurs: '1' }
  const rows: RandomRow[] = [
    { cells: above, facts: { field: 'root', documented: 'Aggregate', occurs: '1..1', maxLength: '' } },
  ]
  for (const [index, row] of drawnRows.entries()) {
    const level = levels[index] ?? 1
    const isGroup = (levels[index + 1] ?? 0) > level
    const isAttribute = row.isAttribute && !isGroup && index > 0
    // The reading of levels takes an empty type for a group's only where the next row is nested in it.
    const groupWord = drawnRows[index + 1]?.isAttribute === true ? 'Aggregate' : row.groupWord
    const [type, maxLength] = isGroup ? [groupWord, ''] : row.type
    const count = isGroup && row.occurs === '' ? '1' : row.occurs
    const own = row.name(index)
    if (isAttribute) levels[index] = levels[index - 1] ?? 1
    else path.splice(level, Infinity, own)
    if (isAttribute && (levels[index + 1] ?? 0) > (levels[index] ?? 0) + 1)
      levels[index + 1] = levels[index] ?? 1
    const free = isGroup ? { description: '', example: '' } : {}
    rows.push({
      cells: {
        ...row,
        name: own,
        type,
        occurs: count,
        level: isAttribute ? row.attributeWord : String(level),
        ...free,
        required: '',
      },
      facts: {
        field: isAttribute ? `${path.join('/')}/@${own}` : path.join('/'),
        documented: type,
        occurs: occursFacts[count] ?? '',
        maxLength,
      },
    })
  }
  return rows
}

const blank: Readonly<Record<Column, string>> = {
  level: '',
  name: '',
  type: '',
  occurs: '',
  required: '',
  description: '',
  example: '',
}
