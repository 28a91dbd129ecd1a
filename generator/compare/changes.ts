import type { Place } from '../diagnostics.ts'
import { longestRise } from './longest-rise.ts'
import { keeps, match, type Matched } from './match.ts'
import type { Json, Subject, SubjectKind } from './subjects.ts'
import { valueFactNames } from './value-facts.ts'

/** One step from the model down to a subject. */
export interface Step {
  readonly kind: SubjectKind
  readonly name: string
}

/**
 * One difference between two readings. Carried out in order, all of them make the new reading of the old one: those
 * above `path` have their new names by then, and what stands earlier beside it is done.
 */
export type Change = {
  /** From the API down to the subject. */
  readonly path: readonly Step[]
  /** Where the new reading has it; the old one where it is gone. */
  readonly place: Place
} & (
  | { readonly what: 'removed'; readonly subject: Subject }
  /** `behind`: what now stands right before it; null where it is the first. */
  | { readonly what: 'added'; readonly subject: Subject; readonly behind: Step | null }
  | { readonly what: 'moved'; readonly behind: Step | null }
  /** The path ends with the old name. `isKept`: that is its former name now, which callers may still use. */
  | { readonly what: 'renamed'; readonly to: string; readonly isKept: boolean }
  /** For `type` with all facts that the type brings along. */
  | { readonly what: 'changed'; readonly fact: string; readonly before: Json; readonly after: Json }
)

/** All that differs between two readings of the same pages, from the top down. */
export function changes(before: Subject, now: Subject, path: readonly Step[] = []): Change[] {
  return [...factChanges(before, now, path), ...partChanges(before, now, path)]
}

function factChanges(before: Subject, now: Subject, path: readonly Step[]): Change[] {
  const isOtherType = before.facts['type'] !== now.facts['type']
  const names = [...new Set([...Object.keys(before.facts), ...Object.keys(now.facts)])]
  return names
    .filter((name) => !isOtherType || name === 'type' || !isValueFact(name))
    .flatMap((fact): Change[] => {
      const pick = ({ facts }: Subject): Json =>
        fact === 'type' ? valueFactsOf(facts) : (facts[fact] ?? null)
      if (!isOtherType && fact === 'type') return []
      const [old, after] = [pick(before), pick(now)]
      if (JSON.stringify(old) === JSON.stringify(after)) return []
      return [{ what: 'changed', path, place: now.place, fact, before: old, after }]
    })
}

function isValueFact(name: string): boolean {
  return (valueFactNames as readonly string[]).includes(name)
}

function valueFactsOf(facts: Subject['facts']): Json {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => isValueFact(name)))
}

function partChanges(before: Subject, now: Subject, path: readonly Step[]): Change[] {
  const matched = match(before.parts, now.parts)
  const kept = new Set(matched.map((one) => one.before))
  const places = new Map(before.parts.map((subject, index) => [subject, index]))
  const inPlace = longestRise(matched.map((one) => (one.before && places.get(one.before)) ?? -1))
  const gone = before.parts.filter((subject) => !kept.has(subject))
  return [
    ...gone.map((subject): Change => ({
      what: 'removed',
      path: [...path, step(subject)],
      place: subject.place,
      subject,
    })),
    ...matched.flatMap((one, index) =>
      partChange(one, { path, behind: matched[index - 1]?.now, isInPlace: inPlace.has(index) }),
    ),
  ]
}

interface Standing {
  /** Of what it is a part. */
  readonly path: readonly Step[]
  readonly behind: Subject | undefined
  readonly isInPlace: boolean
}

function partChange({ before, now }: Matched, { path, behind, isInPlace }: Standing): Change[] {
  const own = [...path, step(now)]
  const above = behind === undefined ? null : step(behind)
  if (before === undefined)
    return [{ what: 'added', path: own, place: now.place, subject: now, behind: above }]
  const isKept = before.name !== now.name && keeps(now, before.name)
  // A rename that keeps the old name says so itself; a former name that makes way for it is lost.
  const isFirst = isKept && (before.facts['formerly'] ?? null) === null
  const old = isFirst
    ? { ...before, facts: { ...before.facts, formerly: now.facts['formerly'] ?? null } }
    : before
  const found: Change[] = changes(old, now, own)
  if (!isInPlace) found.unshift({ what: 'moved', path: own, place: now.place, behind: above })
  if (before.name === now.name) return found
  const renamed = {
    what: 'renamed',
    to: now.name,
    isKept,
    path: [...path, step(before)],
    place: now.place,
  } as const
  return [renamed, ...found]
}

function step({ kind, name }: Subject): Step {
  return { kind, name }
}
