import type { Place } from '../diagnostics.ts'
import type { Basis, Fact } from '../ir.ts'
import type { Cell } from '../tables.ts'

/** A cell of a page, or the overlay's in its stead. */
export interface RawCell extends Cell {
  readonly basis: 'documented' | 'overlay'
  /** Whether its column may be one of greatest values as well as of lengths. */
  readonly mayBeValue?: boolean
}

/** What a cell says, read as `value`. */
export function factOf<T>(value: T, cell: RawCell): Fact<T> {
  return { value, basis: cell.basis, origin: cell.place }
}

/** What a rule of ours concludes from what stands at `origin`. */
export function inferred<T>(value: T, origin: Place): Fact<T> {
  return { value, basis: 'inferred', origin }
}

export function fact<T>(value: T, basis: Basis, origin: Place): Fact<T> {
  return { value, basis, origin }
}
