import type { Report } from '../diagnostics.ts'
import { roleOf } from './columns.ts'
import { requestKey, withoutBraces } from './endpoint.ts'
import type { Entry } from './entries.ts'
import { endpointSpelling, endpointWithoutSection } from './findings.ts'
import { correctionMismatch, correctionUnmatched, correctionUnneeded } from './overlay-findings.ts'
import type { ListedEndpoint, Outline } from './outline.ts'
import { fold, plain } from './vocabulary.ts'

/** Whether a correction is one of the list of endpoints: its column says so. */
export function correctsEndpoint(entry: Entry): boolean {
  return roleOf(entry.text('column')) === undefined && plain(entry.text('column')) === 'endpoint'
}

/** Descriptions of the listed endpoints by request; reports endpoints that no section has, or spells otherwise. */
export function readListed(
  page: Outline,
  corrections: readonly Entry[],
  report: Report,
): ReadonlyMap<string, string> {
  const listed = page.listed.map((endpoint) => ({
    ...endpoint,
    key: requestKey(endpoint.method, endpoint.path),
  }))
  const corrected = new Map(corrections.flatMap((entry) => correctEndpoint(entry, listed, report)))
  const headed = page.requests.map((request) => requestKey(request.method.text, request.path.text))
  const descriptions = new Map<string, string>()
  for (const { key, place, description } of listed) {
    const meant = corrected.get(key) ?? key
    const spelled = headed.find((request) => withoutBraces(request) === withoutBraces(meant))
    if (spelled === undefined) report(endpointWithoutSection(place, meant, headed))
    else if (spelled !== meant) report(endpointSpelling(place, meant, spelled))
    descriptions.set(spelled ?? meant, description)
  }
  return descriptions
}

type Keyed = ListedEndpoint & { readonly key: string }

function correctEndpoint(entry: Entry, listed: readonly Keyed[], report: Report): [string, string][] {
  const [row, before, after] = ['row', 'documented', 'corrected'].map((column) => fold(entry.text(column)))
  const found = listed.find(({ key }) => key === row || key === after)
  const documented = entry.cell('documented').place
  if (row === undefined || before === undefined || after === undefined) return []
  if (found === undefined) report(correctionUnmatched(entry.cell('row').place, row, ''))
  else if (found.key === after) report(correctionUnneeded(entry.cell('corrected').place, after))
  else if (found.key !== before) report(correctionMismatch(documented, before, found.key, found.place))
  return [[row, after]]
}
