/** Text that stands in emitted code as it is: made here, and only here, from text that a page wrote. */
export type Token = string & { readonly token: true }

/** Characters that are invisible, that turn the direction of text, or that end lines where none should end. */
const invisible =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff\ufff9-\ufffb\ud800-\udfff]/g

/** A string literal that holds exactly `text`, surrogate pairs as escapes. */
export function stringLiteral(text: string): Token {
  return JSON.stringify(text).replace(invisible, escapeUnit) as Token
}

/** A literal of a number or text. */
export function literal(value: string | number | boolean): Token {
  return typeof value === 'string' ? stringLiteral(value) : (JSON.stringify(value) as Token)
}

/** A member's name in a type or an object type, quoted where it is no plain identifier. */
export function memberName(name: string): Token {
  return isIdentifier(name) ? (name as Token) : stringLiteral(name)
}

/** Reading a member: `object.name` or `object["odd name"]`. */
export function memberAccess(object: string, name: string): Token {
  return (isIdentifier(name) ? `${object}.${name}` : `${object}[${stringLiteral(name)}]`) as Token
}

/** Lines for the inside of a doc comment: it cannot end the comment, start a tag or hide anything. */
export function commentText(text: string): Token {
  return text
    .replace(invisible, ' ')
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('*/', '*\\/')
    .replace(/(^|[\s{(])@/g, '$1\\@')
    .trim() as Token
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name)
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
