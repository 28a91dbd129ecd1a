import type { Token } from './tokens.ts'

/** Text that stands in an emitted XML file as it is: made here, and only here. */
export type XmlToken = Token<'xml'>

/** Markup, characters that XML 1.0 forbids, and characters that are invisible or turn the direction of text. */
const unsafe =
  /[\u0000-\u001f"&'<>\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3164\ud800-\udfff\ufeff\ufff9-\uffff]/gu

/** Text for the content of an element: markup and what nobody would see as references, white space as it is. */
export function xmlContent(text: string): XmlToken {
  return text.replace(unsafe, (character) =>
    /[\t\n]/.test(character) ? character : reference(character),
  ) as XmlToken
}

/** Text for an attribute's value between double quotes, which a parser gives back as it was. */
export function xmlValue(text: string): XmlToken {
  return text.replace(unsafe, reference) as XmlToken
}

/** The reference to a character; a space for one that no XML file can hold. */
function reference(character: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u.test(character)) return ' '
  return `&#${character.codePointAt(0)};`
}
