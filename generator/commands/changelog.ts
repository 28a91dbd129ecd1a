import { join } from 'node:path'
import { hash, readIfThere } from '../disk/digest.ts'
import { refuseOverlap } from '../disk/refuse-overlap.ts'
import type { Change } from '../disk/stage.ts'
import { writeSet } from '../disk/write-set.ts'
import { sectionsOf, withSection } from './changelog-file.ts'
import { changelogSection, markIn, readingOf } from './changelog-section.ts'
import { compareSides, type Compared, type DiffOptions } from './diff.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { releaseOf, versionChange, type Release } from './package-version.ts'
import { counted } from './report.ts'
import { settleFolder } from './settle-folder.ts'

const changelogPath = 'CHANGELOG.md'

export interface ChangelogOptions extends Pick<DiffOptions, 'specs' | 'accepted' | 'reporter'> {
  /** The folder of the emitted package. */
  readonly out: string
  readonly dryRun: boolean
}

/** What changed from OLD to NEW, as a section of the emitted package's changelog, and the version that follows. */
export async function changelogCommand(
  before: string,
  now: string,
  options: ChangelogOptions,
): Promise<ExitCode> {
  const { specs, out, dryRun } = options
  refuseOverlap(specs, out)
  if (!dryRun) settleFolder(out)
  const compared = await compareSides(before, now, options)
  if (compared === undefined) return exitCode.flawed
  if (compared.isFlawed) return refuse('Changes may be missing where pages have errors.')
  if (compared.step === 'none') return say('No change in meaning: nothing to write.')
  const release = releaseOf(out, compared.step)
  if (typeof release === 'string') return refuse(release)
  const changelog = readChangelog(out)
  if ('refused' in changelog) return refuse(changelog.refused)
  const section = nextSection(compared, release, { out, text: changelog.text })
  if ('done' in section) return say(section.done)
  if ('refused' in section) return refuse(section.refused)
  if (dryRun) return show(section.text, release)
  const after = { text: withSection(changelog.text, section.text) }
  writeSet(out, [{ path: changelogPath, found: changelog.found, after }, versionChange(out, release)])
  return say(
    `${join(out, changelogPath)}: ${counted(compared.open.length, 'change')}. ${release.current} → ${release.next}.`,
  )
}

type Section = { readonly text: string } | { readonly done: string } | { readonly refused: string }

/** The section to write, unless the one on top tells of the same, or of a part of it. */
function nextSection(
  compared: Compared,
  release: Release,
  { out, text = '' }: { readonly out: string; readonly text: string | undefined },
): Section {
  const [old, now] = compared.models
  const [from, to] = [readingOf(old), readingOf(now)]
  const sections = sectionsOf(text)
  const [top] = sections
  const mark = top === undefined ? undefined : markIn(top.text)
  const path = join(out, changelogPath)
  if (top !== undefined && mark?.to === to)
    return { done: `${path} tells of these changes already, as ${top.version}: nothing to write.` }
  if (top !== undefined && mark?.from === from)
    return {
      refused: `${path} tells of changes since the same pages already, as ${top.version}, and there are others now. If ${top.version} was released, compare with its pages; if not, take its section out, set the version back to ${mark?.after}, and run again.`,
    }
  if (sections.some(({ version }) => version === release.next))
    return {
      refused: `${path} has a section ${release.next} already, and the package is still ${release.current}. Settle which of them is right.`,
    }
  return { text: changelogSection(compared, release, { after: release.current, from, to }) }
}

interface Changelog extends Pick<Change, 'found'> {
  readonly text: string | undefined
}

function readChangelog(out: string): Changelog | { readonly refused: string } {
  const path = join(out, changelogPath)
  const bytes = readIfThere(path)
  if (bytes === undefined) return { text: undefined, found: undefined }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      found: hash(bytes),
    }
  } catch {
    return { refused: `${path} is no text in UTF-8.` }
  }
}

function show(section: string, { current, next }: Release): ExitCode {
  process.stdout.write(section)
  process.stderr.write(`Nothing was written: ${current} would become ${next}.\n`)
  return exitCode.done
}

function say(sentence: string): ExitCode {
  process.stdout.write(`${sentence}\n`)
  return exitCode.done
}

function refuse(sentence: string): ExitCode {
  process.stderr.write(`${sentence} Nothing was written.\n`)
  return exitCode.flawed
}
