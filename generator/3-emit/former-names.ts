import type { Field } from '../ir.ts'
import { formerPropertyOf, propertyOf } from './names.ts'
import type { RecordSet } from './records.ts'
import { identifier, stringLiteral, type Identifier, type Literal } from './tokens.ts'

/** The names of a request's fields that callers may still use, as `templates/former-names.hbs` prints them. */
export interface FormerNamesView {
  readonly constant: Identifier
  readonly names: readonly { readonly former: Literal; readonly name: Literal }[]
}

/** Undefined where no field has a former name. */
export function formerNamesView({ records: [root] }: RecordSet): FormerNamesView | undefined {
  if (root?.kind !== 'fields') return undefined
  const names = formerNames(root.fields, [])
  if (names.length === 0) return undefined
  return {
    constant: identifier(`formerNamesOf${root.name}`),
    names: names.map(({ former, name }) => ({ former: stringLiteral(former), name: stringLiteral(name) })),
  }
}

function formerNames(fields: readonly Field[], above: readonly string[]): { former: string; name: string }[] {
  return fields.flatMap((field) => {
    const below = field.kind === 'leaf' ? [] : formerNames(field.fields, [...above, propertyOf(field)])
    const former = formerPropertyOf(field)
    if (former === undefined) return below
    return [{ former: pointer([...above, former]), name: propertyOf(field) }, ...below]
  })
}

/** A JSON Pointer without its first slash (RFC 6901, section 3). */
function pointer(steps: readonly string[]): string {
  return steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}
