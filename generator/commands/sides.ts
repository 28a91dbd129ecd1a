import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { subjects, type Subject } from '../compare/subjects.ts'
import { isError, type Diagnostic } from '../diagnostics.ts'
import { filesIn, findPage, findPages } from '../disk/find-inputs.ts'
import { filesAt } from '../disk/revision.ts'
import { onDisk } from '../disk/refusal.ts'
import { irVersion, type Model } from '../ir.ts'
import type { TextFile } from '../text-file.ts'
import type { Reader } from './reader.ts'

/** What is compared: pages as they were understood, from wherever they came. */
export interface Side {
  readonly model: Model
  /** Whether it is one page by itself, whose name and API are those of its path. */
  readonly isLone: boolean
  readonly files: readonly TextFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Why something cannot be compared, as a sentence. */
export interface NoSide {
  readonly refused: string
}

/** Pages that were found, before they are read. */
interface Found {
  readonly files: readonly TextFile[]
  readonly isLone: boolean
}

/**
 * Two things to compare, each the path of a page, of a folder of pages, or of an IR file, or a revision that git knows,
 * which stands for `specs` as it was then. A lone page without an overlay is read with the one of the other side.
 */
export async function readSides(
  [before, now]: readonly [string, string],
  specs: string,
  reader: Reader,
): Promise<[Side, Side] | NoSide> {
  const found = [find(before, specs), find(now, specs)] as const
  const [old, after] = found
  if ('refused' in old) return old
  if ('refused' in after) return after
  const sides = [await read(old, after, reader), await read(after, old, reader)] as const
  return [alike(sides[0], sides[1]), sides[1]]
}

function find(operand: string, specs: string): Found | Side | NoSide {
  if (!existsSync(operand)) return findAt(operand, specs)
  if (!onDisk('read', operand, () => statSync(operand)).isDirectory())
    return operand.endsWith('.json')
      ? readModelFiles([operand])
      : { files: findPage(operand, process.cwd()), isLone: true }
  const files = filesIn(operand)
  const models = files.filter((name) => name.endsWith('.ir.json'))
  if (models.length > 0) return readModelFiles(models.map((name) => join(operand, name)))
  const tidy = findPages(operand, process.cwd())
  const pages = tidy.length > 0 ? tidy : findLoose(operand, files)
  return pages.length > 0
    ? { files: pages, isLone: false }
    : { refused: `No pages were found in ${operand}.` }
}

/** Pages that lie in a folder as a vendor's were saved, in any rendering. */
function findLoose(folder: string, names: readonly string[]): TextFile[] {
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => findPage(join(folder, name), process.cwd()).slice(0, 1))
}

function findAt(revision: string, specs: string): Found | NoSide {
  const files = filesAt(revision, specs, process.cwd())?.filter(({ path }) => basename(path) !== 'README.md')
  if (files === undefined)
    return { refused: `${revision} is neither a file or folder nor a revision that git knows here.` }
  return files.length > 0 ? { files, isLone: false } : { refused: `${revision} has no pages in ${specs}.` }
}

async function read(found: Found | Side, other: Found | Side, reader: Reader): Promise<Side> {
  if ('model' in found) return found
  const own = found.files
  const borrowed = found.isLone && own.length === 1 ? other.files.filter(({ path }) => isBeside(path)) : []
  const files = [...own, ...(other.files.length - borrowed.length === 1 ? borrowed : [])]
  const answer = await reader.ask(
    'readPages',
    { files, isLone: found.isLone },
    files.map(({ path }) => path),
  )
  if ('ended' in answer)
    return {
      model: { version: irVersion, apis: [] },
      isLone: found.isLone,
      files,
      diagnostics: [answer.ended],
    }
  const { value: model, diagnostics } = answer.result
  return { model, isLone: found.isLone, files, diagnostics }
}

function isBeside(path: string): boolean {
  return path.endsWith('.overlay.md') || basename(path) === 'api.md'
}

/** Models as `export ir` writes them, as one. */
function readModelFiles(paths: readonly string[]): Side | NoSide {
  const apis: Model['apis'][number][] = []
  for (const path of paths) {
    const model = parseModel(onDisk('read', path, () => readFileSync(path, 'utf8')))
    if (typeof model === 'string')
      return { refused: `${path} is no model as "export ir" writes it: ${model}.` }
    for (const api of model.apis) {
      const known = apis.findIndex(({ name }) => name === api.name)
      const above = apis[known]
      if (above === undefined) apis.push(api)
      else apis[known] = { ...above, pages: [...above.pages, ...api.pages] }
    }
  }
  return { model: { version: irVersion, apis }, isLone: false, files: [], diagnostics: [] }
}

function parseModel(text: string): Model | string {
  try {
    const value = JSON.parse(text) as Model
    if (value?.version !== irVersion) return `its version is not ${irVersion}`
    // Whatever is missing shows when it is looked at.
    return isSound(subjects(value)) ? value : 'parts of it are missing'
  } catch (thrown) {
    return thrown instanceof SyntaxError ? 'it is no JSON' : 'parts of it are missing'
  }
}

/** Whether everything has a name and a place. */
function isSound({ name, place, parts }: Subject): boolean {
  const { file, line, column } = place
  return (
    [name, file].every((one) => typeof one === 'string') &&
    [line, column].every((one) => typeof one === 'number') &&
    parts.every(isSound)
  )
}

/** The old side under the names of the new one, where each has one page, or one API, that goes by the name of its path. */
function alike(old: Side, now: Side): Side {
  const [[api, ...otherApis], [other, ...others]] = [old.model.apis, now.model.apis]
  if (api === undefined || other === undefined || otherApis.length + others.length > 0) return old
  const [page, ...morePages] = api.pages
  const [paired, ...moreOthers] = other.pages
  const isPair = (old.isLone || now.isLone) && morePages.length + moreOthers.length === 0
  const pages =
    isPair && page !== undefined && paired !== undefined
      ? [{ ...page, api: other.name, name: paired.name }]
      : api.pages
  const title = [api, other].every(isUntitled) ? other.title : api.title
  return { ...old, model: { ...old.model, apis: [{ ...api, name: other.name, title, pages }] } }
}

/** Whether an API has no title but its folder's name. */
function isUntitled({ name, title }: Model['apis'][number]): boolean {
  return name === title.value
}

export function hasErrors(side: Side): boolean {
  return side.diagnostics.some(isError)
}
