import type { Diagnostic, Outcome, Report } from '../diagnostics.ts'
import type { Document } from '../tables.ts'
import type { TextFile } from '../text-file.ts'
import { otherCharset, unreadablePage } from './findings.ts'
import { resolveMarks } from './footnote-marks.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { tooLarge } from './page-size.ts'
import { readPlainText } from './plain-text.ts'

/** How a page is written. */
export const renderings = ['markdown', 'html', 'text'] as const
export type Rendering = (typeof renderings)[number]

const readers: Readonly<Record<Rendering, (path: string, text: string, report: Report) => Document>> = {
  markdown: readMarkdown,
  html: readHtml,
  text: readPlainText,
}

/** Pages over this many characters are not parsed: none published comes near, and parsers slow down on hostile ones. */
const largestPage = 2_000_000

/** One page as blocks of text with their places; reports a page that no reader takes, and one that is no UTF-8. */
export function readPage({ path, text, charset, unread }: TextFile, as?: Rendering): Outcome<Document> {
  const start = { file: path, line: 1, column: 1 }
  const refused = (found: Diagnostic): Outcome<Document> => ({
    value: { path, blocks: [] },
    diagnostics: [found],
  })
  const reason = unread ?? whyUnreadable(text)
  if (reason !== undefined) return refused(unreadablePage(start, reason))
  const unmarked = text.replace(/^\uFEFF/, '')
  const page = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  const found: Diagnostic[] = []
  const value = readDeep(readers[as ?? renderingOf(path, page)], path, page, (one) => void found.push(one))
  if (value === undefined) return refused(unreadablePage(start, 'its parts are nested too deeply.'))
  const surplus = tooLarge(value)
  if (surplus !== undefined) return refused(surplus)
  const diagnostics = [
    ...(charset === undefined ? [] : [otherCharset(start, charset)]),
    ...(value.blocks.length > 0 ? [] : [unreadablePage(start, 'no text was found in it.')]),
    ...found,
  ]
  return { value, diagnostics }
}

/**
 * What a reader gives; undefined where a page is nested too deeply. Parsers call themselves, so that the stack may end
 * before they do.
 */
function readDeep(
  read: (typeof readers)[Rendering],
  path: string,
  text: string,
  report: Report,
): Document | undefined {
  try {
    return resolveMarks(read(path, text, report), report)
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** Beginnings of HTML: an element as pages of the web have them, whatever stands before it that is not shown. */
const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|main|header|nav|div|section|article|table|ul|ol|dl|h[1-6]|p|pre|span|a|b|strong|font|center|img|hr|br|form|meta|link|title|script|style)\b/i

/** How a page is written, told from its name and from what it holds. */
export function renderingOf(path: string, text: string): Rendering {
  if (/\.(md|markdown)$/i.test(path)) return 'markdown'
  if (/\.x?html?$/i.test(path) && /<[a-z!]/i.test(text)) return 'html'
  const hasDelimiterRow = /^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|[ \t|:-]*$/m.test(text)
  if (htmlStart.test(text.slice(0, 10_000)) && (!hasDelimiterRow || /<(?:html|body|td|th)\b/i.test(text)))
    return 'html'
  if (hasDelimiterRow || /^#{1,6} \S/m.test(text)) return 'markdown'
  return /<table\b/i.test(text) && /<\/t[dh]>/i.test(text) ? 'html' : 'text'
}

function whyUnreadable(text: string): string | undefined {
  if (text.length > largestPage) return `it has ${text.length} characters; a page has at most ${largestPage}.`
  if (text.includes('\u0000')) return 'it holds NUL characters, so it is no text.'
  if (text.trim() === '') return 'it is empty.'
  return undefined
}
