import fc from 'fast-check'
import { texts } from './random-text.ts'

export type Column = 'level' | 'name' | 'type' | 'occurs' | 'required' | 'description' | 'example'

export const headings: Readonly<Record<Column, readonly string[]>> = {
  level: ['Level', 'Taso', 'Nivå'],
  name: ['Name', 'Element', 'Parameter', 'Elementti', 'Element name', 'Namn', 'Nimi', 'Field'],
  type: ['Data type', 'Format', 'Type and length', 'Format and length', 'Type', 'Muoto', 'Tyyppi', 'Typ'],
  occurs: ['Occurrences', 'Occurs', 'Ilmentymiä', 'Förekomster'],
  required: ['Req’d', "Req'd", 'Required', 'Mandatory', 'Pakollinen', 'Obligatorisk'],
  description: ['Description', 'Kuvaus', 'Beskrivning'],
  example: ['Example', 'Examples', 'Esimerkki', 'Exempel', 'Possible values / Examples'],
}

const bareType = texts(
  'string ¦ String ¦ int ¦ Integer ¦ Numeric ¦ Decimal ¦ decimal(2) ¦ Date ¦ date ¦ Text ¦ boolean ¦ Boolean ¦ Number ¦ ' +
    'string (email) ¦ Merkkijono ¦ Kokonaisluku ¦ Numeerinen ¦ Päivämäärä ¦ Sträng ¦ Numerisk ¦ text ¦ number ¦ ' +
    'Teksti ¦ Numero ¦ Datum ¦ Heltal ¦ float ¦ int[] ¦ string[]',
)
const limitedType = fc
  .tuple(
    texts(
      'String, max. # ¦ String, max # characters ¦ Text Max. # ¦ Text, max.# ¦ Merkkijono, max.# ¦ Sträng, max. # ¦ ' +
        'string(#) ¦ Number, max. # ¦ Teksti, max. # merkkiä ¦ Numeerinen, max. # ¦ Text, max # tecken ¦ ' +
        'Numerisk, max. # ¦ Merkkijono, max # ¦ String, max #',
    ),
    fc.constantFrom(1, 3, 20, 50, 80, 100, 250, 255, 2500),
  )
  .map(([form, max]) => {
    // More than forty of a number are no count of its digits: they are reported.
    const isKept = max <= 40 || !form.startsWith('Num')
    return [form.replace('#', String(max)), isKept ? String(max) : ''] as const
  })

/** The cell of a type, and the greatest length it names. */
export const valueType: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  { weight: 14, arbitrary: bareType.map((word) => [word, ''] as const) },
  { weight: 14, arbitrary: limitedType },
  { weight: 2, arbitrary: fc.constant(['', ''] as const) },
)

export const occurs = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('1', '0...1', '0..1', '0-1', '1...n', '0..n', '1..n', '0…1') },
  { weight: 1, arbitrary: fc.constant('') },
)

/** How a table writes that a row is required, and that it is not. */
export const requiredWords: fc.Arbitrary<readonly [yes: readonly string[], no: readonly string[]]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([['YES', 'YES*'], ['']] as const) },
  fc.constantFrom(
    ...([
      [['Yes'], ['No']],
      [['Yes'], ['']],
      [['x'], ['']],
      [['Kyllä'], ['']],
      [['Ja'], ['-']],
      [['Required'], ['Optional']],
      [['true'], ['false']],
    ] as const),
  ),
)

export const orders: readonly (readonly Column[])[] = [
  ['name', 'description', 'type', 'required', 'example'],
  ['name', 'description', 'type', 'example'],
  ['name', 'type', 'required', 'description', 'example'],
  ['name', 'type', 'required', 'example', 'description'],
  ['name', 'type', 'occurs', 'description', 'example'],
  ['name', 'type', 'description'],
  ['name', 'occurs', 'example', 'description'],
  ['level', 'name', 'type', 'occurs', 'description', 'example'],
  ['level', 'name', 'type', 'occurs', 'example', 'description'],
  ['level', 'name', 'type', 'occurs', 'description'],
]

const letters = 'abcdefghijklmnopqrstuvwxyz'
const stem = texts('name ¦ id ¦ date ¦ type ¦ city ¦ price ¦ text ¦ unit ¦ row ¦ code ¦ invoicedate ¦ nimi')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Every name has its number, so that none stands twice. */
export const name = (isElement: boolean): fc.Arbitrary<(index: number) => string> =>
  fc.tuple(stem, fc.nat(7)).map(([text, kind]) => (index) => {
    const plain = text + letters.charAt(index)
    const keys = isElement
      ? [`${text}${index}`, `customer${capital(plain)}`, capital(plain)]
      : [
          `${text}_${index}`,
          `row[${index}][${text}]`,
          `${text}${index}`,
          `${text}_no${index}`,
          `${text}_ids${index}[]`,
          `customer${capital(plain)}`,
        ]
    return keys[kind] ?? plain
  })
