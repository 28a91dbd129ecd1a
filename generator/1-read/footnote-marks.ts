import type { Report } from '../diagnostics.ts'
import type { Block, Cell, Document, Paragraph } from '../tables.ts'
import { changeTexts } from './blocks.ts'
import { unknownFootnote } from './findings.ts'
import { markedCell, noteOf, proseText } from './mark-text.ts'
import { beginsRaised, holdsRaised } from './raised.ts'

/** Footnotes of a page: their keys, and the texts and keys of the paragraphs that are one. */
interface Notes {
  readonly keys: ReadonlySet<string>
  readonly of: ReadonlyMap<Block, { readonly key: string; readonly text: string }>
}

/**
 * A page whose raised text is plain text. The marks of footnotes become `*`, `**` and so on, behind the cells that have
 * them and in front of the footnotes; a page's own stars stay what they are. Reports marks without a footnote.
 */
export function resolveMarks(document: Document, report: Report): Document {
  if (!document.blocks.some(hasRaised)) return document
  const blocks = document.blocks.flatMap(partNotes)
  const notes = findNotes(blocks)
  const stars = starsFor(blocks, notes.keys)
  const missing = new Set<string>()
  const change = (cell: Cell): Cell => {
    const found = markedCell(cell.text, notes.keys)
    if (found.key !== '' && !notes.keys.has(found.key) && !missing.has(found.key)) {
      missing.add(found.key)
      report(unknownFootnote(cell.place, found.key))
    }
    return {
      ...cell,
      text: `${found.text}${found.text.endsWith('*') ? ' ' : ''}${stars.get(found.key) ?? ''}`,
    }
  }
  const resolve = (block: Block): Block => {
    if (block.kind === 'table') return changeTexts(block, change)
    const note = notes.of.get(block)
    const mark = stars.get(note?.key ?? '')
    if (block.kind !== 'paragraph' || note === undefined || mark === undefined)
      return changeTexts(block, (cell) => ({ ...cell, text: proseText(cell.text) }))
    return { ...block, text: `${mark} ${proseText(note.text)}` }
  }
  return { ...document, blocks: placeNotes(blocks, notes).map(resolve) }
}

function hasRaised(block: Block): boolean {
  const isRaised = ({ text }: Cell): boolean => holdsRaised(text)
  if (block.kind === 'table')
    return block.heading.cells.some(isRaised) || block.rows.some(({ cells }) => cells.some(isRaised))
  return block.kind === 'list' ? block.items.some(isRaised) : isRaised(block)
}

/** Paragraphs that begin with a mark; with one that is not raised only where no other begins with it raised. */
function findNotes(blocks: readonly Block[]): Notes {
  const found = blocks.flatMap((block) => {
    const note = block.kind === 'paragraph' ? noteOf(block.text) : undefined
    return note === undefined || block.kind !== 'paragraph'
      ? []
      : [{ block, note, isRaised: beginsRaised(block.text) }]
  })
  const isRaised = new Set(found.filter((one) => one.isRaised).map(({ note }) => note.key))
  const kept = found.filter((one) => one.isRaised || !isRaised.has(one.note.key))
  return {
    keys: new Set(kept.map(({ note }) => note.key)),
    of: new Map(kept.map(({ block, note }) => [block, note])),
  }
}

/** Blocks with a footnote that stands once on the page, often at its end, below each table that has its mark. */
function placeNotes(blocks: readonly Block[], notes: Notes): Block[] {
  const byKey = new Map<string, Block[]>()
  for (const [block, { key }] of notes.of) byKey.set(key, [...(byKey.get(key) ?? []), block].slice(0, 2))
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return [block]
    const below = keysBelow(blocks, index, notes)
    const keys = new Set(textsOf([block]).map(({ text }) => markedCell(text, notes.keys).key))
    const far = [...keys].flatMap((key) => (below.has(key) ? [] : [byKey.get(key) ?? []]))
    return [block, ...far.filter(({ length }) => length === 1).flat()]
  })
}

/** The marks of the footnotes between a table and the next table or heading. */
function keysBelow(blocks: readonly Block[], at: number, notes: Notes): Set<string> {
  const keys = new Set<string>()
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'table' || block.kind === 'heading') break
    const key = notes.of.get(block)?.key
    if (key !== undefined) keys.add(key)
  }
  return keys
}

/** Paragraphs and lists of footnotes as one paragraph each. */
function partNotes(block: Block): Block[] {
  if (block.kind === 'list' && block.items.every(({ text }) => beginsRaised(text)))
    return block.items.map(({ text, place }) => ({ kind: 'paragraph', text, place }))
  if (block.kind !== 'paragraph') return [block]
  const parts: Paragraph[] = []
  for (const [index, text] of block.text.split('\n').entries()) {
    const last = parts.at(-1)
    const place = index === 0 ? block.place : { ...block.place, line: block.place.line + index, column: 1 }
    if (last === undefined || beginsRaised(text)) parts.push({ kind: 'paragraph', text, place })
    else parts[parts.length - 1] = { ...last, text: `${last.text}\n${text}` }
  }
  return parts
}

/** The stars that each mark of a cell becomes: its own, or the fewest that the page does not use yet. */
function starsFor(blocks: readonly Block[], notes: ReadonlySet<string>): Map<string, string> {
  const tables = blocks.filter(({ kind }) => kind === 'table')
  const keys = textsOf(tables).map(({ text }) => markedCell(text, notes).key)
  const used = new Set(textsOf(blocks).flatMap(({ text }) => text.match(/\*+/g) ?? []))
  const stars = new Map<string, string>()
  let next = '*'
  for (const key of keys) {
    if (key === '' || stars.has(key)) continue
    if (!/^\*+$/.test(key)) while (used.has(next)) next += '*'
    const own = /^\*+$/.test(key) ? key : next
    used.add(own)
    stars.set(key, own)
  }
  return stars
}

function textsOf(blocks: readonly Block[]): readonly Cell[] {
  return blocks.flatMap((block): readonly Cell[] => {
    if (block.kind === 'table') return [block.heading, ...block.rows].flatMap(({ cells }) => cells)
    return block.kind === 'list' ? block.items : [block]
  })
}
