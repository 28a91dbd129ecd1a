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
  const headings = page.requests.map(({ method, path, template }) => ({
    place: path.place,
    key: requestKey(method.text, path.text),
    template: requestKey(method.text, template.value),
  }))
  const corrected = new Map(
    corrections.flatMap((entry) => correctEndpoint(entry, [...listed, ...headings], report)),
  )
  const headed = headings.map(({ key }) => key)
  const bare = new Map([...headings].reverse().map((heading) => [withoutBraces(heading.key), heading]))
  const descriptions = new Map<string, string>()
  for (const { key, place, description } of listed) {
    const meant = corrected.get(key) ?? key
    const heading = bare.get(withoutBraces(meant))
    if (heading === undefined) report(endpointWithoutSection(place, meant, headed))
    else if (meant !== heading.key && meant !== heading.template)
      report(endpointSpelling(place, meant, heading.key))
    descriptions.set(heading?.key ?? meant, description)
  }
  return descriptions
}

type Keyed = Pick<ListedEndpoint, 'place'> & { readonly key: string }

function correctEndpoint(entry: Entry, listed: readonly Keyed[], report: Report): [string, string][] {
  const [row, before, after] = ['row', 'documented', 'corrected'].map((column) => fold(entry.text(column)))
  const found = listed.find(({ key }) => key === row || key === after)
  const documented = entry.cell('documented').place
  if (row === undefined || before === undefined || after === undefined) return []
  if (found === undefined) report(correctionUnmatched(entry.cell('row').place, row, ''))
  else if (found.key === after && before !== after)
    report(correctionUnneeded(entry.cell('corrected').place, after))
  else if (found.key !== before) report(correctionMismatch(documented, before, found.key, found.place))
  return [[row, after]]
}
