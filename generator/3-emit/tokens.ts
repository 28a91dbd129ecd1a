import { reserved } from './names.ts'

declare const context: unique symbol

/**
 * Finished text of one context, made in this file alone: one encoder per context takes text that a page wrote, and
 * templates print nothing else.
 */
export type Token<Context extends string = string> = string & { readonly [context]: Context }

/** A literal of a text, number or boolean. */
export type Literal = Token<'literal'>
/** The name of something that emitted code declares or imports. */
export type Identifier = Token<'identifier'>
/** A member's name where it is declared, quoted where it is no plain name. */
export type Property = Token<'property'>
/** An expression or a statement, put together from tokens alone. */
export type Code = Token<'code' | 'literal' | 'identifier'>
/** A TypeScript type, put together from tokens alone. */
export type TypeText = Token<'type' | 'literal' | 'identifier'>
/** Text for the inside of a comment: one line. */
export type CommentText = Token<'comment'>
/** A whole doc comment, or nothing. */
export type DocComment = Token<'doc'>
/** Text for the inside of a Markdown heading, list item or table cell. */
export type MarkdownText = Token<'markdown'>
/** The path of an emitted file below the output folder. */
export type FileName = Token<'file'>

/**
 * Code units that are invisible, that turn the direction of text, or that end lines where none should end: what
 * Unicode's DerivedCoreProperties call Default_Ignorable, general categories Cc, Cf, Zl and Zp, blanks that are no
 * space to look at, and every surrogate, so that astral ones are covered too.
 */
const hidden =
  // oxlint-disable-next-line no-misleading-character-class -- each code unit stands for itself
  /[\u007f-\u009f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]/g

/** Whether a finished file holds a character that cannot be seen, line ends aside. */
export function hasHidden(text: string): boolean {
  return text.match(/[^\n -~]/g)?.some((character) => oneHidden.test(character)) ?? false
}

const oneHidden = new RegExp(`[\\0-\\x1f]|${hidden.source}`)

/** Whatever is no letter, digit, sign or blank of ASCII: most texts have nothing to look at closely. */
const rare = /[^ -~]/

/**
 * A literal that holds exactly `text`. JSON's strings are strings of the language (ECMA-262, JSON superset), with
 * what cannot be seen as escapes on top.
 */
export function stringLiteral(text: string): Literal {
  const quoted = JSON.stringify(text)
  return (rare.test(quoted) ? quoted.replace(hidden, escapeUnit) : quoted) as Literal
}

/** A literal of a text, a finite number or a boolean. */
export function literal(value: string | number | boolean): Literal {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`No literal gives ${value}`)
  return JSON.stringify(value) as Literal
}

/** Whether a text is an IdentifierName of the language, and of ASCII alone: no two of them look alike. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name)
}

/** A name as code. Names are derived in names.ts: one that is no identifier, or a reserved word, is a flaw there. */
export function identifier(name: string): Identifier {
  if (!isIdentifier(name) || reserved.has(name))
    throw new Error(`${JSON.stringify(name)} cannot name anything in emitted code`)
  return name as Identifier
}

/** A member's name in a type, quoted where it is no IdentifierName. Not for object literals: see `objectMember`. */
export function memberName(name: string): Property {
  return (isIdentifier(name) ? name : stringLiteral(name)) as Property
}

/** A member of an object literal. A key `__proto__` would set the prototype (ECMA-262 B.3.1) unless it is computed. */
export function objectMember(name: string, value: Code): Code {
  if (name === value) return value
  return (
    name === '__proto__' ? code`[${stringLiteral(name)}]: ${value}` : `${memberName(name)}: ${value}`
  ) as Code
}

/** Reading a member: `object.name` or `object["odd name"]`. */
export function memberAccess(object: Code, name: string): Code {
  return isIdentifier(name) ? (`${object}.${name}` as Code) : code`${object}[${stringLiteral(name)}]`
}

/** An expression or a statement: our own text around tokens. */
export function code(ours: TemplateStringsArray, ...tokens: readonly Code[]): Code {
  return interleaved(ours, tokens) as Code
}

/** A type: our own text around tokens. */
export function typeText(ours: TemplateStringsArray, ...tokens: readonly TypeText[]): TypeText {
  return interleaved(ours, tokens) as TypeText
}

/** Pieces of code in a row, with one of the separators that code has. */
export function joinCode(pieces: readonly Code[], separator: ', ' | ' + '): Code {
  return pieces.join(separator) as Code
}

/** A union of types; `never` of none. */
export function unionOf(types: readonly TypeText[]): TypeText {
  return types.length === 0 ? typeText`never` : (types.join(' | ') as TypeText)
}

/**
 * One line for the inside of a comment. It cannot end the comment, hide anything, start a tag (TSDoc: `@` behind white
 * space or a brace), be an annotation that bundlers look for anywhere in a comment (`#__PURE__`, `sourceMappingURL=`),
 * or load an image where an editor shows the comment as Markdown.
 */
export function commentText(text: string): CommentText {
  if (!special.test(text)) return folded(text) as CommentText
  return oneLine(text)
    .replaceAll('*/', '*\\/')
    .replace(/([@#])(?=__)/g, '$1 ')
    .replace(/(source(?:Mapping)?URL)=/gi, '$1 =')
    .replaceAll('![', '!\\[')
    .replace(/(^|[^\w.\\-])@/g, '$1\\@') as CommentText
}

/** What plain words do not have. */
const special = /[^ -~]|[*@#=[]/

/** The doc comment of a former name; the tag is the one that emitted code has. */
export function deprecatedDoc(name: string): DocComment {
  return `/** @deprecated Renamed to ${commentText(name)}. */` as DocComment
}

/** A doc comment from its lines, each a paragraph. Nothing for no lines. */
export function docComment(lines: readonly string[]): DocComment {
  const safe = lines.map(commentText).filter((line) => line !== '')
  if (safe.length === 0) return '' as DocComment
  if (safe.length === 1) return `/** ${safe.join('')} */` as DocComment
  return `/**\n * ${safe.join('\n *\n * ')}\n */` as DocComment
}

/**
 * Text inside a Markdown block, nothing of it markup (GFM: escapes of ASCII punctuation). What viewers take for an
 * address without any markup is broken up by a code span, since no escape keeps it from becoming a link.
 */
export function markdownText(text: string): MarkdownText {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|#&~$!]/g, '\\$&')
    .replace(/:\/\/|@|(?<=\bwww)\./gi, '`$&`') as MarkdownText
}

/** Text as a code span outside tables: its fence is longer than any run of backticks in it. Nothing for no text. */
export function markdownCode(text: string): MarkdownText {
  const line = oneLine(text)
  if (line === '') return '' as MarkdownText
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return (longest === 0 ? fence + line + fence : `${fence} ${line} ${fence}`) as MarkdownText
}

/**
 * The path of a page's file with one of our own endings. The names were checked where they were read: one that a file
 * system takes for a folder, a device or another file would be a flaw there.
 */
export function fileName(api: string, page: string, ending: '' | '.ts' | '.md'): FileName {
  for (const part of [api, page])
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part))
      throw new Error(`${JSON.stringify(part)} cannot name a file`)
  return `${api}/${page}${ending}` as FileName
}

/** The specifier of a module of the runtime, as a literal. */
export function runtimeModule(file: string, extension: 'js' | 'ts'): Literal {
  if (!/^[a-z-]+$/.test(file)) throw new Error(`${JSON.stringify(file)} is no file of the runtime`)
  return stringLiteral(`../runtime/${file}.${extension}`)
}

function interleaved(ours: TemplateStringsArray, tokens: readonly Token[]): string {
  let whole = ours[0] ?? ''
  for (let index = 1; index < ours.length; index++) whole += `${tokens[index - 1] ?? ''}${ours[index] ?? ''}`
  return whole
}

/** A text on one line: white space folded, and nothing that cannot be seen. */
export function oneLine(text: string): string {
  if (!rare.test(text)) return folded(text)
  return text
    .replace(hidden, ' ')
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function folded(text: string): string {
  return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim()
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
