import type { Change, Step } from './changes.ts'
import { readsRepliesOf, shapesOf, takesCallsOf, wrappersOf, type Shape } from './shape.ts'
import type { Subject } from './subjects.ts'
import { typeNames } from './type-names.ts'

/** Two readings, to look up what a change is about. Paths have the names of the new reading. */
export interface Readings {
  /** Undefined for what is new. */
  readonly old: (path: readonly Step[]) => Subject | undefined
  /** Undefined for what is gone. */
  readonly now: (path: readonly Step[]) => Subject | undefined
  /** Whether calls that were right for a request of both readings still are. */
  readonly keepsCalls: (request: readonly Step[]) => boolean
  /** Whether its replies are still read as they were. */
  readonly keepsReplies: (request: readonly Step[]) => boolean
  /** The groups around what callers write of a request, and it itself, in both readings. */
  readonly wrappers: (request: readonly Step[]) => readonly [old: readonly Subject[], now: readonly Subject[]]
  /** The names of the types of a page that both readings have, old and new. */
  readonly names: (page: readonly Step[]) => readonly (readonly [string, string])[]
}

export function openReadings(before: Subject, now: Subject, changes: readonly Change[]): Readings {
  const former = new Map(
    changes.flatMap((change) => {
      const last = change.path.at(-1)
      if (change.what !== 'renamed' || last === undefined) return []
      const { kind, name } = last
      return [[keyOf([...change.path.slice(0, -1), { kind, name: change.to }]), name] as const]
    }),
  )
  const oldPath = (path: readonly Step[]): Step[] =>
    path.map(({ kind, name }, index) => ({ kind, name: former.get(keyOf(path.slice(0, index + 1))) ?? name }))
  const [old, after] = [lookUp(before), lookUp(now)]
  const inOld = (path: readonly Step[]): Subject | undefined => old(oldPath(path))
  const keeps = (isKept: (now: Shape, old: Shape) => boolean): ((path: readonly Step[]) => boolean) =>
    remembered((path) => everyShape(inOld(path), after(path), isKept))
  const wrappersIn = (request: Subject | undefined): readonly Subject[] =>
    request === undefined ? [] : wrappersOf(request)
  return {
    old: inOld,
    now: after,
    keepsCalls: keeps(takesCallsOf),
    keepsReplies: keeps(readsRepliesOf),
    wrappers: remembered((path) => [wrappersIn(inOld(path)), wrappersIn(after(path))] as const),
    names: remembered((page) => namesOf(inOld, after, page)),
  }
}

/** Whether each operation that both readings of a request have is as callers know it. */
function everyShape(
  old: Subject | undefined,
  now: Subject | undefined,
  isKept: (now: Shape, old: Shape) => boolean,
): boolean {
  if (old === undefined || now === undefined) return true
  const shapes = shapesOf(now)
  return [...shapesOf(old)].every(([name, before]) => {
    const after = shapes.get(name)
    return after === undefined || isKept(after, before)
  })
}

function namesOf(
  old: Readings['old'],
  now: Readings['now'],
  page: readonly Step[],
): (readonly [string, string])[] {
  const [before, after] = [old(page), now(page)]
  if (before === undefined || after === undefined) return []
  const [known, given] = [typeNames(before), typeNames(after)]
  const pairs: (readonly [string, string])[] = []
  const add = (subject: Subject, path: readonly Step[]): void => {
    const name = given.get(subject)
    const was = old(path)
    const earlier = was && known.get(was)
    if (name !== undefined && earlier !== undefined) pairs.push([earlier, name])
    for (const part of subject.parts) add(part, [...path, { kind: part.kind, name: part.name }])
  }
  add(after, page)
  return pairs
}

/** The subject at the end of a path, from the root down. */
function lookUp(root: Subject): (path: readonly Step[]) => Subject | undefined {
  const found = new Map<Subject, ReadonlyMap<string, Subject>>()
  const partsOf = (subject: Subject): ReadonlyMap<string, Subject> => {
    const known = found.get(subject)
    if (known !== undefined) return known
    // The first of several with one name.
    const parts = new Map(subject.parts.toReversed().map((part) => [keyOf([part]), part]))
    found.set(subject, parts)
    return parts
  }
  return (path) =>
    path.reduce<Subject | undefined>((above, step) => above && partsOf(above).get(keyOf([step])), root)
}

function remembered<T>(make: (path: readonly Step[]) => T): (path: readonly Step[]) => T {
  const made = new Map<string, T>()
  return (path) => {
    const key = keyOf(path)
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(path)
    made.set(key, value)
    return value
  }
}

function keyOf(path: readonly Step[]): string {
  return JSON.stringify(path.map(({ kind, name }) => [kind, name]))
}
