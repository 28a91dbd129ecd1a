import {
  error,
  nearestHint,
  quoted,
  shorten,
  shown,
  warning,
  type Diagnostic,
  type Place,
} from '../diagnostics.ts'
import { columnWords, plain, typeWords } from './vocabulary.ts'

// What can be wrong with a page: one function a finding.

export const unknownTable = (place: Place, headings: readonly string[]): Diagnostic =>
  error(
    'unknown-table',
    place,
    `The columns ${quoted(headings)} make no table that is known: it needs a name column, or a response code column. The overlay can say what a column holds, below "Columns", or leave the table out, below "Accepted": | unknown-table | ${headings.map(shorten).join(', ')} | why |.`,
  )

export const unreadHeading = (place: Place, headings: readonly string[]): Diagnostic =>
  warning(
    'unread-heading',
    place,
    `${quoted(headings)} ${headings.length === 1 ? 'looks' : 'look'} like the headings of a table, and no table was found by them: most likely a column is not known. Nothing of it was read. Write the table with pipes between its cells, or with headings that are known.`,
  )

export const unknownColumn = (place: Place, text: string, known: readonly string[] = []): Diagnostic =>
  error(
    'unknown-column',
    place,
    `The column "${text}" is not known.${known.length > 0 ? ` Known here: ${known.join(', ')}.` : `${nearestHint(plain(text), Object.values(columnWords).flat())} The overlay can say what it holds, below "Columns": | ${shorten(text)} | Notes | why |.`}`,
  )

export const duplicateColumn = (place: Place, text: string): Diagnostic =>
  error(
    'duplicate-column',
    place,
    `A second column says the same as "${text}". A table has one column of each kind; the overlay can say what else this one holds, below "Columns": | ${shorten(text)} | Notes | why |.`,
  )

export const tooManyCells = (
  place: Place,
  {
    found,
    wanted,
    parted,
    lines,
  }: {
    readonly found: number
    readonly wanted: number
    /** Texts that a pipe within them may have made several cells. */
    readonly parted: readonly string[]
    /** Over how many lines the row goes. */
    readonly lines: number
  },
): Diagnostic =>
  error(
    'too-many-cells',
    place,
    `The row has ${found} cells, its heading has ${wanted}.${parted.length === 0 ? '' : ` ${parted.map((text) => `"${shorten(text)}"`).join(' or ')} may be one cell.`}${lines > 1 ? ` It goes over ${lines} lines: in pipe text, rows end with a pipe where their heading does.` : ' A pipe inside a cell is written \\|.'}`,
  )

export const missingName = (place: Place, description: string): Diagnostic =>
  error(
    'missing-name',
    place,
    `The row has no name${description === '' ? '' : `; it is described "${shorten(description)}"`}. Set it in the overlay, in a correction of its name column.`,
  )

export const oddName = (place: Place, name: string, within: string | undefined): Diagnostic =>
  error(
    'odd-name',
    place,
    `"${shorten(name)}" is more than a name, or none: it would be sent as it stands. Set the name in the overlay, in a correction of its name column${within === undefined ? '' : `, for example to "${shorten(within)}"`}; to the same text, if that is what is sent.`,
  )

export const missingType = (place: Place, name: string): Diagnostic =>
  error(
    'missing-type',
    place,
    `"${name}" has an empty type cell. Set it in the overlay, in a correction of its type column.`,
  )

export const unknownType = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-type',
    place,
    `The type "${shorten(text)}" is not known.${nearestHint(plain(/^\p{L}*/u.exec(text)?.[0] ?? ''), Object.values(typeWords).flat())} Known are for example: String, max. 50; int; Numeric; Date; String, one of a, b.`,
  )

export const bareGroup = (place: Place, type: string): Diagnostic =>
  error(
    'bare-group',
    place,
    `The type "${shorten(type)}" is that of a group, but no rows below this one say what is in it. Describe its fields in a table with a column of levels; a list of values is written string[] or int[], in a correction of the type too.`,
  )

export const unknownLength = (place: Place, text: string, type: string): Diagnostic =>
  error(
    'unknown-length',
    place,
    `The length "${text}" does not go with the type "${type}". A count such as 50, or a range such as 2-50, would.`,
  )

export const unknownFormat = (place: Place, format: string, hint: string): Diagnostic =>
  warning(
    'unknown-format',
    place,
    `The format "${shorten(format)}" is not known, so callers cannot have it checked.${hint}`,
  )

export const unclearCodes = (place: Place, words: readonly string[]): Diagnostic =>
  warning(
    'unclear-codes',
    place,
    `It is not clear whether codes are more than their last word: ${quoted(words)}. No codes are taken from this cell. List them in the overlay, in a correction of the type such as "String, one of a, b".`,
  )

export const doubtfulPairs = (place: Place, pairs: readonly string[]): Diagnostic =>
  warning(
    'unclear-codes',
    place,
    `It is not clear whether these are codes, or which side of them is sent: ${quoted(pairs)}. No codes are taken from this cell. List them in the overlay, in a correction of the type such as "String, one of a, b"; or correct the cell.`,
  )

export const unlistedCodes = (place: Place, type: string): Diagnostic =>
  warning(
    'unclear-codes',
    place,
    `The type "${shorten(type)}" says that the values are listed, and no list of them was found in the row: none is checked. List them in the overlay, in a correction of the type such as "String, one of a, b"; or correct it to "String".`,
  )

export const unclearList = (place: Place, list: string): Diagnostic =>
  warning(
    'unclear-codes',
    place,
    `It is not clear what the values of this list are: "${shorten(list)}". No codes are taken from it. List them in the overlay, in a correction of the type such as "String, one of a, b"; or correct the cell.`,
  )

export const unclearLimit = (place: Place, type: string): Diagnostic =>
  warning(
    'unclear-limit',
    place,
    `It is not clear what the limit of "${shorten(type)}" counts: digits, decimals or the value itself. It is not kept. Correct the type in the overlay: to "int, max. 5" or "Digits, max. 5" for five digits, "Decimal, 2 decimals", or the type without its limit.`,
  )

export const unknownOccurrence = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-occurrence',
    place,
    `The occurrence "${shorten(text)}" is not known. Known: 1, 0..1, 0...1, 1...n, 0..n; in a required column YES or nothing.`,
  )

export const missingOccurrence = (place: Place, name: string): Diagnostic =>
  error(
    'missing-occurrence',
    place,
    `"${name}" has an empty occurrence cell. Set it in the overlay, in a correction of its occurrence column.`,
  )

export const unknownLevel = (place: Place, text: string): Diagnostic =>
  error('unknown-level', place, `The level "${shorten(text)}" is not known. Known: root, a number, Attr.`)

export const levelJump = (place: Place, from: number, to: number): Diagnostic =>
  error(
    'level-jump',
    place,
    `Level ${to} follows level ${from}; a level may be at most one deeper than the row above.`,
  )

export const childOfLeaf = (place: Place, parent: string, type: string): Diagnostic =>
  error(
    'child-of-leaf',
    place,
    `The row stands below "${parent}", which is a value (${type === '' ? 'no type' : type}) and not a group.`,
  )

export const manyRoots = (place: Place, name: string): Diagnostic =>
  error(
    'many-roots',
    place,
    `"${name}" would be a second root element; an XML document has one. If the table describes the reply or the query, say "Response" or "Query parameters" above it.`,
  )

export const attributeWithoutElement = (place: Place, name: string): Diagnostic =>
  error('attribute-without-element', place, `The attribute "${name}" has no element above it.`)

export const duplicateField = (place: Place, name: string, first: Place): Diagnostic =>
  error('duplicate-field', place, `"${name}" stands here a second time; first at ${shown(first)}.`)

export const unknownStatus = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-status',
    place,
    `"${shorten(text)}" is not an HTTP status. A status is a number from 100 to 599; that of a successful reply begins with 2.`,
  )

export const duplicateStatus = (place: Place, code: number): Diagnostic =>
  error('duplicate-status', place, `Status ${code} stands in this table a second time.`)

export const unknownListItem = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-list-item',
    place,
    `The list item "${shorten(text)}" is no parameter. A parameter is written "name, what it does".`,
  )

export const doubtfulListItem = (place: Place, name: string): Diagnostic =>
  warning(
    'doubtful-list-item',
    place,
    `"${shorten(name)}" is taken for a parameter by what stands above this list, and begins as sentences do. If it is one, write the list as a table, or "${shorten(name)} (string): what it does"; if not, give the list another line above it.`,
  )

export const unreadList = (place: Place, caption: string): Diagnostic =>
  warning(
    'unread-list',
    place,
    `This list looks like one of parameters, and what stands above it, "${shorten(caption)}", does not speak of them: nothing of it was read. If it is one, say "Parameters" above it, or write it as a table.`,
  )

export const unreadLines = (place: Place, line: string): Diagnostic =>
  warning(
    'unread-list',
    place,
    `This request has no fields, and lines of its text look like some, such as "${shorten(line)}": nothing of them was read. If they are, write them as a table.`,
  )

export const missingRequest = (place: Place): Diagnostic =>
  error(
    'missing-request',
    place,
    'The page names no request. A request is a heading such as "POST /customers", or the lines "Resource: x" and "HTTP-method: POST".',
  )

export const tableWithoutRequest = (place: Place): Diagnostic =>
  error(
    'table-without-request',
    place,
    'The table stands before any request. Put a heading such as "## POST /customers" above it.',
  )

export const unclearEndpoint = (place: Place, text: string): Diagnostic =>
  error(
    'unclear-endpoint',
    place,
    `The heading "${shorten(text)}" has a path, but not one method and one path. Write it as "POST /path"; two requests have a heading each.`,
  )

export const tableLeftOut = (place: Place, caption: string): Diagnostic =>
  warning(
    'table-left-out',
    place,
    `By what stands above it, "${shorten(caption)}", the table describes no fields: nothing is made of it. If it does, say "Request parameters" or "Response" above it.`,
  )

export const unsaidTable = (place: Place, part: string): Diagnostic =>
  warning(
    'unsaid-table',
    place,
    `A second table of this request is taken for more fields of its ${part}. If it describes the reply, say "Response" above it; if not, "Request parameters".`,
  )

export const unsaidQuery = (place: Place, heading: string): Diagnostic =>
  warning(
    'unsaid-table',
    place,
    `This table is taken for parameters of the query: nothing above it says what it describes, and its column "${shorten(heading)}" could hold what is returned. If it describes the reply, say "Response" above it; if not, "Query parameters".`,
  )

export const unsaidNesting = (place: Place, field: string, at: Place): Diagnostic =>
  warning(
    'unsaid-nesting',
    place,
    `By the heading above it, this table may describe what is in "${shorten(field)}", at ${shown(at)}; its rows are taken for fields beside it. If they are in it, write "object" or "array" as the type of "${shorten(field)}", or "${shorten(field)}.name" as their names; if not, say "Request parameters" or "Response" above the table.`,
  )

export const doubtfulReply = (place: Place, caption: string): Diagnostic =>
  warning(
    'unsaid-table',
    place,
    `This table is taken for fields of the reply, by the sentence above it, "${shorten(caption)}", which may speak of the request as a whole. If it describes what is sent, say "Request parameters" above it; if not, "Response".`,
  )

export const duplicateRequest = (place: Place, key: string, first: Place): Diagnostic =>
  error('duplicate-request', place, `${key} is described a second time; first at ${shown(first)}.`)

export const unknownWire = (place: Place, named: readonly string[]): Diagnostic =>
  error(
    'unknown-body',
    place,
    `The page does not say ${named.length > 1 ? `which of ${named.join(' and ')}` : 'in which format'} the body is sent. Say FORM DATA, JSON or XML in its text, or set Body in the overlay's operations.`,
  )

export const endpointSpelling = (place: Place, listed: string, headed: string): Diagnostic =>
  warning(
    'endpoint-spelling',
    place,
    `The list says ${listed}, the section says ${headed}. The section is used; a correction of the column "Endpoint" settles it.`,
  )

export const unmarkedParameter = (place: Place, documented: string, template: string): Diagnostic =>
  warning(
    'unmarked-path-parameter',
    place,
    `${documented} is taken for ${template}: a part of its path is named like a parameter, but stands without braces. To settle it, correct the column "Endpoint" of ${documented} to ${template}, or to what it is.`,
  )

export const endpointWithoutSection = (place: Place, listed: string, headed: readonly string[]): Diagnostic =>
  error(
    'endpoint-without-section',
    place,
    `${listed} is listed but has no section of its own.${nearestHint(listed, headed)}`,
  )

export const badPath = (place: Place, path: string): Diagnostic =>
  error(
    'bad-path',
    place,
    `The path "${shorten(path)}" holds characters that a URL path cannot. ${
      path.includes('?')
        ? `Leave the query out of the heading, "${shorten(path.replace(/\?.*/s, ''))}", and list its parameters in a table.`
        : 'Write them percent-encoded, and parameters as {name}.'
    }`,
  )

export const badXmlName = (place: Place, name: string): Diagnostic =>
  error(
    'bad-xml-name',
    place,
    `"${shorten(name)}" cannot name an XML element or attribute. Use ASCII letters, digits, "_", "-" and ".", beginning with a letter.`,
  )

export const strayAttribute = (place: Place, name: string, wire: string): Diagnostic =>
  error(
    'stray-attribute',
    place,
    `The attribute "${shorten(name)}" stands in a ${wire} body; only XML has attributes.`,
  )

export const groupInForm = (place: Place, name: string): Diagnostic =>
  error(
    'group-in-form',
    place,
    `The group "${shorten(name)}" stands in a form; a form has fields only. Write the fields with their full keys, such as address[city].`,
  )

export const sameProperty = (place: Place, name: string, other: string): Diagnostic =>
  error(
    'same-property',
    place,
    `"${shorten(name)}" and "${shorten(other)}" would be one property of the request type.`,
  )

export const badPlace = (place: Place, text: string): Diagnostic =>
  error(
    'bad-place',
    place,
    `"${shorten(text)}" is not understood. A place in a reply is written data.customer or data[].customer, with at most one list.`,
  )

export const emptyGroup = (place: Place, name: string): Diagnostic =>
  error(
    'empty-group',
    place,
    `The group "${shorten(name)}" has no rows below it, so nothing could be written in it.`,
  )

export const markedName = (place: Place, name: string): Diagnostic =>
  error(
    'marked-name',
    place,
    `The name "${shorten(name)}" ends in a footnote mark, but no footnote begins with that mark. Correct the name in the overlay.`,
  )

export const markWithoutNote = (place: Place, text: string, mark: string): Diagnostic =>
  warning(
    'unknown-footnote',
    place,
    `"${shorten(text)}" ends in the footnote mark "${shorten(mark)}", and no paragraph of this request begins with that mark. Write the footnote below the table, or correct the cell in the overlay.`,
  )

export const unplacedCells = (
  place: Place,
  found: number,
  ways: readonly string[],
  stuck: string | undefined,
): Diagnostic =>
  error(
    'unplaced-cells',
    place,
    `The row has ${found} cells, and ${stuck === undefined ? `it is not certain which are missing${ways.length > 0 ? `: ${ways.map((way) => `the ${way}`).join(', or ')}` : ''}` : `no column behind those before it takes "${shorten(stuck)}"`}. Put the row right in the page, with every cell in its place.`,
  )

export const uncertainRow = (place: Place, why: string, reading: string): Diagnostic =>
  warning(
    'uncertain-row',
    place,
    `The page has lost the borders of its cells here, and it is not certain where they were: ${why}. ${reading === '' ? '' : `Read as ${reading}. `}Compare the row with the published page.`,
  )

/** What is to be done about a mark that an import left. */
const settle = (code: string, name: string): string =>
  `Once the row is right, take this line out of the page, or accept it in the overlay: | ${code} | ${shorten(name)} | why |.`

export const uncertainImport = (place: Place, name: string, said: string): Diagnostic =>
  warning(
    'uncertain-row',
    place,
    `Since the import of "${shorten(name)}": ${said} ${settle('uncertain-row', name)}`,
  )

export const unplacedImport = (place: Place, name: string, said: string): Diagnostic =>
  error(
    'unplaced-cells',
    place,
    `Since the import of "${shorten(name)}": ${said} ${settle('unplaced-cells', name)}`,
  )

export const tooManyFields = (place: Place, found: number, most: number): Diagnostic =>
  error(
    'too-many-fields',
    place,
    `The group has ${found} fields; at most ${most} can be emitted. Part them into groups, or the page into pages.`,
  )

export const belowNameless = (place: Place): Diagnostic =>
  error(
    'below-nameless',
    place,
    'The row stands below a row that has no name. Once that one has its name, this one has its place.',
  )

export const pageTooLarge = (place: Place, found: number, what: string, most: number): Diagnostic =>
  error('page-too-large', place, `The page has ${found} ${what}; it may have at most ${most}.`)

export const longName = (place: Place, name: string, most: number): Diagnostic =>
  error(
    'page-too-large',
    place,
    `The name "${shorten(name)}" has ${name.length} characters; it may have at most ${most}.`,
  )

export const repeatedPathParameter = (place: Place, name: string): Diagnostic =>
  error(
    'repeated-path-parameter',
    place,
    `"${shorten(name)}" may be given more than once, and a path holds one value. Correct its type in the overlay: to "String, list separated by ," where several are joined, or to that of one value.`,
  )

export const undescribedGroup = (place: Place, name: string, group: string): Diagnostic =>
  warning(
    'undescribed-group',
    place,
    `No row describes "${shorten(group)}", the group that "${shorten(name)}" stands in by its name; it is taken for one that may be left out. Give it a row above; or, if "${shorten(name)}" is sent as it stands, correct the name to the same text in the overlay.`,
  )
