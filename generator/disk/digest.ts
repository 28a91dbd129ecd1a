import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { DiskRefusal, onDisk } from './refusal.ts'

/** SHA-256 of bytes, or of a text in UTF-8, as hexadecimal digits. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

const known = new WeakMap<object, string>()

/**
 * The hash of a file's text; of one that was read, that of its bytes, which decide the text. It is worked out once, since
 * every step of a run asks for it.
 */
export function hashOfFile(file: { readonly text: string }): string {
  const before = known.get(file)
  if (before !== undefined) return before
  const made = hash(file.text)
  known.set(file, made)
  return made
}

/** Notes the hash of a file, for whoever asks for it. */
export function knowHash<File extends object>(file: File, digest: string): File {
  known.set(file, digest)
  return file
}

/** The hash of a file; undefined where there is none. */
export function digestOf(path: string): string | undefined {
  const bytes = readIfThere(path)
  return bytes === undefined ? undefined : hash(bytes)
}

/** The bytes of a file; undefined where there is none. Pipes and devices are refused: reading them may never end. */
export function readIfThere(path: string): Uint8Array | undefined {
  return onDisk('read', path, () => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return undefined
    if (!found.isFile())
      throw new DiskRefusal(`Cannot read ${path}: it is ${found.isDirectory() ? 'a folder' : 'no file'}.`)
    return readFileSync(path)
  })
}
