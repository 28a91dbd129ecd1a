import { isUtf8 } from 'node:buffer'

/** What the bytes of a file may be taken for. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The text of a file's bytes, and the character set they were taken for. */
export interface Decoded {
  readonly text: string
  readonly charset: Charset
}

/** The text and the character set of bytes, told from them alone. */
export function decode(bytes: Uint8Array): Decoded {
  const charset = charsetOf(bytes)
  return { text: decodeAs(charset, bytes), charset }
}

/** UTF-8 if the bytes are that, UTF-16 with a byte order mark, else Windows-1252, which any bytes are. */
export function charsetOf(bytes: Uint8Array): Charset {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** What Windows-1252 has at 0x80 to 0x9f; some versions of Node leave the controls of Latin-1 there. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function decodeAs(charset: Charset, bytes: Uint8Array): string {
  const text = new TextDecoder(charset).decode(bytes)
  return charset === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (unit) => high.charAt(unit.charCodeAt(0) - 0x80))
    : text
}
