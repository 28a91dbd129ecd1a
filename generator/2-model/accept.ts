import type { Report } from '../diagnostics.ts'
import type { Entry } from './entries.ts'
import type { Oddity } from './lint.ts'
import { acceptedUnneeded } from './lint-findings.ts'
import { unknownWord } from './overlay-findings.ts'

/** The columns of an overlay's table of accepted findings. */
export const acceptedColumns = { needed: ['finding', 'row', 'reason'] }

/** Reports what is odd, but for what the overlay accepts; and what the overlay accepts without need. */
export function reportOddities(
  oddities: readonly Oddity[],
  accepted: readonly Entry[],
  report: Report,
): void {
  const settled = new Set(accepted.map((entry) => keyOf(entry.text('finding'), entry.text('row'))))
  const found = new Set(oddities.map(({ diagnostic, field }) => keyOf(diagnostic.code, field)))
  for (const { diagnostic, field } of oddities)
    if (!settled.has(keyOf(diagnostic.code, field))) report(diagnostic)
  for (const entry of accepted) {
    const [finding, row] = [entry.text('finding'), entry.text('row')]
    const { place } = entry.cell('finding')
    if (!acceptable.includes(finding)) report(unknownWord(place, finding, acceptable))
    else if (finding !== 'unknown-table' && !found.has(keyOf(finding, row)))
      report(acceptedUnneeded(place, finding, row))
  }
}

/** Tables are left out before the page is understood. */
const acceptable = [
  'unknown-table',
  'codes-differ',
  'types-differ',
  'similar-names',
  'example-breaks-rule',
  'undescribed-path-parameter',
  'uncertain-row',
  'unplaced-cells',
  'unread-heading',
]

function keyOf(code: string, field: string): string {
  return JSON.stringify([code, field])
}
