import type { Change, Step } from '../../generator/compare/changes.ts'
import type { Json, Subject } from '../../generator/compare/subjects.ts'
import { valueFactNames } from '../../generator/compare/value-facts.ts'

interface Made {
  kind: Subject['kind']
  name: string
  facts: Record<string, Json>
  parts: Made[]
}

/** A tree of subjects without places, as far as readings are compared. */
export function bare({ kind, name, facts, parts }: Subject): Made {
  return { kind, name, facts: { ...facts }, parts: parts.map(bare) }
}

/** Carries changes out on a copy of the old reading, one after the other, by what is documented of them alone. */
export function apply(before: Subject, changes: readonly Change[]): Made {
  const root = bare(before)
  for (const change of changes) applyOne(root, change)
  return root
}

function applyOne(root: Made, change: Change): void {
  const last = change.path.at(-1)
  if (last === undefined) throw new Error('a change of nothing')
  const above = change.path.slice(0, -1).reduce<Made>((one, step) => the(one, step), root)
  switch (change.what) {
    case 'added':
      insert(above, bare(change.subject), change.behind)
      break
    case 'removed':
      above.parts.splice(above.parts.indexOf(the(above, last)), 1)
      break
    case 'renamed':
      if (change.isKept) the(above, last).facts['formerly'] ??= last.name.replace(/^(?:path|query) /, '')
      the(above, last).name = change.to
      break
    case 'moved': {
      const [moved] = above.parts.splice(above.parts.indexOf(the(above, last)), 1)
      if (moved !== undefined) insert(above, moved, change.behind)
      break
    }
    case 'changed':
      set(the(above, last).facts, change.fact, change.before, change.after)
  }
}

function the(above: Made, { kind, name }: Step): Made {
  const found = above.parts.find((part) => part.kind === kind && part.name === name)
  if (found === undefined) throw new Error(`there is no ${kind} ${name} in ${above.kind} ${above.name}`)
  return found
}

function insert(above: Made, part: Made, behind: Step | null): void {
  above.parts.splice(behind === null ? 0 : above.parts.indexOf(the(above, behind)) + 1, 0, part)
}

function set(facts: Record<string, Json>, fact: string, before: Json, after: Json): void {
  if (fact !== 'type') {
    if (JSON.stringify(facts[fact] ?? null) !== JSON.stringify(before)) throw new Error(`${fact} was not so`)
    facts[fact] = after
    return
  }
  for (const name of valueFactNames) delete facts[name]
  Object.assign(facts, after)
}
