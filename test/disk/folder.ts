import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { compareSet } from '../../generator/disk/compare-set.ts'
import { writeSet } from '../../generator/disk/write-set.ts'
import type { TextFile } from '../../generator/text-file.ts'

/** A folder with the files given; gone after the test. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) put(folder, path, text)
  return folder
}

export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Files by their paths. */
export function filesOf(texts: Readonly<Record<string, string>>): TextFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }))
}

/** A folder to which a run has written a set. */
export function written(texts: Readonly<Record<string, string>>): string {
  const folder = folderWith()
  writeSet(folder, compareSet(folder, filesOf(texts)))
  return folder
}
