import type { Report } from '../diagnostics.ts'
import type { Cell, List } from '../tables.ts'
import type { RawCell } from './facts.ts'
import { unknownListItem } from './findings.ts'
import { rawRow, type RawRow } from './raw-row.ts'
import { fold, noteWords, plain } from './vocabulary.ts'

/**
 * Parameters of a bullet list: `name, what it does` an item, and `Example: /path?name=value` for the one the URL
 * names. Reports items that are neither, and capitalised ones among parameters that are not.
 */
export function listRows(list: List, report: Report): RawRow[] {
  const examples = list.items.filter(isExample)
  const items = list.items.filter((item) => !isExample(item) && !isNote(item))
  const small = items.filter(({ text }) => /^\p{Ll}/u.test(text)).length
  return items.flatMap((item) => {
    const [, name, description = ''] =
      /^([\p{L}_][\p{L}\p{N}_.[\]-]*)(?:\s*[,:–—]\s*|\s+-\s+|$)(.*)$/u.exec(fold(item.text)) ?? []
    const isOdd = name === undefined || (/^\p{Lu}/u.test(name) && small > 0)
    if (isOdd) report(unknownListItem(item.place, item.text))
    if (isOdd) return []
    const example = exampleOf(name, examples)
    const cells = { name: cell(name, item), description: cell(description, item) }
    return [rawRow(example === undefined ? cells : { ...cells, example }, item.place)]
  })
}

/** A remark among the parameters. */
function isNote(item: Cell): boolean {
  return noteWords.includes(plain(/^\p{L}+(?=\.?:)/u.exec(fold(item.text))?.[0] ?? ''))
}

function isExample(item: Cell): boolean {
  return /^(example|esimerkki|exempel)\s*:/i.test(fold(item.text))
}

function exampleOf(name: string, examples: readonly Cell[]): RawCell | undefined {
  for (const item of examples) {
    const value = new URLSearchParams(item.text.slice(item.text.indexOf('?') + 1).trim()).get(name)
    if (value !== null) return cell(value, item)
  }
  return undefined
}

function cell(text: string, { place }: Cell): RawCell {
  return { text, place, basis: 'documented' }
}
