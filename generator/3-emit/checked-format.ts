import { knownFormats, type Parameter, type ValueType } from '../ir.ts'
import type { RecordModel, RecordSet } from './records.ts'

/**
 * The format by which the values of a type can be checked; empty where there is none, or one that is not known. The
 * parts of a list have one format: several would have to be told apart part by part.
 */
export function checkedFormat(type: ValueType): string {
  const format = ('format' in type ? type.format : null) ?? ''
  const words = format.split(' or ')
  return words.every(isKnown) && (type.kind !== 'list' || words.length === 1) ? format : ''
}

function isKnown(word: string): boolean {
  return knownFormats.some((format) => format === word)
}

/** Whether any value that callers of an operation give has a format that can be checked. */
export function holdsFormat(sets: readonly RecordSet[], parameters: readonly Parameter[]): boolean {
  const types = [
    ...sets.flatMap(({ records }) => records.flatMap(typesOf)),
    ...parameters.map(({ type }) => type.value),
  ]
  return types.some((type) => checkedFormat(type) !== '')
}

/** The types of a record's own values; those of the groups below it are in records of their own. */
function typesOf(record: RecordModel): ValueType[] {
  const leaves =
    record.kind === 'value'
      ? [record.leaf, ...record.leaf.attributes]
      : [...record.attributes, ...record.fields.filter((field) => field.kind === 'leaf')]
  return leaves.map(({ type }) => type.value)
}
