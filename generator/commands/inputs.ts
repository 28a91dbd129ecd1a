import { join } from 'node:path'
import { readIfThere } from '../disk/digest.ts'
import { bundledTemplates, findPages } from '../disk/find-inputs.ts'
import { inputsHash } from '../disk/last-run.ts'
import { packagePath } from '../disk/manifest.ts'
import { refuseOverlap } from '../disk/refuse-overlap.ts'
import type { TextFile } from '../text-file.ts'
import type { Reporter } from './report.ts'

/** Where pages come from and where files go, and how those files import one another. */
export interface OutputOptions {
  readonly specs: string
  readonly out: string
  readonly imports: 'js' | 'ts'
  readonly reporter: Reporter
}

/** All that decides what is emitted, read from disk. */
export interface Inputs {
  readonly pages: readonly TextFile[]
  readonly templates: readonly TextFile[]
  /** The manifest of the package that the files go into; undefined where there is none. */
  readonly packageJson: TextFile | undefined
  readonly hash: string
}

export function readInputs(options: OutputOptions): Inputs {
  const pages = findPages(options.specs, process.cwd())
  refuseOverlap(options.specs, options.out)
  const templates = bundledTemplates()
  const bytes = readIfThere(join(options.out, packagePath))
  const packageJson =
    bytes === undefined ? undefined : { path: packagePath, text: Buffer.from(bytes).toString() }
  return { pages, templates, packageJson, hash: hashOf({ pages, templates, packageJson }, options) }
}

/** One hash over all that decides what is emitted. */
export function hashOf(
  { pages, templates, packageJson }: Omit<Inputs, 'hash'>,
  { imports }: OutputOptions,
): string {
  return inputsHash([...pages, ...templates, ...(packageJson === undefined ? [] : [packageJson])], {
    imports,
  })
}
