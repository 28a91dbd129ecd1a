import type { List, Table } from '../tables.ts'
import { allRequired, fold, captionWords, parameterWords } from './vocabulary.ts'
import type { Section } from './outline.ts'
import { remembered } from './remembered.ts'

/** What a line says that the rows below it are. */
export type Said = keyof typeof captionWords

/** What a caption says of the rows below it, by the first of its words that does; undefined where none does. */
export function saidOf(caption: string): Said | undefined {
  const said = caption === '' ? 'nothing' : saidByWords(caption)
  return said === 'nothing' ? undefined : said
}

const saidByWords = remembered((caption): Said | 'nothing' => {
  const line = fold(caption)
  const found = (Object.keys(captionWords) as Said[])
    .map((said) => ({ said, at: line.search(captionWords[said]) }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at)
  return found[0]?.said ?? 'nothing'
})

/** What the line above a block says of it, or where that says nothing the heading it stands below. */
export function saidAbove({ caption, heading }: Section<Table | List>): Said | undefined {
  return saidOf(caption) ?? saidOf(heading)
}

/** Whether the line above a block says that all that it describes is required. */
export function saysRequired({ caption, heading }: Section<Table | List>): boolean {
  return [caption, heading].map(fold).some((line) => isShort(line) && allRequired.test(line))
}

/** Whether a line introduces what stands below it: a few words without a full stop. */
export function isShortCaption(text: string): boolean {
  const line = fold(text)
  return isShort(line) && !/[.!?,;]$/.test(line)
}

/** Whether a line has a few words. */
function isShort(line: string): boolean {
  let blank = -1
  for (let words = 1; words < 5; words++) {
    blank = line.indexOf(' ', blank + 1)
    if (blank === -1) return true
  }
  return false
}

/** Whether a line says in which part of a request what stands below it is sent. */
function saysFields(line: string): boolean {
  const said = saidOf(line)
  return said === 'query' || said === 'path' || said === 'body'
}

/** Whether a list is one of parameters: its caption says so, or an example among its items names one of them. */
export function listsParameters({ caption, heading, block }: Section<List>): boolean {
  if (saidAbove({ caption, heading, block }) === 'aside') return false
  const line = caption === '' ? heading : caption
  if (parameterWords.test(line) || (isShortCaption(line) && saysFields(line))) return true
  const queries = block.items.flatMap(({ text }) => /\?(\S+=\S*)/.exec(text)?.[1] ?? [])
  const names = queries.flatMap((query) => [...new URLSearchParams(query).keys()])
  return names.some((name) => block.items.some((item) => fold(item.text).split(/[\s,:]/)[0] === name))
}
