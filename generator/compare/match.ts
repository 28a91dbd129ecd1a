import leven from 'leven'
import type { Subject, SubjectKind } from './subjects.ts'

/** Parts of the same thing in two readings: `before` of a part that was there, perhaps under another name. */
export interface Matched {
  readonly before: Subject | undefined
  readonly now: Subject
}

/** The parts of now, each with what it was before: that of the same name, else one that it is likely renamed from. */
export function match(before: readonly Subject[], now: readonly Subject[]): Matched[] {
  const earlier = keyed(before)
  const kept = new Map([...keyed(now)].map(([key, part]) => [part, earlier.get(key)]))
  const same = new Set(kept.values())
  const gone = before.filter((part) => !same.has(part))
  const come = now.filter((part) => kept.get(part) === undefined)
  for (const [old, part] of renames(gone, come)) kept.set(part, old)
  return now.map((part) => ({ before: kept.get(part), now: part }))
}

/** Parts by kind and name; one that stands twice is told apart by how often it stood before. */
function keyed(parts: readonly Subject[]): ReadonlyMap<string, Subject> {
  const found = new Map<string, Subject>()
  const counts = new Map<string, number>()
  for (const part of parts) {
    const key = JSON.stringify([part.kind, part.name])
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    found.set(`${key}${count}`, part)
  }
  return found
}

/** How many pairs are looked at, and how long names may be that are: pages may be made to take for ever. */
const mostPairs = 40_000
const longestName = 60

/** The likeliest renames, each part in one of them at most. */
function renames(gone: readonly Subject[], come: readonly Subject[]): [Subject, Subject][] {
  if (gone.length * come.length > mostPairs) return []
  const others = come.map(traitsOf)
  const pairs = gone
    .map(traitsOf)
    .flatMap((old) =>
      others.map((part) => ({ old: old.part, part: part.part, likeness: likeness(old, part) })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((left, right) => right.likeness - left.likeness)
  const taken = new Set<Subject>()
  return pairs.flatMap(({ old, part }): [Subject, Subject][] => {
    if (taken.has(old) || taken.has(part)) return []
    taken.add(old).add(part)
    return [[old, part]]
  })
}

/** A part with what tells whether it is another one under a new name, worked out once for all pairs. */
interface Traits {
  readonly part: Subject
  /** The letters of its name. */
  readonly letters: string
  readonly held: ReadonlySet<string>
  /** For an operation: all that is said of it but in words. */
  readonly saying: string
}

function traitsOf(part: Subject): Traits {
  const { kind, name } = part
  return {
    part,
    letters: letters(name),
    held: held(part),
    saying: kind === 'operation' ? saying(part) : '',
  }
}

/**
 * How likely a part is another one under a new name; 0 where it is not. Its kind stays, and so does what tells it:
 * most of what it holds, its description, or a name that is nearly the same, with the same type.
 */
function likeness(one: Traits, other: Traits): number {
  const [old, part] = [one.part, other.part]
  if (old.kind !== part.kind || !renamable.includes(old.kind)) return 0
  if (old.facts['shape'] !== part.facts['shape'] || old.facts['type'] !== part.facts['type']) return 0
  if (keeps(part, old.name)) return 9
  const near = nearness(one.letters, other.letters)
  if (old.kind === 'operation') return one.saying === other.saying ? 1 + near : near
  const [left, right] = [one.held, other.held]
  if (left.size > 0 || right.size > 0) {
    let both = 0
    for (const name of left) if (right.has(name)) both++
    const shared = both / (left.size + right.size - both)
    return shared >= 0.5 ? shared + near : 0
  }
  const { description } = old.facts
  const isDescribed = typeof description === 'string' && description === part.facts['description']
  return isDescribed ? 1 + near : near
}

/** Whether callers may use an old name of a part; parameters are named behind where they stand. */
export function keeps({ facts: { formerly } }: Subject, old: string): boolean {
  // Callers write keys that repeat without their brackets.
  const asWritten = (name: string): string => name.replace(/^(?:path|query) /, '').replace(/\[\]$/, '')
  return typeof formerly === 'string' && asWritten(formerly) === asWritten(old)
}

const renamable: readonly SubjectKind[] = ['page', 'request', 'parameter', 'field', 'attribute', 'operation']

/** Above 0 where at most a third of the letters differ; 1 where only case and signs do. */
function nearness(left: string, right: string): number {
  if (left === right) return 1
  const longer = Math.max(left.length, right.length)
  if (longer > longestName || Math.abs(left.length - right.length) > longer / 3) return 0
  const far = leven(left, right) / longer
  return far <= 1 / 3 ? 1 - far : 0
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** What a part holds, by name: for a request the fields of its body and reply too, but no statuses, which all have. */
function held({ parts }: Subject): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ kind, name, parts: inner }) =>
      kind === 'body' || kind === 'reply'
        ? inner.map((field) => `${kind} ${field.name}`)
        : kind === 'status'
          ? []
          : [`${kind} ${name}`],
    ),
  )
}

function saying({ facts }: Subject): string {
  return JSON.stringify({ ...facts, summary: null })
}
