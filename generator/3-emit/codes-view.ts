import type { Leaf } from '../ir.ts'
import { endOfName } from './names.ts'
import { identifier, type Identifier, type Literal } from './tokens.ts'
import { codesOf } from './value-code.ts'

/** A constant that lists the codes of a value. */
export interface CodesView {
  readonly name: Identifier
  readonly values: readonly Literal[]
}

/** The constant of each list of codes that was asked for: named after the first value that has them. */
export type ListedCodes = Map<string, Identifier>

type Listed = Pick<Leaf, 'type'>

/** The constant of a value's codes, if it is the first to have them. */
export function codesConstants(
  record: string,
  property: string,
  leaf: Listed,
  listed: ListedCodes,
): CodesView[] {
  const values = codesOf(leaf.type.value)
  const name = ownConstant(record, property)
  const isOwn = values.length > 0 && codesConstant(record, property, leaf, listed) === name
  return isOwn ? [{ name, values }] : []
}

/** The name of the constant that lists the codes of a value. */
export function codesConstant(
  record: string,
  property: string,
  leaf: Listed,
  listed: ListedCodes,
): Identifier {
  const codes = JSON.stringify(codesOf(leaf.type.value))
  const name = listed.get(codes) ?? ownConstant(record, property)
  listed.set(codes, name)
  return name
}

function ownConstant(record: string, property: string): Identifier {
  return identifier(`codesOf${record}_${endOfName(property)}`)
}
