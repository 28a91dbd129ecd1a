/** The text of a file's bytes, and the character set they were taken for. */
export interface Decoded {
  readonly text: string
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/** UTF-8 if the bytes are that, UTF-16 with a byte order mark, else Windows-1252, which any bytes are. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' }
  } catch {
    return decodeAs('windows-1252', bytes)
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; some versions of Node leave the controls of Latin-1 there. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeAs(charset: Decoded['charset'], bytes: Uint8Array): Decoded {
  const text = new TextDecoder(charset).decode(bytes)
  const isLatin = charset === 'windows-1252'
  return {
    text: isLatin ? text.replace(/[\u0080-\u009f]/g, (unit) => high.charAt(unit.charCodeAt(0) - 0x80)) : text,
    charset,
  }
}
