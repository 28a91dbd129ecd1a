import fc from 'fast-check'

/** A cell that lists codes, and the codes. */
interface Listed {
  readonly text: string
  readonly values: string
}

/** Stands in a text for the name of another row of its table. */
export const otherName = '§'

const words = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.split(' '))

/** One of some texts with bars between them. */
export const texts = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split(' ¦ '))

/** Words of type cells that no text has unless it speaks of types. */
export const typeWord = /(?<=^|\s)(?:string|int|integer|decimal|boolean|merkkijono|max\.)(?=[\s.:*]|$)/gim

const hard =
  'Example Description string int Integer decimal boolean Aggregate true false YES 1 0..1 max. (default: pakollinen merkkijono teksti numero'.split(
    ' ',
  )
const word = fc.oneof(
  {
    weight: 12,
    arbitrary: words(
      'address of the customer for row, invoice date number text type name time (optional) if not given is used ' +
        'asiakkaan nimi Y-tunnus tilauksen päivä ääkkösin kundens namn på fakturan åäö "netto" e-invoice A/B 24 % ' +
        '14 2,5 12.40 & l’adresse [1] VAT FI, EN, SV 0/1',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...hard),
  },
  { weight: 1, arbitrary: fc.constantFrom(otherName, 'a | b') },
)
const capital = words(
  'Name Date Number Text Customer Invoice Asiakkaan Kundens Type Whether Total Osoite Äyrin "Quoted" ISO',
)
const first = fc.oneof(
  { weight: 12, arbitrary: capital },
  {
    weight: 2,
    arbitrary: fc.constantFrom('if', 'e-invoice', '0 or 1,', 'add', 'ISO-3166', '(optional)', otherName),
  },
)
/** A second line that began with a noun in small letters would be a row, for whoever reads it. */
const next = fc.oneof(
  { weight: 12, arbitrary: capital },
  fc.constantFrom('if', '0 or 1,', '(optional)', 'on'),
)
const sentenceOf = (begin: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      begin,
      fc.array(word, { minLength, maxLength: 7 }),
      fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom('.', '*', ':')),
    )
    .map(([start, rest, end]) =>
      [start, ...rest]
        .filter((text, index, all) => text.toLowerCase() !== all[index - 1]?.toLowerCase())
        // A first word with a type and an occurrence behind it begins a row, and two titles a table, for whoever reads it.
        .map((text, index) => ((index === 1 || index === 2) && hard.includes(text) ? 'of' : text))
        .join(' ')
        .concat(end),
    )
const sentence = sentenceOf(first, 0)

const codeList: fc.Arbitrary<Listed> = fc
  .tuple(
    fc.constantFrom(
      ['1=company', '2= consumer'],
      ['email=email', 'consumerfinvoice= consumer eInvoice', 'manual= manual delivery'],
      ['0 = on', '1 = off'],
      ['net=netto', 'gross=brutto', 'none=text'],
    ),
    fc.constantFrom(', ', '\n', '\n', ' '),
  )
  .map(([codes, between]) => ({
    text: codes.join(between),
    values: codes.map((code) => code.replace(/\s*=.*/, '')).join(','),
  }))

const plain = (text: fc.Arbitrary<string>): fc.Arbitrary<Listed> =>
  text.map((one) => ({ text: one, values: '' }))

export const description: fc.Arbitrary<Listed> = fc.oneof(
  { weight: 16, arbitrary: plain(sentence) },
  { weight: 2, arbitrary: plain(fc.constant('')) },
  { weight: 2, arbitrary: plain(fc.tuple(sentence, sentenceOf(next, 2)).map((lines) => lines.join('\n'))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, codeList)
      .map(([text, { text: codes, values }]) => ({ text: `${text}\n${codes}`, values })),
  },
)

export const example: fc.Arbitrary<Listed> = fc.oneof(
  { weight: 3, arbitrary: plain(fc.constant('')) },
  {
    weight: 20,
    arbitrary: plain(
      texts(
        'FI ¦ 12 ¦ Matti Meikäläinen ¦ 2024-01-31 ¦ 1 240,00 ¦ 12.40 ¦ a@example.com ¦ 0/1 ¦ net ¦ Example customer ¦ ' +
          '00120 ¦ +358 40 123 ¦ Busy street 12 ¦ "x" ¦ www.example.com ¦ Ä',
      ),
    ),
  },
  {
    weight: 4,
    arbitrary: plain(fc.constantFrom('true', 'false', '1', '0', 'Yes', 'No', 'FI, EN, SV', '[1,2]')),
  },
  { weight: 1, arbitrary: codeList },
)
