import { expect, test } from 'vitest'
import { decode } from '../../generator/disk/decode.ts'

test.each([
  { bytes: [0x68, 0xc3, 0xa4], want: { text: 'hä', charset: 'utf-8' } },
  { bytes: [0xef, 0xbb, 0xbf, 0x68], want: { text: 'h', charset: 'utf-8' } },
  { bytes: [0x68, 0xe4], want: { text: 'hä', charset: 'windows-1252' } },
  { bytes: [0x80], want: { text: '€', charset: 'windows-1252' } },
  { bytes: [0xff, 0xfe, 0x68, 0x00], want: { text: 'h', charset: 'utf-16le' } },
  { bytes: [0xfe, 0xff, 0x00, 0x68], want: { text: 'h', charset: 'utf-16be' } },
  { bytes: [], want: { text: '', charset: 'utf-8' } },
])('bytes $bytes', ({ bytes, want }) => {
  expect(decode(Uint8Array.from(bytes))).toEqual(want)
})
