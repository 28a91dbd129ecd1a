const bytes: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
})

/**
 * Makes a function that percent-encodes the UTF-8 of a text, in upper-case hex, wherever a character matches
 * `unsafe`, a pattern without flags that matches at least all above ASCII. `space` is what a space becomes.
 * Throws on lone surrogates: check first.
 */
export function percentEncoder(unsafe: RegExp, space: string): (text: string) => string {
  const table = bytes.slice(0, 128).map((byte, code) => {
    const character = String.fromCharCode(code)
    if (character === ' ') return space
    return unsafe.test(character) ? byte : ''
  })
  return (text) => (unsafe.test(text) ? encodeWith(table, text) : text)
}

/** Copies runs of characters that stay as they are: appending one by one takes longer. */
function encodeWith(table: readonly string[], text: string): string {
  let encoded = ''
  let copied = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80 && table[code] === '') continue
    if (copied < index) encoded += text.slice(copied, index)
    encoded += code < 0x80 ? table[code] : utf8Text(text.codePointAt(index) as number)
    if (code >= 0xd800 && code <= 0xdbff) index++
    copied = index + 1
  }
  return copied < text.length ? encoded + text.slice(copied) : encoded
}

/** The bytes of a code point above ASCII. */
function utf8Text(point: number): string {
  const last = `${bytes[0x80 | (point & 63)]}`
  if (point < 0x800) return bytes[0xc0 | (point >> 6)] + last
  if (point >= 0xd800 && point <= 0xdfff) throw new Error('Text was not checked: it holds a lone surrogate.')
  const middle = bytes[0x80 | ((point >> 6) & 63)] + last
  if (point < 0x10000) return bytes[0xe0 | (point >> 12)] + middle
  return `${bytes[0xf0 | (point >> 18)]}${bytes[0x80 | ((point >> 12) & 63)]}${middle}`
}
