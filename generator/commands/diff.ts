import { existsSync } from 'node:fs'
import { compare } from '../compare/compare.ts'
import { settle, type Settled } from '../compare/accepted.ts'
import { stepFor, type Step } from '../compare/version.ts'
import type { Effect } from '../compare/rules.ts'
import { readText } from '../disk/find-inputs.ts'
import type { Model } from '../ir.ts'
import { readAccepted } from './accepted-changes.ts'
import { diffWriters, type DiffFormat } from './diff-report.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { openReader } from './reader.ts'
import { releaseOf, type Release } from './package-version.ts'
import { reportFindings, type Reporter } from './report.ts'
import { hasErrors, readSides } from './sides.ts'

/** How grave a change has to be to fail the run. */
export const failLevels = ['any', 'additive', 'breaking'] as const

export interface DiffOptions {
  readonly specs: string
  /** The folder of the emitted package. */
  readonly out: string
  readonly format: DiffFormat
  readonly failOn: (typeof failLevels)[number]
  /** A page with a table of accepted changes; `accepted-changes.md` in the specs, where it is there. */
  readonly accepted?: string
  readonly reporter: Reporter
}

/** What changed in meaning from OLD to NEW, and the version that follows. */
export async function diffCommand(before: string, now: string, options: DiffOptions): Promise<ExitCode> {
  const settled = await compareSides(before, now, options)
  if (settled === undefined) return exitCode.flawed
  const release = releaseOf(options.out, settled.step)
  process.stdout.write(
    diffWriters[options.format](typeof release === 'string' ? settled : { ...settled, release }),
  )
  const effects = settled.open.map(({ effect }) => effect)
  if (settled.isFlawed) return exitCode.flawed
  return effects.some((effect) => isGrave(effect, options.failOn)) || settled.stale.length > 0
    ? exitCode.different
    : exitCode.done
}

export interface Compared extends Settled {
  readonly step: Step
  /** What was compared, the old one first. */
  readonly models: readonly [Model, Model]
  /** The version of the emitted package, where it has one that can be raised. */
  readonly release?: Release
  /** Whether a page has errors, so that changes may be missing. */
  readonly isFlawed: boolean
}

/** Both sides, read and compared; undefined where one of them cannot be had, which is told. */
export async function compareSides(
  before: string,
  now: string,
  { specs, accepted, reporter }: Pick<DiffOptions, 'specs' | 'accepted' | 'reporter'>,
): Promise<Compared | undefined> {
  const reader = openReader()
  try {
    const sides = await readSides([before, now], specs, reader)
    if ('refused' in sides) return refuse(sides.refused)
    const file = acceptedFile(specs, accepted)
    const list = file === undefined ? [] : readAccepted(readText(file, process.cwd()))
    if (typeof list === 'string') return refuse(list)
    const [old, after] = sides
    reportFindings([...old.diagnostics, ...after.diagnostics], [...old.files, ...after.files], reporter)
    const settled = settle(compare(old.model, after.model), list)
    const step = stepFor(settled.open.map(({ effect }) => effect))
    return { ...settled, step, models: [old.model, after.model], isFlawed: sides.some(hasErrors) }
  } finally {
    await reader.close()
  }
}

function acceptedFile(specs: string, accepted: string | undefined): string | undefined {
  const usual = `${specs}/accepted-changes.md`
  return accepted ?? (existsSync(usual) ? usual : undefined)
}

function refuse(sentence: string): undefined {
  process.stderr.write(`${sentence}\n`)
}

function isGrave(effect: Effect, level: DiffOptions['failOn']): boolean {
  return level === 'any' || effect === 'breaking' || (level === 'additive' && effect === 'additive')
}
