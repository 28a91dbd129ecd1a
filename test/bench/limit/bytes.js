const encoder = new TextEncoder()

/** Text as it goes out: strings alone are ropes, which flatter everybody. */
export function bytesOf(text) {
  return encoder.encode(text)
}
