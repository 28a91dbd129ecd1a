import { format } from 'prettier'
import type { TextFile } from '../text-file.ts'

const style = {
  semi: false,
  singleQuote: true,
  printWidth: 100,
  trailingComma: 'all',
  endOfLine: 'lf',
} as const

const parsers: Readonly<Record<string, string>> = { ts: 'typescript', md: 'markdown', json: 'json' }

/** A file in the one style of emitted files. Throws where the text does not parse, which is a flaw in our code. */
export async function formatFile({ path, text }: TextFile): Promise<TextFile> {
  const parser = parsers[path.slice(path.lastIndexOf('.') + 1)]
  if (parser === undefined) throw new Error(`No parser for ${path}`)
  return { path, text: await format(text, { ...style, parser }) }
}
