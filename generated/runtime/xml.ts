const names: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * Text as the content of an XML element. The result is ASCII, so it reads the same in UTF-8 and in the
 * ISO-8859 encodings; parsers give back exactly the text given. Throws on characters that XML 1.0 forbids:
 * check first.
 */
export function xmlText(text: string): string {
  return /[^\t\n !#-%'-;=?-~]/.test(text) ? text.replace(/[^\t\n !#-%'-;=?-~]/gu, reference) : text
}

/**
 * Text as the value of an XML attribute between double quotes. As `xmlText`; tabs and line breaks survive
 * too.
 */
export function xmlAttribute(text: string): string {
  return /[^ !#-%'-;=?-~]/.test(text) ? text.replace(/[^ !#-%'-;=?-~]/gu, reference) : text
}

/** Whether every character is one that XML 1.0 allows; lone surrogates are not. */
export function legalXml(text: string): boolean {
  return !/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)
}

function reference(character: string): string {
  const name = names[character]
  if (name !== undefined) return name
  if (!legalXml(character))
    throw new Error('Text was not checked: it holds a character that XML 1.0 forbids.')
  return `&#${character.codePointAt(0)};`
}
