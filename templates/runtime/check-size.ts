import { report, type Key, type Scope } from './scope.js'

/**
 * Whether there are min to max of what messages call by `noun`. Reports `too-many` or `too-few` items, `too-long` or
 * `too-short` values: what they must be or have at most or at least, with `rest` behind it.
 */
export function isWithin(
  scope: Scope,
  key: Key,
  size: number,
  min: number,
  max: number,
  verb: 'be' | 'have',
  noun: 'item' | 'character' | 'digit',
  rest = '',
): boolean {
  if (size >= min && size <= max) return true
  const isOver = size > max
  const limit = isOver ? max : min
  report(
    scope,
    key,
    noun === 'item' ? (isOver ? 'too-many' : 'too-few') : isOver ? 'too-long' : 'too-short',
    `Must ${verb} at ${isOver ? 'most' : 'least'} ${limit} ${noun}${limit === 1 ? '' : 's'}${rest}.`,
    limit,
  )
  return false
}
