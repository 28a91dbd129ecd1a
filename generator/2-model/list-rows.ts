import type { Report } from '../diagnostics.ts'
import type { Cell, List } from '../tables.ts'
import type { RawCell } from './facts.ts'
import { doubtfulListItem, unknownListItem } from './findings.ts'
import { rawRow, type RawRow } from './raw-row.ts'
import { isBareList, isClearType, isGroup } from './type-cell.ts'
import { fold, noteWords, noWords, plain, remarkWords, yesWords } from './vocabulary.ts'

/**
 * Parameters of a bullet list: `name, what it does`, `name (string, required): what it does` or `name: string, required`
 * an item, and `Example: /path?name=value` for the one the URL names. Reports items that are neither, capitalised ones
 * where others begin small, here or `besideSmall` in the request, all of them where the example names none, and doubtful
 * ones that begin as sentences do.
 */
export function listRows(list: List, besideSmall: boolean, report: Report): RawRow[] {
  const examples = exampleValues(list.items.filter(isExample))
  const items = list.items.filter((item) => !isExample(item) && !isNote(item))
  const hasSmall = besideSmall || items.some(({ text }) => isSmall(text))
  const isShown = examples.size === 0 || items.some(({ text }) => examples.has(nameOf(text)))
  return items.flatMap((item) => {
    const { name, said, description } = partsOf(item.text)
    if (name === '' || !isShown || (/^\p{Lu}/u.test(name) && hasSmall)) {
      report(unknownListItem(item.place, item.text))
      return []
    }
    const example = examples.get(name)
    if (said === '' && example === undefined && isWord(name)) report(doubtfulListItem(item.place, name))
    const cells = { name: cell(name, item), ...readSaid(said, description, item) }
    return [rawRow(example === undefined ? cells : { ...cells, example }, item.place)]
  })
}

interface Parts {
  /** Empty for an item that is no parameter. */
  readonly name: string
  /** What stands in parentheses behind the name. */
  readonly said: string
  readonly description: string
}

const parameter =
  /^[`"“]?([\p{L}_][\p{L}\p{N}_.[\]-]*)[`"”]?(?:\s*\(([^()]*)\))?(?:\s*[,:–—]\s*|\s+[-=]\s+|(?<=\))\s+|$)(.*)$/u
const query = /^\?([\p{L}_][\p{L}\p{N}_.[\]-]*)=\S*()\s*[,:–—-]?\s*(.*)$/u
/** A name that no word of prose looks like, and prose behind it. */
const bare =
  /^([\p{L}_][\p{L}\p{N}.[\]-]*(?:_|\p{Ll}(?=\p{Lu}))[\p{L}\p{N}_.[\]-]*)()\s+(?!(?:and|or|ja|tai|och|eller)\s)(.*)$/u

function partsOf(text: string): Parts {
  const line = fold(text)
  const [, name = '', said = '', description = ''] =
    parameter.exec(line) ?? query.exec(line) ?? bare.exec(line) ?? []
  const end = description.search(/[.:](?:\s|$)|\s[–—-]\s|$/u)
  const head = description.slice(0, end)
  if (head.length > 60 || !saysFacts(head)) return { name, said, description }
  return {
    name,
    said: said === '' ? head : `${said}, ${head}`,
    description: description.slice(end).replace(/^[.:\s–—-]+/u, ''),
  }
}

/** Whether a text says of what type something is, or whether it is required, and no more: `integer, required`. */
function saysFacts(text: string): boolean {
  const words = text.split(/\s*,\s*/).flatMap((word) => (word === '' ? [] : partsOfSaid(word)))
  return words.length > 0 && words.every((word) => remarkWords.includes(plain(word)) || isClearType(word))
}

function bracketsOf(text: string): string[] {
  return [...text.matchAll(/\(([^()]{1,60})\)/g)].map(([, inside = '']) => inside)
}

/** Whether most items of a list are parameters with their types or requirement in brackets, or half of several. */
export function looksLikeParameters({ items }: List): boolean {
  const said = items.filter(({ text }) => saysFacts(partsOf(text).said) || bracketsOf(text).some(saysFacts))
  return said.length * 2 > items.length || (said.length > 1 && said.length * 2 === items.length)
}

function nameOf(text: string): string {
  return partsOf(text).name
}

/** `string, required` as the cells of a table; what is neither type nor requirement belongs to the description. */
function readSaid(said: string, description: string, { place }: Cell): RawRow['cells'] {
  const words = said.split(/\s*,\s*/).flatMap((word) => (word === '' ? [] : partsOfSaid(word)))
  const isRequired = (word: string): boolean => [...yesWords, ...noWords].includes(plain(word))
  const type = words.find(
    (word) => !isRequired(word) && (isClearType(word) || isGroup(word) || isBareList(word)),
  )
  const required = words.find(isRequired)
  const rest = words.filter((word) => word !== type && word !== required)
  const text = [...(rest.length === 0 ? [] : [`(${rest.join(', ')})`]), description].join(' ').trim()
  return {
    description: cell(text, { place }),
    ...(type === undefined ? {} : { type: cell(type, { place }) }),
    ...(required === undefined ? {} : { required: cell(required, { place }) }),
  }
}

/** `string required` as two words; `required if …` and `not required` are neither. */
function partsOfSaid(text: string): string[] {
  const [first = '', ...rest] = text.split(' ')
  const [last = '', ...before] = text.split(' ').reverse()
  const isRemark = (word: string): boolean => remarkWords.includes(plain(word))
  if (isRemark(last) && isClearType(before.reverse().join(' ')))
    return [text.slice(0, -last.length - 1), last]
  return isRemark(first) && isClearType(rest.join(' ')) ? [rest.join(' '), first] : [text]
}

/** Whether a name is like the first word of a sentence. */
function isWord(name: string): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(name)
}

/** Whether a name begins with a small letter. */
export function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** A remark among the parameters. */
function isNote({ text }: Cell): boolean {
  return noteWords.includes(plain(/^\p{L}+(?=\.?:)/u.exec(fold(text))?.[0] ?? ''))
}

function isExample({ text }: Cell): boolean {
  return /^(example|esimerkki|exempel)\s*:/i.test(fold(text))
}

function queryOf(text: string): URLSearchParams {
  return new URLSearchParams(text.includes('?') ? text.slice(text.indexOf('?') + 1).trim() : '')
}

/** The first value that the URLs of examples give each name. */
function exampleValues(examples: readonly Cell[]): ReadonlyMap<string, RawCell> {
  const values = new Map<string, RawCell>()
  for (const example of examples)
    for (const [name, value] of queryOf(example.text))
      if (!values.has(name)) values.set(name, cell(value, example))
  return values
}

function cell(text: string, { place }: Pick<Cell, 'place'>): RawCell {
  return { text, place, basis: 'documented' }
}
