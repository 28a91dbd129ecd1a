import type { HttpRequest } from '../../generated/runtime/request.ts'

/** Names that something has now, by those that it had. */
export type NewNames = ReadonlyMap<string, string>

/**
 * What one request has and another one lacks, in short; undefined where all of it stands in the other, under the same
 * names or those of today. Elements of XML have to stand in the same order. Either may be the text of what was thrown.
 */
export function lostParts(before: unknown, now: unknown, names: NewNames): string | undefined {
  if (typeof before === 'string' || typeof now === 'string') return `${String(before)} → ${String(now)}`
  const [old, after] = [before as HttpRequest, now as HttpRequest]
  for (const name of ['method', 'path'] as const)
    if (old[name] !== after[name]) return `${name}: ${old[name]} → ${after[name]}`
  const isXml = (old.headers['content-type'] ?? '').includes('xml')
  const lost =
    missing(pairsOf(old), pairsOf(after), names, false) ?? missing(partsOf(old), partsOf(after), names, isXml)
  return lost === undefined ? undefined : `${lost} of ${String(old.body)} is not in ${String(after.body)}`
}

/** The first of some parts that does not stand among others, behind the one before it where the order is meant. */
function missing(
  wanted: readonly string[],
  given: readonly string[],
  names: NewNames,
  isOrdered: boolean,
): string | undefined {
  const left = [...given]
  return wanted.find((part) => {
    const renamed = [...names].reduce((text, [old, now]) => text.replaceAll(old, now), part)
    const at = left.findIndex((other) => other === part || other === renamed)
    left.splice(isOrdered ? 0 : at, isOrdered ? at + 1 : 1)
    return at === -1
  })
}

function pairsOf({ query }: HttpRequest): string[] {
  return query.split('&').filter((pair) => pair !== '')
}

/** The parts of a body behind its content type: elements with their texts, pairs, or members. */
function partsOf({ headers, body }: HttpRequest): string[] {
  const [type = '', boundary] = (headers['content-type'] ?? '').split('; boundary=')
  const text = body ?? ''
  const inside =
    boundary !== undefined
      ? text.split(`--${boundary}`)
      : type.includes('json')
        ? membersOf(JSON.parse(text), '')
        : type.includes('xml')
          ? (text.match(/<\/?[^\s>]+|[^\s=>]+="[^"]*"|>[^<]+/g) ?? [])
          : text.split('&')
  return [type, ...inside]
}

function membersOf(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${at}: ${JSON.stringify(value)}`]
  return Object.entries(value).flatMap(([name, inner]) => membersOf(inner, `${at}/${name}`))
}
