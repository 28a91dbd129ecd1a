import type { Block, Cell, Document, Heading, Row, Table } from '../tables.ts'
import { saidOf } from './captions.ts'
import { roleOf } from './columns.ts'
import { isBareList, isClearType, isGroup } from './type-cell.ts'
import { fold, ordinaryTypes, plain, remarkWords, type Role } from './vocabulary.ts'
import { isWireName } from './wire-name.ts'

/** A part of a page that describes one field: its heading is the name, and lines below it say the facts. */
interface FieldSection {
  readonly heading: Heading
  readonly facts: readonly Fact[]
  readonly description: readonly string[]
}

/** `Type: string` as the heading of a column and its cell. */
interface Fact {
  readonly label: Cell
  readonly role: Role
  readonly value: Cell
}

/**
 * A page whose fields stand in tables. Sections that each describe a field, `### name` above lines, list items or a small
 * table such as `Type: string` and `Required`, become a table, those of one depth that follow one another the same one.
 */
export function joinFieldSections(document: Document): Document {
  const blocks: Block[] = []
  let open: FieldSection[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push(toTable(open))
    open = []
  }
  for (let at = 0; at < document.blocks.length;) {
    const end = endOf(document.blocks, at)
    const section = readSection(document.blocks.slice(at, end))
    if (section !== undefined && open[0] !== undefined && open[0].heading.depth !== section.heading.depth)
      close()
    if (section === undefined) {
      close()
      for (const block of document.blocks.slice(at, end)) blocks.push(block)
    } else open.push(section)
    at = end
  }
  close()
  return { ...document, blocks }
}

/** Where the section that begins at a block ends: at the next heading. */
function endOf(blocks: readonly Block[], at: number): number {
  let end = at + 1
  while (end < blocks.length && blocks[end]?.kind !== 'heading') end++
  return end
}

/** A section whose heading could be a name, and that says of what type it is, in words that are known or among other facts. */
function readSection([heading, ...blocks]: readonly Block[]): FieldSection | undefined {
  if (heading?.kind !== 'heading') return undefined
  const { name, facts: own } = readHeading(heading)
  const read = isName(name) ? readBlocks(blocks) : undefined
  if (read === undefined) return undefined
  const facts = [...own, ...read.flatMap((part) => part.facts)]
  const roles = facts.map(({ role }) => role)
  const type = facts.find(({ role }) => role === 'type')?.value
  if (type === undefined || new Set(roles).size < roles.length) return undefined
  if (!isType(type) && (!roles.includes('required') || roles.length < 3)) return undefined
  return {
    heading: { ...heading, text: name },
    facts,
    description: read.flatMap((part) => part.texts),
  }
}

/** What each block says; undefined where one of them is no part of such a section. */
function readBlocks(blocks: readonly Block[]): Part[] | undefined {
  const read: Part[] = []
  for (const block of blocks) {
    const part = readBlock(block)
    if (part === undefined) return undefined
    read.push(part)
  }
  return read
}

/** A heading such as `name`, `name string required` or `name (string)`: a name, and what it says of it. */
function readHeading({ text, place }: Heading): Pick<FieldSection, 'facts'> & { readonly name: string } {
  const none = { name: text, facts: [] }
  const [, name = '', said = ''] = /^([\p{Ll}_@$]\S*)[\s:]+\(?(.+?)\)?$/u.exec(fold(text)) ?? []
  if (name === '') return none
  const words = said.split(/[\s,]+/)
  const isRemark = (word: string): boolean => remarkWords.includes(plain(word))
  const required = words.find(isRemark)
  const type = { text: words.filter((word) => !isRemark(word)).join(' '), place }
  const isOrdinary = required === undefined && ordinaryTypes.includes(plain(type.text))
  if (isOrdinary || isBareList(type.text) || !isType(type)) return none
  const facts: Fact[] = [{ label: { text: 'Type', place }, role: 'type', value: type }]
  if (required !== undefined)
    facts.push({ label: { text: 'Required', place }, role: 'required', value: { text: required, place } })
  return { name, facts }
}

function isName(text: string): boolean {
  const line = fold(text)
  return isWireName(line) && !isTitle(line)
}

function isTitle(line: string): boolean {
  return /^\p{Lu}/u.test(line) && (roleOf(line) !== undefined || saidOf(line) !== undefined)
}

function isType({ text }: Cell): boolean {
  return isClearType(text) || isGroup(text) || isBareList(text)
}

interface Part {
  readonly facts: readonly Fact[]
  readonly texts: readonly string[]
}

/** What a block says of a field; undefined for a table of anything but facts. */
function readBlock(block: Block): Part | undefined {
  switch (block.kind) {
    case 'table':
      return readFacts(block)
    case 'list':
      return readLines(block.items)
    case 'paragraph':
      return readLines(
        block.text.split('\n').map((text, index) => ({
          text,
          place: index === 0 ? block.place : { ...block.place, line: block.place.line + index, column: 1 },
        })),
      )
    case 'heading':
      return undefined
  }
}

function readFacts({ heading, rows }: Table): Part | undefined {
  const facts = [heading, ...rows].flatMap(({ cells: [label, value, ...others] }) => {
    const role = roleOf(label?.text ?? '')
    const isFact = label !== undefined && value !== undefined && others.length === 0
    return role !== undefined && role !== 'name' && isFact ? [{ label, role, value }] : []
  })
  return facts.length === rows.length + 1 ? { facts, texts: [] } : undefined
}

function readLines(lines: readonly Cell[]): Part {
  const read = lines.map((line) => ({ fact: factOf(line), text: fold(line.text) }))
  return {
    facts: read.flatMap(({ fact }) => fact ?? []),
    texts: read.flatMap(({ fact, text }) => (fact === undefined && text !== '' ? [text] : [])),
  }
}

/** `Type: string`, or `Required` by itself. */
function factOf({ text, place }: Cell): Fact | undefined {
  const line = fold(text)
  if (remarkWords.includes(plain(line)) && plain(line) !== 'deprecated')
    return { label: { text: 'Required', place }, role: 'required', value: { text: line, place } }
  const [, label = '', value = ''] = /^([^:]{1,30}):\s*(\S.*)$/.exec(line) ?? []
  const role = roleOf(label)
  if (role === undefined || role === 'name' || role === 'level' || role === 'status') return undefined
  return { label: { text: label, place }, role, value: { text: value, place } }
}

function toTable(sections: readonly FieldSection[]): Table {
  const [first] = sections
  const place = first?.heading.place ?? { file: '', line: 1, column: 1 }
  const labels = new Map<Role, Cell>()
  for (const { facts } of sections)
    for (const { role, label } of facts) if (!labels.has(role)) labels.set(role, label)
  const own = labels.get('description')
  labels.delete('description')
  const heading = [{ text: 'Name', place }, ...labels.values(), own ?? { text: 'Description', place }]
  const rows = sections.map((section) => rowOf(section, [...labels.keys()]))
  return { kind: 'table', gaps: 'kept', heading: { cells: heading, place }, rows, place }
}

function rowOf({ heading: { text, place }, facts, description }: FieldSection, roles: readonly Role[]): Row {
  const valueOf = (role: Role): Cell | undefined => facts.find((fact) => fact.role === role)?.value
  const said = [valueOf('description')?.text ?? [], description].flat().join('\n')
  const cells = [
    { text: fold(text), place },
    ...roles.map((role) => valueOf(role) ?? { text: '', place }),
    { text: said, place },
  ]
  return { cells, place }
}
