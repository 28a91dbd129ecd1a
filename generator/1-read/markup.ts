import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

// All of remark and rehype that pages need. The bundle has this file by itself, and loads it with the first call of
// any of its functions: most pages never get that far.

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const html = unified().use(rehypeParse).freeze()
const htmlPart = unified().use(rehypeParse, { fragment: true }).freeze()
const printer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-' })
  .freeze()

/** The tree of a text in Markdown, with tables and footnotes as GFM has them. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text)
}

/** The tree of a page in HTML. */
export function parseHtml(text: string): HtmlRoot {
  return html.parse(text)
}

/** The tree of HTML that stands in another page. */
export function parseHtmlPart(text: string): HtmlRoot {
  return htmlPart.parse(text)
}

/** A tree as tidy Markdown. */
export function printMarkdown(root: Root): string {
  return printer.stringify(root)
}
