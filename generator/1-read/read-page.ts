import type { Diagnostic, Outcome } from '../diagnostics.ts'
import type { Document } from '../tables.ts'
import type { TextFile } from '../text-file.ts'
import { unreadablePage } from './findings.ts'
import { readMarkdown } from './markdown.ts'

/** Pages over this many characters are not parsed: none published comes near, and parsers slow down on hostile ones. */
const largestPage = 2_000_000

/** One page as blocks of text with their places; reports a page that no reader takes. */
export function readPage({ path, text }: TextFile): Outcome<Document> {
  const reason = whyUnreadable(text)
  if (reason === undefined) return { value: readMarkdown(path, text.replace(/^\uFEFF/, '')), diagnostics: [] }
  const found: Diagnostic = unreadablePage({ file: path, line: 1, column: 1 }, reason)
  return { value: { path, blocks: [] }, diagnostics: [found] }
}

function whyUnreadable(text: string): string | undefined {
  if (text.length > largestPage) return `it has ${text.length} characters; a page has at most ${largestPage}.`
  if (text.includes('\u0000')) return 'it holds NUL characters, so it is no text.'
  if (text.trim() === '') return 'it is empty.'
  return undefined
}
