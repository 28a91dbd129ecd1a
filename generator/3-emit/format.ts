import { format } from 'prettier'
import type { TextFile } from '../text-file.ts'

const style = {
  parser: 'babel-ts',
  semi: false,
  singleQuote: true,
  printWidth: 100,
  trailingComma: 'all',
  endOfLine: 'lf',
} as const

/** A TypeScript file in the one style of emitted files. Throws where it does not parse, which is a flaw in our code. */
export async function formatFile({ path, text }: TextFile): Promise<TextFile> {
  return { path, text: await format(text, style) }
}
