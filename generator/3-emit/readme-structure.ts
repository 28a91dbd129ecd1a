import type { Model, Page } from '../ir.ts'
import { sentTo } from './readme-view.ts'
import { oneLine } from './tokens.ts'

/**
 * Proves that a finished README says what the model calls for, as text alone. From the first API on it is read again,
 * line by line, and headings, list items and table cells are compared with the model. Throws with the first
 * difference: text became markup. What stands above the first API is ours.
 */
export function checkReadme(text: string, model: Model): void {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('## '))
  const found =
    start === -1
      ? []
      : lines
          .slice(start)
          .filter((line) => line !== '')
          .map(said)
  const wanted = model.apis.flatMap(({ title, baseUrls, authentication, pages, name }) => [
    `## ${oneLine(title.value)}`,
    ...baseUrls
      .map(({ value }) => oneLine(value))
      .filter((url) => url !== '')
      .map((url) => `- Base URL: ${url}`),
    ...[oneLine(authentication?.value ?? '')]
      .filter((method) => method !== '')
      .map((method) => `- Authentication: ${method}`),
    ...pages.flatMap((page) => [`### ${oneLine(page.title.value)}: ${name}/${page.name}`, ...rowsOf(page)]),
  ])
  const index = found.findIndex((line, at) => line !== wanted[at])
  if (index !== -1 || found.length !== wanted.length)
    throw new Error(`README.md does not say what its pages call for: ${found[index] ?? 'lines are missing'}`)
}

function rowsOf(page: Page): string[] {
  return [
    '| Operation | Sends | What it does |',
    '| --- | --- | --- |',
    ...page.operations.map((operation) => {
      const cells = [operation.name.value, sentTo(operation), operation.summary?.value ?? '']
      return `| ${cells.map(oneLine).join(' | ')} |`
    }),
  ]
}

/** What a line says once it is read as Markdown; one with markup of other kinds stands as it is, behind a mark. */
function said(line: string): string {
  const [, block = '', inline = ''] = /^(#{2,3} |- Base URL: |- Authentication: |\| )(.*)$/.exec(line) ?? []
  const texts = block === '| ' ? inline.replace(/ \|$/, '').split(' | ').map(plain) : [plain(inline)]
  if (block === '' || texts.includes(undefined)) return `markup in ${line}`
  return block + texts.join(' | ') + (block === '| ' ? ' |' : '')
}

/** The text of a heading, an item or a cell that is text and code spans alone; undefined for anything else. */
function plain(inline: string): string | undefined {
  const pieces = Array.from(
    inline.matchAll(/\\([!-/:-@[-`{-~])|(`+)(?!`)(.*?[^`])\2(?!`)|[^\\`*_[\]<>|#&~$!@]+|/gsy),
    ([piece, escaped, fence, code]) => ({
      length: piece.length,
      text: escaped ?? (code === undefined ? piece : inner(code)),
      isCode: fence !== undefined,
    }),
  )
  const bare = pieces.map(({ text, isCode }) => (isCode ? '\u0000' : text)).join('')
  const isWhole = pieces.reduce((sum, { length }) => sum + length, 0) === inline.length
  return isWhole && !/:\/\/|\bwww\.|@/i.test(bare) ? pieces.map(({ text }) => text).join('') : undefined
}

/** A code span that begins or ends with a backtick has a blank on either side. */
function inner(code: string): string {
  return code.includes('`') ? code.replace(/^ (.*) $/s, '$1') : code
}
