/**
 * A name as a form has it, `application/x-www-form-urlencoded` in UTF-8: names are known beforehand, so that emitted
 * code encodes none. The runtime's `formText` writes values in the same way.
 */
export function formName(name: string): string {
  return percentEncoded(name, /[!'()~]/g).replaceAll('%20', '+')
}

/** A name as a query has it: all but what RFC 3986 calls unreserved is encoded, as the runtime's `urlText` does. */
export function queryName(name: string): string {
  return percentEncoded(name, /[!'()*]/g)
}

/** Halves of surrogate pairs, which UTF-8 does not have, become what decoders make of them. */
function percentEncoded(name: string, more: RegExp): string {
  const text = name.replace(/\p{Surrogate}/gu, '\ufffd')
  const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(text).replace(more, hex)
}
