import { join } from 'node:path'
import { nextVersion, type Step } from '../compare/version.ts'
import { hash, readIfThere } from '../disk/digest.ts'
import { packagePath } from '../disk/manifest.ts'
import { DiskRefusal } from '../disk/refusal.ts'
import type { Change } from '../disk/stage.ts'

/** The version of the emitted package, and the one that follows. */
export interface Release {
  readonly current: string
  readonly next: string
}

/** The version of the package in a folder, and the one after a step; why there is none, as a sentence, otherwise. */
export function releaseOf(out: string, step: Step): Release | string {
  const path = join(out, packagePath)
  const text = readManifestText(path)
  if (text === undefined) return `${path} is not there, so there is no version to raise.`
  const manifest = parse(text)
  if (manifest === undefined) return `${path} is no JSON object, so it has no version to raise.`
  const { version } = manifest
  const next = typeof version === 'string' ? nextVersion(version, step) : undefined
  if (typeof version === 'string' && next !== undefined) return { current: version, next }
  const found = version === undefined ? 'no version' : `the version ${JSON.stringify(version)}`
  return `${path} has ${found}; only a plain one, such as 1.2.0, can be raised.`
}

/** What has to change in the package's manifest for it to have the next version: those letters alone. */
export function versionChange(out: string, { current, next }: Release): Change {
  const before = readManifestText(join(out, packagePath)) ?? ''
  const wanted = JSON.stringify({ ...parse(before), version: next })
  // Members of other objects may have the same name and the same value.
  const after = [...before.matchAll(/"version"\s*:\s*"([^"\\]*)"/g)]
    .filter(([, value]) => value === current)
    .map(({ 0: member, index }) => {
      const end = index + member.length
      return `${before.slice(0, end - current.length - 1)}${next}${before.slice(end - 1)}`
    })
    .find((text) => JSON.stringify(parse(text)) === wanted)
  if (after === undefined)
    throw new DiskRefusal(
      `Cannot raise the version in ${join(out, packagePath)}: write it as "version": "${current}".`,
    )
  return { path: packagePath, found: hash(before), after: { text: after } }
}

/** The text of a manifest; empty where its bytes are no text. */
function readManifestText(path: string): string | undefined {
  const bytes = readIfThere(path)
  return bytes === undefined ? undefined : decode(bytes)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
