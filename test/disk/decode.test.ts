import { expect, test } from 'vitest'
import { decode } from '../../generator/disk/decode.ts'

test.each([
  { bytes: [0x68, 0xc3, 0xa4], want: { text: 'hä', charset: 'utf-8' } },
  { bytes: [0xef, 0xbb, 0xbf, 0x68], want: { text: 'h', charset: 'utf-8' } },
  { bytes: [0x68, 0xe4], want: { text: 'hä', charset: 'windows-1252' } },
  { bytes: [0x80], want: { text: '€', charset: 'windows-1252' } },
  { bytes: [0xff, 0xfe, 0x68, 0x00], want: { text: 'h', charset: 'utf-16le' } },
  { bytes: [0xfe, 0xff, 0x00, 0x68], want: { text: 'h', charset: 'utf-16be' } },
  { bytes: [0xff, 0x68], want: { text: 'ÿh', charset: 'windows-1252' } },
  { bytes: [0xfe, 0x68], want: { text: 'þh', charset: 'windows-1252' } },
  { bytes: [0x68, 0xfe], want: { text: 'hþ', charset: 'windows-1252' } },
  { bytes: [0x68, 0xff], want: { text: 'hÿ', charset: 'windows-1252' } },
  // A control, where Windows-1252 has the euro sign.
  { bytes: [0xff, 0xfe, 0x80, 0x00], want: { text: '\u0080', charset: 'utf-16le' } },
  { bytes: [], want: { text: '', charset: 'utf-8' } },
])('bytes $bytes', ({ bytes, want }) => {
  expect(decode(Uint8Array.from(bytes))).toEqual(want)
})
