import type { Effect } from './rules.ts'

/** What a version has to rise by. */
export type Step = 'major' | 'minor' | 'patch' | 'none'

/** What changes of these effects call for, by the rules of semantic versions. */
export function stepFor(effects: readonly Effect[]): Step {
  if (effects.includes('breaking')) return 'major'
  if (effects.includes('additive')) return 'minor'
  return effects.length === 0 ? 'none' : 'patch'
}

/**
 * The version after a step. Below 1.0.0 nothing is promised, so a break raises the second number and all else the
 * third, as ranges such as ^0.1.0 have it. Undefined for what is no plain version.
 */
export function nextVersion(version: string, step: Step): string | undefined {
  const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version)?.slice(1).map(Number)
  if (parts === undefined) return undefined
  const [major = 0, minor = 0, patch = 0] = parts
  if (step === 'none') return version
  const steps = ['major', 'minor', 'patch']
  const place = Math.min(2, steps.indexOf(step) + (major === 0 ? 1 : 0))
  if (place === 0) return `${major + 1}.0.0`
  return place === 1 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}
