import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hash, hashOfFile } from '../../generator/disk/digest.ts'
import { pack, unpack } from '../../generator/disk/pack.ts'

const text = `${'export const a = 1\n'.repeat(2_000)}// – ä € 😀 \0 \uFEFF\n`

test('what is packed is small, has its hash, and is the same again', () => {
  const packed = pack({ path: 'a/b.ts', text })
  expect(packed).toMatchObject({ path: 'a/b.ts', digest: hash(text) })
  expect(packed.packed.buffer.byteLength).toBeLessThan(text.length / 10)
  // It is packed fast rather than small.
  expect(packed.packed.length).toBeGreaterThan(deflateRawSync(text).length)
  const file = unpack(structuredClone(packed))
  expect({ ...file }).toEqual({ path: 'a/b.ts', text })
})

test('the hash of an unpacked file is known, and its text is not asked for', () => {
  expect(hashOfFile(unpack({ path: 'a.ts', digest: 'd', packed: new Uint8Array() }))).toBe('d')
})
