import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { errorCode } from './refusal.ts'

/** Writes a new file, and returns when the disk has it. */
export function writeSynced(path: string, text: string): void {
  writeNew(path, text, fsyncSync)
}

/** Writes a new file, which the disk need not have yet. */
export function writeNew(path: string, text: string, end: (file: number) => void = () => {}): void {
  const bytes = Buffer.from(text)
  withFile(path, 'wx', (file) => {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    end(file)
  })
}

/** Returns when the disk has what was written to a file. */
export function syncFile(path: string): void {
  withFile(path, 'r+', fsyncSync)
}

/** Gives a file a second name, or makes a copy of it where the disk has no second names. */
export function keepSynced(path: string, kept: string): void {
  try {
    linkSync(path, kept)
  } catch {
    copyFileSync(path, kept, constants.COPYFILE_EXCL)
    withFile(kept, 'r+', fsyncSync)
  }
}

/** What systems answer that cannot sync a folder, and where a folder is gone. */
export const nothingToSync: readonly (string | undefined)[] = [
  'EISDIR',
  'EPERM',
  'EINVAL',
  'ENOTSUP',
  'ENOENT',
]

/** Returns when the disk has the names that stand in a folder. */
export function syncFolder(path: string): void {
  try {
    withFile(path, 'r', fsyncSync)
  } catch (thrown) {
    if (!nothingToSync.includes(errorCode(thrown))) throw thrown
  }
}

export function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (thrown) {
    if (errorCode(thrown) !== 'ENOENT') throw thrown
  }
}

function withFile(path: string, flags: string, work: (file: number) => void): void {
  const file = openSync(path, flags)
  try {
    work(file)
  } finally {
    closeSync(file)
  }
}
