import { percentEncoder } from './percent.js'

/** A form field: its name on the wire and its value. */
export type Pair = readonly [name: string, value: string]

/**
 * A name or value in `application/x-www-form-urlencoded`, in UTF-8, as browsers write it: a space is `+`, all but
 * ASCII letters, digits and `*-._` is percent-encoded. Line breaks stay as given.
 */
export const formText: (text: string) => string = /* @__PURE__ */ percentEncoder(/[^A-Za-z0-9*\-._]/, '+')

/**
 * The body of `multipart/form-data` (RFC 7578), to be sent in UTF-8, as browsers write it: every line break
 * in a name or value becomes CRLF, whatever it was before. The boundary is found, not drawn: the same fields
 * give the same bytes.
 */
export function multipart(pairs: readonly Pair[]): { boundary: string; body: string } {
  const parts = pairs.map(([name, value]) => {
    return `Content-Disposition: form-data; name="${nameText(name)}"\r\n\r\n${withCrlf(value)}\r\n`
  })
  const boundary = absentFrom(parts)
  const body = parts.map((part) => `--${boundary}\r\n${part}`).join('')
  return { boundary, body: `${body}--${boundary}--\r\n` }
}

function withCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n')
}

function nameText(name: string): string {
  return withCrlf(name).replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22')
}

/** The first numbered boundary that no part holds; one pass over the parts, however many they try to hold. */
function absentFrom(parts: readonly string[]): string {
  const taken = new Set<string>()
  for (const part of parts) {
    for (const [boundary] of part.matchAll(/FormBoundary[0-9]+End/g)) taken.add(boundary)
  }
  let number = 1
  while (taken.has(`FormBoundary${number}End`)) number++
  return `FormBoundary${number}End`
}

/** How a form is sent. Multipart turns every line break inside a value into CRLF. */
export type FormEncoding = 'urlencoded' | 'multipart'

export const formEncodings: readonly FormEncoding[] = ['urlencoded', 'multipart']

/** The body of a form and the content type that goes with it; `form` is the body in urlencoded. */
export function formBody(form: string, encoding: FormEncoding): { contentType: string; body: string } {
  if (encoding === 'urlencoded') return { contentType: 'application/x-www-form-urlencoded', body: form }
  const { boundary, body } = multipart(pairsOf(form))
  return { contentType: `multipart/form-data; boundary=${boundary}`, body }
}

/** The fields of a body that `formText` wrote, exactly as they were given. */
function pairsOf(form: string): Pair[] {
  if (form === '') return []
  return form.split('&').map((field) => {
    const [name = '', value = ''] = field
      .split('=')
      .map((text) => decodeURIComponent(text.replaceAll('+', ' ')))
    return [name, value]
  })
}
