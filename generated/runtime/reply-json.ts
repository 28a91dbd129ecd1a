const longest = 64 * 1024 * 1024
const deepest = 100

/**
 * The value of a reply's JSON, a byte order mark before it ignored, or why there is none, without quoting the
 * text.
 */
export function parseReply(text: string): { readonly json: unknown } | { readonly reason: string } {
  if (text.length > longest) return { reason: 'The reply is longer than 64 MiB of characters.' }
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (nestsDeeper(bare)) return { reason: 'The reply is nested deeper than 100 levels, or is not JSON.' }
  try {
    return { json: JSON.parse(bare) as unknown }
  } catch {
    return { reason: bare.trim() === '' ? 'The reply is empty.' : 'The reply is not JSON.' }
  }
}

/** Counts brackets outside strings before parsing: parsing first would build whatever the text asks for. */
function nestsDeeper(text: string): boolean {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]
    if (unit === '"') index = stringEnd(text, index)
    else if (unit === '[' || unit === '{') depth++
    else if (unit === ']' || unit === '}') depth--
    if (depth > deepest) return true
  }
  return false
}

/** Index of the quote that ends the string beginning at `start`; past the text if none does. */
function stringEnd(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index
}
