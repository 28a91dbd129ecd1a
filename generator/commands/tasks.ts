import { readPage, renderingOf, type Rendering } from '../1-read/read-page.ts'
import { buildModel } from '../2-model/build-model.ts'
import type { Diagnostic, Outcome } from '../diagnostics.ts'
import { pack, type PackedFile } from '../disk/pack.ts'
import type { Model } from '../ir.ts'
import type { ImportExtension } from '../3-emit/assemble.ts'
import { openMaker, type Begin, type Made, type MakePiece } from '../make-piece.ts'
import type { Piece } from '../pieces.ts'
import { readModel } from '../read-model.ts'
import type { TextFile } from '../text-file.ts'
import type { Reprint, Reprinted } from './reprint.ts'

/** A page that is read by itself, with the files beside it. */
export interface Lone {
  readonly page: TextFile
  readonly beside: readonly TextFile[]
  /** How the page is written; told from the page where it is not said. */
  readonly as: Rendering | undefined
}

export interface LoneRead {
  readonly model: Model
  readonly rendering: Rendering
  readonly diagnostics: readonly Diagnostic[]
}

/** Pieces to be made, and what makes them; the thread keeps that for the next ones. */
export interface Order {
  readonly pieces: readonly Piece[]
  /** Undefined where they are those of the order before. */
  readonly templates: readonly TextFile[] | undefined
  readonly extension: ImportExtension
}

/** What is asked of the reader, by name: functions of what they are given alone. */
export const tasks = {
  /** All pages of a folder of specs. */
  readAll: (pages: readonly TextFile[], begin: Begin): Outcome<Model> => readTogether(pages, true, begin),
  makePieces: pieceMaker(),
  readLone,
  readPages,
  reprint: async (page: Reprint, begin: Begin): Promise<Reprinted> =>
    (await import('./reprint.ts')).reprint(page, begin),
}

export type Tasks = typeof tasks

/** What came of a piece, as it is handed from thread to thread and kept. */
export type PackedMade = Omit<Made, 'files'> & { readonly files: readonly PackedFile[] }

/** Makes pieces one after the other, so that no more than one page is held at a time. */
function pieceMaker(): (order: Order, begin: Begin) => Promise<PackedMade[]> {
  let make: MakePiece | undefined
  return async ({ pieces, templates, extension }, begin) => {
    if (templates !== undefined)
      make = openMaker(await (await import('../3-emit/emit.ts')).openEmitter(templates, extension))
    if (make === undefined) throw new Error('The first order has to bring templates')
    const made: PackedMade[] = []
    for (const piece of pieces) {
      // oxlint-disable-next-line no-await-in-loop
      const one = await make(piece, begin)
      made.push({ ...one, files: one.files.map(pack) })
    }
    return made
  }
}

function readTogether(pages: readonly TextFile[], needsApi: boolean, begin: Begin): Outcome<Model> {
  const { value, read, meant } = readModel(pages, { needsApi, begin })
  return { value, diagnostics: [...read, ...meant] }
}

function readLone({ page, beside, as }: Lone, begin: Begin): LoneRead {
  const read = [page, ...beside].map((file) => {
    begin(file.path)
    const { value, diagnostics } = readPage(file, file === page ? as : undefined)
    return { value: { ...value, path: pathBeside(page.path, file.path) }, diagnostics }
  })
  const { value: model, diagnostics } = buildModel(
    read.map(({ value }) => value),
    { needsApi: false, begin },
  )
  return {
    model,
    rendering: as ?? renderingOf(page.path, page.text),
    diagnostics: [...read.flatMap((one) => one.diagnostics), ...diagnostics],
  }
}

/** The path that a file goes by beside a page: that of its overlay or its API, wherever it lies. */
function pathBeside(page: string, path: string): string {
  if (path.endsWith('.overlay.md')) return page.replace(/(\.[^./]+)?$/, '.overlay.md')
  return path === page ? path : page.replace(/[^/]*$/, 'api.md')
}

/** Pages to compare with others; those beside a lone page belong to it, wherever they lie. */
function readPages(
  { files, isLone }: { readonly files: readonly TextFile[]; readonly isLone: boolean },
  begin: Begin,
): Outcome<Model> {
  const [page, ...beside] = files
  if (!isLone || page === undefined) return readTogether(files, false, begin)
  const { model: value, diagnostics } = readLone({ page, beside, as: undefined }, begin)
  return { value, diagnostics }
}
