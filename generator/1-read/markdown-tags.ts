import type { Html, Nodes } from 'mdast'

/** Tags that change how text looks, and no more: beside them no page of documentation shows its readers any tag. */
const looks =
  /^<(\/?)(a|abbr|b|big|cite|code|del|div|em|font|i|ins|kbd|li|mark|ol|p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|ul|var)(?:\s[^>]*)?>$/i

/** Tags without an end that show something, or make room. */
const alone = /^<(?:br|wbr|img|input(?=[^>]*\stype\s*=\s*["']?(?:checkbox|radio)\b))(?:\s[^>]*)?\/?>$/i

/** Whether a line holds tags that change how it looks; line breaks are none. */
export function holdsTags(node: Nodes): boolean {
  const tags = tagsIn(node)
  return tags.some(({ value }) => alone.test(value) && !isBreak(value)) || pairs(tags).size > 0
}

export function isBreak(value: string): boolean {
  return /^<br\s*\/?>$/i.test(value)
}

/** A line as HTML. Tags in it that are none of HTML, or have no end, are text. */
export function htmlOf(node: Nodes): string {
  return write(node, pairs(tagsIn(node)))
}

function write(node: Nodes, tags: ReadonlyMap<Html, string>): string {
  switch (node.type) {
    case 'html':
      if (node.value.startsWith('<!--')) return ''
      return tags.get(node) ?? (alone.test(node.value) ? node.value : escaped(node.value))
    case 'break':
      return '<br>'
    case 'image':
      return `<img alt="${escaped(node.alt ?? '')}">`
    case 'footnoteReference':
      return `<sup>${escaped(node.identifier)}</sup>`
    case 'link':
      return `<a>${node.children.map((child) => write(child, tags)).join('')}</a>`
    default:
      if ('children' in node) return node.children.map((child) => write(child, tags)).join('')
      return 'value' in node ? escaped(node.value) : ''
  }
}

/** Text as HTML, lines kept. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>\n')
}

function tagsIn(node: Nodes): Html[] {
  if (node.type === 'html') return [node]
  return 'children' in node ? node.children.flatMap(tagsIn) : []
}

/** Tags that begin or end something, each without its attributes. */
function pairs(tags: readonly Html[]): Map<Html, string> {
  const found = new Map<Html, string>()
  const open: { readonly tag: Html; readonly name: string }[] = []
  for (const tag of tags) {
    const [, slash, word] = looks.exec(tag.value) ?? []
    if (word === undefined) continue
    const name = word.toLowerCase()
    const start = slash === '/' ? open.findLastIndex((one) => one.name === name) : -1
    const [first] = start === -1 ? [] : open.splice(start)
    if (slash === '') open.push({ tag, name })
    else if (first !== undefined) found.set(first.tag, `<${name}>`).set(tag, `</${name}>`)
  }
  return found
}
