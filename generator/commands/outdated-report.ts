import type { State } from './compare-saved.ts'
import type { Copy } from './match-saved.ts'
import type { Standing } from './outdated.ts'
import { counted, printable } from './report.ts'

export const outdatedFormats = ['text', 'json'] as const

export type OutdatedFormat = (typeof outdatedFormats)[number]

/** What was found in a folder of saved pages. */
export interface Outdated {
  readonly standings: readonly Standing[]
  readonly copies: readonly Copy[]
  readonly folder: string
}

export const outdatedWriters: Readonly<Record<OutdatedFormat, (found: Outdated) => string>> = { text, json }

/** What there is to say of a page, with the command that imports it; nothing of one that is unchanged. */
function text({ standings, copies, folder }: Outdated): string {
  const lines = standings.flatMap((one) => {
    const said = [
      one.deleted ? deletedText(one, folder) : sentences[one.state](one, folder),
      ...(one.edited ? [editText(one)] : []),
    ]
    if (said.every((part) => part === '')) return []
    const name = one.state === 'empty' ? one.file : one.page
    const command = one.command === undefined ? [] : [`  ${one.command.map(quoted).join(' ')}`]
    return [`${name}: ${said.filter((part) => part !== '').join(' ')}`, ...command]
  })
  const twins = copies.map(
    ({ saved, of }) => `${saved.page.path}: holds the same as ${of.file}, and is left out.`,
  )
  const all = [...lines, ...twins].map((line) => `${printable(line)}\n`)
  return `${all.join('')}${total(standings)}\n`
}

const sentences: Readonly<Record<State, (standing: Standing, folder: string) => string>> = {
  unchanged: () => '',
  meaning: ({ changes: { breaking, additive, wording } }) =>
    `changed in meaning: ${breaking} breaking, ${additive} additive, ${wording} of wording.`,
  wording: ({ changes: { wording } }) =>
    `changed in wording only${wording === 0 ? '' : `: ${counted(wording, 'change')}`}.`,
  new: ({ file }) => `new, of ${file}.`,
  missing: (_, folder) => `no page of it was found in ${folder}.`,
  flawed: ({ file, findings }) =>
    findings.length === 0
      ? `no field is understood in ${file}, so it cannot be imported.`
      : `${file} cannot be imported as it is: ${counted(findings.length, 'error')}, see above.`,
  empty: () => 'no field is understood in it.',
}

function deletedText(standing: Standing, folder: string): string {
  const { state, file } = standing
  const rest = state === 'new' ? `it may be imported again, of ${file}.` : sentences[state](standing, folder)
  return `was deleted since it was imported; ${rest}`
}

function editText({ command }: Standing): string {
  const lost = command === undefined ? '' : ', and the import would replace that'
  return `It was edited since it was imported${lost}.`
}

const titles: Readonly<Record<State, string>> = {
  meaning: 'changed in meaning',
  wording: 'in wording only',
  new: 'new',
  flawed: 'with errors',
  missing: 'missing',
  empty: 'without fields',
  unchanged: 'unchanged',
}

function total(standings: readonly Standing[]): string {
  const counts = Object.entries(titles).flatMap(([state, title]) => {
    const count = standings.filter((one) => one.state === state).length
    return count === 0 ? [] : [`${count} ${title}`]
  })
  return `${counted(standings.length, 'page')}: ${counts.join(', ')}.`
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function json({ standings, copies }: Outdated): string {
  const pages = standings.map(
    ({ page, file = null, state, changes, edited, deleted, findings, command = null }) => {
      return { page, file, state, changes, edited, deleted, errors: findings.length, command }
    },
  )
  const twins = copies.map(({ saved, of }) => ({ file: saved.page.path, of: of.page.path }))
  return `${JSON.stringify({ pages, copies: twins }, null, 2)}\n`
}
