import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Place } from '../diagnostics.ts'
import { isLinkMark } from './html-text.ts'
import { textOfHtml } from './html.ts'
import { holdsTags, htmlOf, isBreak } from './markdown-tags.ts'
import { raised } from './raised.ts'
import { pictureText, visible } from './visible.ts'

export function placeOf(file: string, node: Nodes): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { file, line, column }
}

/** The text a reader sees, with breaks as line breaks. */
export function textOf(node: Nodes): string {
  return holdsTags(node) ? textOfHtml(htmlOf(node)) : plainText(node)
}

/** The white space that a cell is written with in front of its text. */
export function blankOf(cell: Nodes | undefined): string {
  return cell === undefined ? '' : (/^\s*/.exec(toString(cell))?.[0] ?? '')
}

/** The text of a cell, a footnote's mark behind it also where no footnote is defined; of a picture alone a text that says so. */
export function cellText(cell: Nodes): string {
  const text = textOf(cell)
    .trim()
    .replace(/\[\^(\d{1,2})\]$/, (_, mark: string) => raised(mark))
  return text === '' && holdsPicture(cell) ? pictureText : text
}

function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') {
    if (isBreak(node.value)) return '\n'
    return node.value.startsWith('<!--') ? '' : visible(node.value)
  }
  if (node.type === 'footnoteReference') return raised(node.identifier)
  if (!('children' in node)) return visible(toString(node))
  const text = node.children.map(plainText).join('')
  return node.type === 'link' && isLinkMark(text) ? '' : text
}

function holdsPicture(node: Nodes): boolean {
  if (node.type === 'html') return /^<(?:img|svg|i)\b/i.test(node.value)
  return node.type === 'image' || ('children' in node && node.children.some(holdsPicture))
}
