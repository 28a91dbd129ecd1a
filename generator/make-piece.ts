import { readPage } from './1-read/read-page.ts'
import { checkPaths } from './2-model/check-paths.ts'
import type { Emitter } from './3-emit/emit.ts'
import { isError, type Diagnostic, type Outcome } from './diagnostics.ts'
import type { Model } from './ir.ts'
import type { Piece } from './pieces.ts'
import { readModel, type ReadOptions } from './read-model.ts'
import type { Document } from './tables.ts'
import type { TextFile } from './text-file.ts'

/** What comes of a piece. */
export interface Made {
  /** What the pages mean, as far as the README of the package tells it. */
  readonly model: Model
  readonly files: readonly TextFile[]
  readonly takesChecks: boolean
  /** What was found by those who read pages, understand them, and emit code. */
  readonly found: Readonly<Record<'read' | 'meant' | 'emitted', readonly Diagnostic[]>>
}

/** Hears the path of each page that is about to be read, or to have its code emitted. */
export type Begin = (path: string, step?: 'emit') => void

/** Makes a piece into its module, unless anything is wrong with it. */
export type MakePiece = (piece: Piece, begin?: Begin) => Promise<Made>

/** What makes one piece after the other; the page of an API, which many pieces have, is read once. */
export function openMaker(emitter: Emitter): MakePiece {
  let last: { readonly text: string; readonly path: string; readonly read: Outcome<Document> } | undefined
  return ({ api, files }, begin = () => {}) => {
    const readOne = (page: TextFile): Outcome<Document> => {
      if (page !== api) return readPage(page)
      const { path, text } = page
      if (last?.path !== path || last.text !== text) last = { path, text, read: readPage(page) }
      return last.read
    }
    return makePiece({ api, files }, emitter, { needsApi: false, begin, readOne })
  }
}

async function makePiece(
  { api, files }: Piece,
  emitter: Emitter,
  options: ReadOptions & { readonly begin: Begin },
): Promise<Made> {
  const pages = api === undefined ? files : [api, ...files]
  const { value, read, meant } = readModel(pages, options)
  for (const { path } of files.slice(0, 1)) options.begin(path, 'emit')
  const isOwn = ({ place }: Diagnostic): boolean => place.file !== api?.path
  const found = { read: read.filter(isOwn), meant: meant.filter(isOwn), emitted: [] }
  const model = {
    ...value,
    apis: value.apis.map((one) => ({ ...one, pages: one.pages.map(withoutRequests) })),
  }
  const isWrong = [...read, ...meant, ...checkPaths(pages.map(({ path }) => path))].some(isError)
  const emitted = isWrong
    ? []
    : await Promise.all(value.apis.flatMap((one) => one.pages.map((page) => emitter.page(one, page))))
  return {
    model,
    files: emitted.flatMap(({ file }) => file ?? []),
    takesChecks: emitted.some(({ takesChecks }) => takesChecks),
    found: { ...found, emitted: emitted.flatMap(({ diagnostics }) => diagnostics) },
  }
}

function withoutRequests<Page extends { readonly requests: readonly unknown[] }>(page: Page): Page {
  return { ...page, requests: [] }
}
