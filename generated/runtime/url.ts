import type { Pair } from './form.js'
import { percentEncoder } from './percent.js'

// RFC 3986 calls these unreserved, with letters and digits: they never need encoding.
const encode: (text: string) => string = /* @__PURE__ */ percentEncoder(/[^A-Za-z0-9\-._~]/, '%20')

/** The query of a URL, percent-encoded, without question mark; empty when there are no pairs. */
export function queryText(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

/**
 * One segment of a URL's path, percent-encoded. `checkSegment` must have let it pass: `..` stays `..` here.
 */
export function pathSegment(text: string): string {
  return encode(text)
}
