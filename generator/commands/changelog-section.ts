import { markdownCode, markdownText } from '../3-emit/tokens.ts'
import { whereText } from '../compare/accepted.ts'
import { changeText } from '../compare/change-text.ts'
import type { Judged } from '../compare/judge.ts'
import type { Effect } from '../compare/rules.ts'
import { subjects } from '../compare/subjects.ts'
import { shown } from '../diagnostics.ts'
import { hash } from '../disk/digest.ts'
import type { Model } from '../ir.ts'
import type { Compared } from './diff.ts'
import type { Release } from './package-version.ts'

/** Which readings a section tells the difference of, and the version before it. */
export interface Mark {
  readonly after: string
  readonly from: string
  readonly to: string
}

const titles: Readonly<Record<Effect, string>> = {
  breaking: 'Breaking',
  additive: 'Added',
  wording: 'Wording',
}

/** The section of a changelog about what was found, newest version first; its last line says what was compared. */
export function changelogSection({ open, accepted }: Compared, { next }: Release, mark: Mark): string {
  const parts = (['breaking', 'additive', 'wording'] as const).map((effect) =>
    part(
      titles[effect],
      open
        .filter((one) => one.effect === effect)
        .map((one) => line(one, effect === 'wording' ? '' : one.why)),
    ),
  )
  const settled = part(
    'Accepted',
    accepted.map((one) => line(one, one.reason)),
  )
  const { after, from, to } = mark
  return `## ${next}\n\n${[...parts, settled].join('')}<!-- tablewright: after ${after}, from ${from} to ${to} -->\n`
}

/** The mark in a section; undefined where it has none. */
export function markIn(section: string): Mark | undefined {
  const [, after, from, to] =
    /<!-- tablewright: after ([\d.]+), from ([0-9a-f]+) to ([0-9a-f]+) -->/.exec(section) ?? []
  return after === undefined || from === undefined || to === undefined ? undefined : { after, from, to }
}

/** What a model says, as a short text; where its pages stand makes no difference. */
export function readingOf(model: Model): string {
  return hash(
    JSON.stringify(subjects(model), (name, value: unknown) => (name === 'place' ? undefined : value)),
  ).slice(0, 16)
}

function part(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.join('')}\n`
}

/** `why`: nothing where the title says it. */
function line(judged: Judged, why: string): string {
  const place = markdownCode(shown(judged.change.place))
  const said = [changeText(judged.change), why].filter((text) => text !== '').map(sentence)
  return `- ${markdownCode(whereText(judged))}: ${said.join(' ')} (${place})\n`
}

function sentence(text: string): string {
  return `${markdownText(text)}${/[.!?…]$/.test(text.trim()) ? '' : '.'}`
}
