/** An HTTP status and the phrase beside it: `404`, `404 Not Found`, `HTTP 404`; undefined for anything else. */
export function parseStatus(text: string): { readonly code: number; readonly phrase: string } | undefined {
  const [, code, phrase = ''] =
    /^(?:HTTP )?([1-5]\d\d)(?: (\p{L}[\p{L} '’-]*))?$/iu.exec(text.replace(/\s+/g, ' ').trim()) ?? []
  return code === undefined ? undefined : { code: Number(code), phrase }
}
