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

function decodeAs(charset: Decoded['charset'], bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(charset).decode(bytes), charset }
}
