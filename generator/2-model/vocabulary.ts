/** What a column of a parameter table holds. */
export type Role = 'level' | 'name' | 'type' | 'occurs' | 'required' | 'description' | 'example' | 'status'

/** Column headings, lower case, with straight apostrophes and single spaces. */
export const columnWords: Readonly<Record<Role, readonly string[]>> = {
  level: ['level', 'taso', 'nivå'],
  name: ['name', 'parameter', 'field', 'element', 'element name', 'nimi', 'parametri', 'elementti', 'namn'],
  type: ['data type', 'type', 'format', 'type and length', 'format and length', 'muoto', 'tyyppi', 'typ'],
  occurs: ['occurrences', 'occurrence', 'occurs', 'ilmentymiä', 'förekomster'],
  required: ["req'd", 'required', 'mandatory', 'pakollinen', 'obligatorisk'],
  description: ['description', 'kuvaus', 'beskrivning'],
  example: ['example', 'examples', 'possible values', 'possible values / examples', 'esimerkki', 'exempel'],
  status: ['response code', 'status code', 'status'],
}

/** Words of a type cell that make the row a group of further rows. */
export const groupWords = ['aggregate', 'aggr.', 'aggregaatti', 'aggregat', 'group', 'object']

/** Words of a level cell that make the row an attribute of the element above. */
export const attributeWords = ['attr.', 'attr', 'atrr.', 'attribute', 'attribuutti', 'attribut']

/** Words of a level cell that make the row the outermost element. */
export const rootWords = ['root']

export const yesWords = ['yes', 'y', 'x', 'true', 'required', 'mandatory', 'kyllä', 'ja']
export const noWords = ['', 'no', 'n', '-', 'false', 'optional', 'ei', 'nej']

/** What a type word means, before limits and codes are looked at. */
export type Word = 'text' | 'digits' | 'integer' | 'number' | 'decimal' | 'boolean' | 'flag' | 'date'

export const typeWords: Readonly<Record<Word, readonly string[]>> = {
  text: ['string', 'text', 'char', 'varchar', 'merkkijono', 'teksti', 'sträng'],
  digits: ['digits'],
  integer: ['int', 'integer', 'long', 'kokonaisluku', 'heltal'],
  number: ['number', 'numeric', 'numero', 'numeerinen', 'numerisk', 'tal'],
  decimal: ['decimal', 'float', 'double', 'desimaali', 'desimaaliluku', 'decimaltal'],
  boolean: ['boolean', 'bool'],
  flag: ['flag'],
  date: ['date', 'päivämäärä', 'datum'],
}

/** Beginnings of the line above a table that say what the table's rows are. */
export const captionWords = {
  response: /^(response|reply|returned|vastaus|svar)/i,
  query: /\b(query parameters?|parameters used in the call)\b/i,
  path: /\bpath parameters?\b/i,
  body: /\b(body|request) parameters?\b/i,
} as const

/** Words in the prose of a request that name the format of its body. */
export const wireWords = {
  form: /\bform[- ]?data\b|\bx-www-form-urlencoded\b/i,
  json: /\bjson\b/i,
  xml: /\bxml\b/i,
} as const

/** Descriptions that say that a value may be given more than once. */
export const repeatable = /\b(can|could|may)\b[^.]*\b(multiple|several)\b|\bmay be repeated\b|\brepeatable\b/i

/** Type cells such as `int[]` or `list of int`: the value may be given more than once. */
export const arrayType = /^(?:array|list) of |\[\]/i

/** A closed list of codes in a description: "valid values are a, b and c". */
export const closedList =
  /\b(?:valid|allowed|possible) values (?:are|is)[ :]+([\w-]+(?:\s*,\s*(?!(?:and|or)\b)[\w-]+)*(?:\s*,?\s+(?:and|or)\s+[\w-]+)?)/i

/** Folds white space and case, and straightens apostrophes, so that spellings of one word compare equal. */
export function plain(text: string): string {
  return fold(text).replace(/[’´`]/g, "'").toLowerCase()
}

/** One space for each run of white space, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
