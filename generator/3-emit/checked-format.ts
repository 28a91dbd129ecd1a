import { knownFormats, type Parameter, type ValueType } from '../ir.ts'
import type { RecordModel, RecordSet } from './records.ts'

/**
 * The format by which the values of a type can be checked; empty where there is none, or one that is not known. The
 * parts of a list have one format: several would have to be told apart part by part.
 */
export function checkedFormat(type: ValueType): string {
  const format = ('format' in type ? type.format : null) ?? ''
  if (format === '') return ''
  const words = format.split(' or ')
  return words.every(isKnown) && (type.kind !== 'list' || words.length === 1) ? format : ''
}

function isKnown(word: string): boolean {
  return knownFormats.some((format) => format === word)
}

/** Whether any value that callers of an operation give has a format that can be checked. */
export function holdsFormat(sets: readonly RecordSet[], parameters: readonly Parameter[]): boolean {
  return parameters.some(isChecked) || sets.some(({ records }) => records.some(holdsChecked))
}

/** Whether any of a record's own values has one; those of the groups below it are in records of their own. */
function holdsChecked(record: RecordModel): boolean {
  if (record.kind === 'value') return isChecked(record.leaf) || record.leaf.attributes.some(isChecked)
  return (
    record.attributes.some(isChecked) ||
    record.fields.some((field) => field.kind === 'leaf' && isChecked(field))
  )
}

function isChecked({ type }: { readonly type: { readonly value: ValueType } }): boolean {
  return checkedFormat(type.value) !== ''
}
