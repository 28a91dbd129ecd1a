import type { TextFile } from '../text-file.ts'
import { hasOpenUnion, joinUnions } from './join-unions.ts'

const style = {
  semi: false,
  singleQuote: true,
  printWidth: 100,
  trailingComma: 'all',
  endOfLine: 'lf',
} as const

/**
 * A TypeScript file as prettier prints it in the one style of emitted files. oxfmt does the work, in a fiftieth of the
 * time; prettier does it where oxfmt has no program for the machine, and where the width of characters matters. Throws
 * where the file does not parse, which is a flaw in our code.
 */
export async function formatFile({ path, text }: TextFile): Promise<TextFile> {
  const native = isNarrow(text) ? await withOxfmt(text) : undefined
  return { path, text: native ?? (await withPrettier(text)) }
}

/** Whether every character of the code takes one column, so that there is one way to count them; comments are not broken. */
function isNarrow(text: string): boolean {
  for (const { index } of text.matchAll(/[^\u0000-\u02ff].*/g))
    if (!/^ *\/?\*/.test(text.slice(text.lastIndexOf('\n', index) + 1, index))) return false
  return true
}

/** Undefined where oxfmt has no program for this machine, or is known to print something in another way. */
async function withOxfmt(text: string): Promise<string | undefined> {
  const { format } = await import('oxfmt')
  const formatted = await format('module.ts', text, style).catch(() => undefined)
  if (formatted === undefined) return undefined
  const [error] = formatted.errors
  if (error !== undefined) throw new Error(`Emitted code does not parse: ${error.message}`)
  return hasOpenUnion(formatted.code) ? undefined : joinUnions(formatted.code, style.printWidth)
}

async function withPrettier(text: string): Promise<string> {
  const { format } = await import('prettier')
  return format(text, { parser: 'babel-ts', ...style })
}
