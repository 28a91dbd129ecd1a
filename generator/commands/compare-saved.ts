import { compare } from '../compare/compare.ts'
import type { Effect } from '../compare/rules.ts'
import { isError, type Diagnostic } from '../diagnostics.ts'
import { isAsImported, type Imported } from '../disk/specs-lock.ts'
import type { TextFile } from '../text-file.ts'
import type { Answer, Reader } from './reader.ts'
import { besidePages, type Saved } from './saved-page.ts'
import type { Tasks } from './tasks.ts'

/**
 * What a saved page is to the specs. `flawed`: it would not be imported as it is; `empty`: it is new, and no field was
 * understood in it.
 */
export type State = 'unchanged' | 'meaning' | 'wording' | 'new' | 'missing' | 'flawed' | 'empty'

/** A saved page, and the page of the specs that it is or would become. */
export interface Given {
  readonly saved: Saved
  /** The path that the page of the specs has, or would have. */
  readonly target: string
  /** The page that stands there; undefined where there is none. */
  readonly before: TextFile | undefined
  readonly imported: Imported | undefined
}

export interface Compared {
  readonly state: State
  /** How many changes there are by what they do to callers. */
  readonly changes: Readonly<Record<Effect, number>>
  /** What the page of the specs says of its source; undefined where it says nothing. */
  readonly source: string | undefined
  /** What keeps the saved page from being imported. */
  readonly findings: readonly Diagnostic[]
}

/** What importing a saved page would change. One that is the same file as the one imported is not understood again. */
export async function compareSaved(given: Given, reader: Reader): Promise<Compared> {
  const { saved, target, before, imported } = given
  const source = imported?.source
  const same = { changes: counts([]), source, findings: [] }
  if (before === undefined) {
    const found = await importable(given, source ?? saved.file, reader)
    return 'text' in found ? { ...same, state: 'new' } : { ...same, ...found }
  }
  if (imported?.from === saved.from) return { ...same, state: 'unchanged' }
  const old = await readAlone(target, before.text, reader)
  if ('ended' in old) return { ...same, state: 'flawed', findings: [old.ended] }
  const said = source ?? old.result.value.apis[0]?.pages[0]?.source?.value
  const found = await importable(given, said ?? saved.file, reader)
  if (!('text' in found)) return { ...same, source: said, ...found }
  const now = await readAlone(target, found.text, reader)
  if ('ended' in now) return { ...same, state: 'flawed', findings: [now.ended] }
  const changes = counts(compare(old.result.value, now.result.value).map(({ effect }) => effect))
  const isOther = isUnedited(given) && withoutDay(before.text) !== withoutDay(found.text)
  return { changes, source: said, findings: [], state: stateOf(changes, isOther) }
}

function counts(effects: readonly Effect[]): Compared['changes'] {
  const count = (effect: Effect): number => effects.filter((one) => one === effect).length
  return { breaking: count('breaking'), additive: count('additive'), wording: count('wording') }
}

function stateOf({ breaking, additive, wording }: Compared['changes'], isOther: boolean): State {
  if (breaking + additive > 0) return 'meaning'
  return wording > 0 || isOther ? 'wording' : 'unchanged'
}

/** The page as `import` would write it, or why it would not. */
async function importable(
  { saved, target, before, imported }: Given,
  source: string,
  reader: Reader,
): Promise<{ readonly text: string } | Pick<Compared, 'state' | 'findings'>> {
  const answer = await reader.ask(
    'reprint',
    {
      page: saved.page,
      target,
      rendering: imported?.rendering,
      before,
      beside: besidePages(target),
      source,
      read: imported?.read ?? '',
    },
    [saved.page.path],
  )
  if ('ended' in answer) return { state: 'flawed', findings: [answer.ended] }
  const { now, text } = answer.result
  if (text !== undefined) return { text }
  const state = before === undefined && imported === undefined ? 'empty' : 'flawed'
  return { state, findings: now.diagnostics.filter(isError) }
}

/** A page of the specs by itself, with what stands beside it. */
function readAlone(
  path: string,
  text: string,
  reader: Reader,
): Promise<Answer<Awaited<ReturnType<Tasks['readPages']>>>> {
  const files = [{ path, text }, ...besidePages(path)]
  return reader.ask(
    'readPages',
    { files, isLone: true },
    files.map((file) => file.path),
  )
}

function isUnedited({ before, imported }: Given): boolean {
  return before !== undefined && imported !== undefined && isAsImported(imported, before.text)
}

/** A page without the day it was read, and without the lines of its source that are told of rows in doubt. */
function withoutDay(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^- Read: .*$/m, '')
    .replace(/ \(line \d+\)/g, '')
}
