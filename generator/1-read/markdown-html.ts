import type { RootContent } from 'mdast'
import { escaped, htmlOf } from './markdown-tags.ts'

/** Neighbours that are one piece of HTML: a table, which blank lines inside divide, or a block of its own. */
export interface HtmlPart {
  readonly type: 'part'
  readonly first: RootContent
  readonly html: string
}

/** The blocks of a page, with those that are HTML taken together. */
export function joinHtml(nodes: readonly RootContent[]): (RootContent | HtmlPart)[] {
  const ends = endsOfTables(nodes)
  const found: (RootContent | HtmlPart)[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (node === undefined) continue
    const end = ends.get(at) ?? at
    if (node.type !== 'html') found.push(node)
    else found.push({ type: 'part', first: node, html: written(nodes.slice(at, end + 1)) })
    at = node.type === 'html' ? end : at
  }
  return found
}

/** Where the tables that begin in a block end; one that has no end goes on up to the next heading. */
function endsOfTables(nodes: readonly RootContent[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading') for (const start of open.splice(0)) ends.set(start, index - 1)
    if (node.type !== 'html') continue
    for (const [tag] of node.value.matchAll(/<\/?table\b/gi)) {
      const start = tag.startsWith('</') ? open.pop() : undefined
      if (start !== undefined) ends.set(start, index)
      else if (!tag.startsWith('</')) open.push(index)
    }
  }
  for (const start of open) ends.set(start, nodes.length - 1)
  return ends
}

/** Blocks as HTML, each on its line; a paragraph opens above, so that its text begins where it did. */
function written(nodes: readonly RootContent[]): string {
  let line = nodes[0]?.position?.start.line ?? 1
  return nodes
    .map((node) => {
      const html = blockHtml(node)
      const space = '\n'.repeat(Math.max(0, (node.position?.start.line ?? line) - line))
      line += space.length + html.split('\n').length - 1
      return html.startsWith('<p>') ? `<p>${space}${html.slice(3)}` : `${space}${html}`
    })
    .join('')
}

function blockHtml(node: RootContent): string {
  switch (node.type) {
    case 'html':
      return node.value
    case 'code':
      return node.value.startsWith('<') ? node.value : `<pre>${escaped(node.value)}</pre>`
    case 'heading':
      return `<h${node.depth}>${htmlOf(node)}</h${node.depth}>`
    case 'list':
      return `<ul>${node.children.map((item) => `<li>${item.children.map(blockHtml).join('')}</li>`).join('')}</ul>`
    case 'table':
      return `<table>${node.children.map((row) => `<tr>${row.children.map((cell) => `<td>${htmlOf(cell)}</td>`).join('')}</tr>`).join('')}</table>`
    case 'blockquote':
      return node.children.map(blockHtml).join('')
    default:
      return `<p>${htmlOf(node)}</p>`
  }
}
