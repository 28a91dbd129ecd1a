import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TextFile } from '../text-file.ts'
import { hashOfFile, knowHash } from './digest.ts'

/**
 * A file whose text is packed. Nothing is written before everything is made, so thousands of files are held, and in most
 * runs nobody asks for the texts of nearly all of them.
 */
export interface PackedFile {
  readonly path: string
  /** SHA-256 of the text. */
  readonly digest: string
  readonly packed: Uint8Array
}

export function pack(file: TextFile): PackedFile {
  const packed = deflateRawSync(file.text, { level: constants.Z_BEST_SPEED })
  // What zlib gives is a part of a larger piece of memory, all of which would travel between threads.
  return { path: file.path, digest: hashOfFile(file), packed: new Uint8Array(packed) }
}

/** The file again. Its text is unpacked whenever it is asked for; its hash is known without. */
export function unpack({ path, digest, packed }: PackedFile): TextFile {
  const file: TextFile = {
    path,
    get text() {
      return inflateRawSync(packed).toString()
    },
  }
  return knowHash(file, digest)
}
