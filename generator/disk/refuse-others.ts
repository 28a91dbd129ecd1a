import { join } from 'node:path'
import type { Difference, Owner } from './compare-set.ts'
import { DiskRefusal } from './refusal.ts'

/**
 * Refuses to write over what others wrote. Files of ours that were edited by hand are written over if that is forced,
 * files that were never ours are not.
 */
export function refuseOthers(folder: string, differences: readonly Difference[], force: boolean): void {
  const pathsOf = (owner: Owner): string[] =>
    differences.filter((one) => one.owner === owner).map(({ path }) => join(folder, path))
  const foreign = pathsOf('foreign').map(
    (path) => `${path} is in the way: Tablewright did not write it and does not overwrite it.`,
  )
  const edited = pathsOf('edited').map((path) => `${path} was edited by hand.`)
  const instead = [
    ...(foreign.length > 0 ? ['Move what is in the way, or choose another --out.'] : []),
    ...(edited.length > 0 ? ['Edits are lost with --force; what they are for belongs into the pages.'] : []),
  ]
  if (foreign.length > 0 || (edited.length > 0 && !force))
    throw new DiskRefusal([...foreign, ...edited, ...instead, 'Nothing was written.'].join('\n'))
}
