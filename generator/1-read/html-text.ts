import type { Element, ElementContent, Nodes } from 'hast'
import type { Place } from '../diagnostics.ts'
import { buttonsBelow, cellsOf, isUnread, nameOf } from './html-names.ts'
import { holdsPicture } from './html-pictures.ts'
import { raised } from './raised.ts'
import { pictureText, visible } from './visible.ts'

/** Elements that break the text of a page into blocks. */
export const blockNames = new Set(
  (
    'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** The text a reader sees: white space folded, `<br>` and the ends of blocks as line breaks. */
export function textOf(nodes: readonly Nodes[]): string {
  return joined(nodes)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The text of a cell; of one that holds nothing but a button its words, and but a picture a text that says so. */
export function cellText(cell: Element): string {
  const text = textWithButtons(cell)
  return text === '' && holdsPicture(cell) ? pictureText : text
}

/** The text of an element; of one that is nothing but buttons, such as a heading that opens its section, their words. */
export function textWithButtons(element: Element): string {
  const text = textOf([element])
  const buttons = buttonsBelow(element).filter(({ tagName }) => tagName === 'button')
  return text === '' ? textOf(buttons.flatMap(({ children }) => children)) : text
}

/** The text of an element with the line breaks and spaces it is written with. */
export function writtenText(node: Nodes): string {
  if (node.type === 'text') return visible(node.value)
  if (node.type !== 'element' || isUnread(node)) return ''
  return node.tagName === 'br' ? '\n' : node.children.map(writtenText).join('')
}

/** The text inside an element that is not read itself. */
export function shownText(element: Element): string {
  return element.children.map(writtenText).join('').trim()
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return visible(node.value).replace(/[\s\u00a0]+/g, ' ')
  if (node.type !== 'element') return ''
  if (isUnread(node)) return ''
  const shown = ownText(node)
  if (shown !== undefined) return shown
  const text = joined(node.children)
  if (node.tagName === 'sup') return raised(text)
  if (node.tagName === 'a' && isLinkMark(text)) return ''
  return blockNames.has(nameOf(node)) ? `\n${text}\n` : text
}

/** What elements show that hold no text of their own, or hold it in a way of their own. */
function ownText(element: Element): string | undefined {
  const { alt, type, checked } = element.properties
  switch (nameOf(element)) {
    case 'br':
      return '\n'
    case 'img':
      return visible(String(alt ?? '')).replace(/\s+/g, ' ')
    case 'input':
      return (type === 'checkbox' || type === 'radio') && checked === true ? 'x' : ''
    case 'pre':
      return `\n${writtenText(element)}\n`
    case 'tr':
      return `\n${lineOf(element)}\n`
    default:
      return undefined
  }
}

/** A row of a table inside a cell as a line: `1 = company` where it is a code and its label. */
function lineOf(row: Element): string {
  const cells = cellsOf(row)
  const texts = cells.map((cell) => cellText(cell).replaceAll('\n', ' ')).filter((text) => text !== '')
  const [first = ''] = texts
  const isCode = texts.length === 2 && /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(first)
  return texts.join(isCode && cells.some((cell) => nameOf(cell) === 'td') ? ' = ' : ' ')
}

const method = /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

/** Texts one behind the other, a method that is an element of its own apart from the path behind it. */
function joined(nodes: readonly Nodes[]): string {
  const pieces = nodes.map((node) => ({ node, text: rawText(node) })).filter(({ text }) => text !== '')
  return pieces
    .map(({ node, text }, index) => {
      const isMethod = node.type === 'element' && method.test(text)
      return isMethod && pieces[index + 1]?.text.startsWith('/') === true ? `${text} ` : text
    })
    .join('')
}

/** Whether the text of a link is a mark that links a heading to itself. */
export function isLinkMark(text: string): boolean {
  return ['#', '¶', '§', '🔗', '⚓'].includes(text.trim())
}

/** The first node that holds text, which is where people look. */
export function firstText(nodes: readonly ElementContent[]): Nodes | undefined {
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() !== '') return node
    const found = node.type === 'element' && !isUnread(node) ? firstText(node.children) : undefined
    if (found !== undefined) return found
  }
  return nodes[0]
}

/** The white space that the text of an element is written with in front. */
export function blankOf(node: Nodes | undefined): string {
  if (node?.type === 'text') return /^\s*/.exec(node.value)?.[0] ?? ''
  if (node?.type !== 'element') return ''
  const first = node.children.findIndex((child) => textOf([child]) !== '')
  return node.children
    .slice(0, first + 1)
    .map(blankOf)
    .join('')
}

/** Where a node begins; a text behind the white space that it begins with. */
export function placeOf(file: string, node: Nodes | undefined): Place {
  const { line, column } = node?.position?.start ?? { line: 1, column: 1 }
  const [space = ''] = node?.type === 'text' ? (/^[ \t\n]*/.exec(node.value) ?? []) : []
  const above = space.split('\n').length - 1
  const indent = space.length - space.lastIndexOf('\n') - 1
  return { file, line: line + above, column: above === 0 ? column + indent : indent + 1 }
}
