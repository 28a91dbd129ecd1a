import type { Api, Described, Fact, Operation, Page, ValueType } from '../ir.ts'
import { codesSentence, sentence, tellsCodes } from './doc.ts'

/** What the page says of a field beyond what a schema can express; empty for nothing. */
export function fieldText({ description, type }: Described & { readonly type?: Fact<ValueType> }): string {
  const said = description?.value ?? ''
  return [sentence(said), ...(type === undefined ? [] : valueText(type.value, said))]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function valueText(type: ValueType, said: string): string[] {
  if ((type.kind === 'text' || type.kind === 'list') && type.format !== null)
    return [`Format: ${type.format}.`]
  if ((type.kind !== 'choice' && type.kind !== 'flag') || tellsCodes(type, said)) return []
  return [codesSentence(type.codes)]
}

/** Which request a schema belongs to, and where it came from. */
export function operationText(api: Api, page: Page, operation: Operation): string {
  const query = operation.fixed.map(({ name, value }) => `${name}=${value}`).join('&')
  const sends = query === '' ? operation.request : `${operation.request}?${query}`
  const from = `Made by Tablewright from ${api.name}/${page.name}.md.`
  return [sentence(operation.summary?.value ?? ''), `Belongs to ${sends}.`, from]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}
