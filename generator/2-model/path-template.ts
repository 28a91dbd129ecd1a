import type { Report } from '../diagnostics.ts'
import type { Fact } from '../ir.ts'
import { saidAbove, type Said } from './captions.ts'
import { roleOf } from './columns.ts'
import { parseEndpoint, pathParameters, requestKey, withoutBraces, type Endpoint } from './endpoint.ts'
import type { Entry } from './entries.ts'
import { fact, inferred } from './facts.ts'
import { unmarkedParameter } from './findings.ts'
import type { Outline, RequestOutline } from './outline.ts'
import { fold } from './vocabulary.ts'

interface PathEvidence {
  /** Every endpoint of the page, however it is spelled. */
  readonly endpoints: readonly Pick<Endpoint, 'method' | 'path'>[]
  /** The overlay's corrections of endpoints. */
  readonly corrections: readonly Entry[]
}

/** A page whose requests know which segments of their paths are parameters; reports those that nothing marks. */
export function markParameters(page: Outline, corrections: readonly Entry[], report: Report): Outline {
  const headed = page.requests.map(({ method, path }) => ({ method: method.text, path: path.text }))
  const evidence = { endpoints: [...headed, ...page.listed], corrections }
  return {
    ...page,
    requests: page.requests.map((request) => ({
      ...request,
      template: readTemplate(request, evidence, report),
    })),
  }
}

/**
 * A request's path with its parameters in braces: `/get/{invoice_no}`. A page may write `:invoice_no` or
 * `<invoice_no>`, or have the braces in another place only; where it has none at all, a segment that is named like a
 * parameter is taken for one, and reported. A correction of the column "Endpoint" settles it.
 */
function readTemplate(request: RequestOutline, evidence: PathEvidence, report: Report): Fact<string> {
  const { method, path } = request
  const corrected = correctedPath(requestKey(method.text, path.text), evidence)
  if (corrected !== undefined) return corrected
  const marked = path.text.replace(/(?<=\/)(?::([\w-]+)|<([\w-]+)>)(?=\/|$)/g, '{$1$2}')
  if (marked !== path.text) return inferred(marked, path.place)
  if (path.text.includes('{')) return fact(path.text, 'documented', path.place)
  const twin = evidence.endpoints.find(
    (other) =>
      other.method === method.text && other.path.includes('{') && withoutBraces(other.path) === path.text,
  )
  return twin === undefined ? byNames(request, report) : inferred(twin.path, path.place)
}

function correctedPath(key: string, { corrections }: PathEvidence): Fact<string> | undefined {
  for (const entry of corrections) {
    const isThis = [entry.text('row'), entry.text('documented')].some((text) => fold(text) === key)
    const after = isThis ? parseEndpoint(entry.text('corrected')) : undefined
    if (after !== undefined) return fact(after.path, 'overlay', entry.cell('corrected').place)
  }
  return undefined
}

function byNames(request: RequestOutline, report: Report): Fact<string> {
  const { method, path } = request
  const [certain, likely] = [namesInTables(request, isOfPath), namesInTables(request, isOfQuery)]
  const segments = path.text.split('/').map((segment) => {
    const isNamed = certain.has(segment) || likely.has(segment) || looksNamed(segment)
    return isNamed ? `{${segment}}` : segment
  })
  const template = segments.join('/')
  if (template === path.text) return fact(path.text, 'documented', path.place)
  if (!pathParameters(template).every((name) => certain.has(name)))
    report(
      unmarkedParameter(path.place, requestKey(method.text, path.text), requestKey(method.text, template)),
    )
  return inferred(template, path.place)
}

type OfTable = (said: Said | undefined, method: string) => boolean

const isOfPath: OfTable = (said) => said === 'path'

/** Without a body, the rows of a table are of the query, or of a path whose braces are missing. */
const isOfQuery: OfTable = (said, method) =>
  ['GET', 'DELETE', 'HEAD'].includes(method) && said !== 'response' && said !== 'aside'

function namesInTables({ method, tables }: RequestOutline, isOf: OfTable): ReadonlySet<string> {
  const names = tables.flatMap((section) => {
    const { block, kind } = section
    if (kind !== 'parameters' || !isOf(saidAbove(section), method.text)) return []
    const column = block.heading.cells.findIndex(({ text }) => roleOf(text) === 'name')
    return block.rows.map(({ cells }) => fold(cells[column]?.text ?? ''))
  })
  return new Set(names.filter((name) => name !== ''))
}

/** Names that hardly any resource has: `id`, `invoice_no`, `customerId`. */
function looksNamed(segment: string): boolean {
  const isVerb = /^(?:get|set|list|find|check|validate|add|create|update|delete)[A-Z_]/.test(segment)
  return (
    !isVerb &&
    /^id$|^[A-Za-z]\w*_(?:id|no|nr|number|key|code)$|^[a-z]+[A-Za-z]*(?:Id|No|Nr|Number|Key|Code)$/.test(
      segment,
    )
  )
}
