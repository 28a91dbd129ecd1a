import type { Issue, Path } from './issue.js'

/** What a schema says about a value, see https://standardschema.dev. Without `issues` the value is right. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: Path }[] }

/** The Standard Schema interface, version 1: form libraries, routers and the like accept it. */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output>
    /** For the compiler only; never there at run time. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** A Standard Schema from a check. It answers at once, and hands back the very value it was given. */
export function standardSchema<T>(check: (value: unknown) => readonly Issue[]): StandardSchemaV1<T, T> {
  return { '~standard': { version: 1, vendor: 'tablewright', validate: (value) => validate(check, value) } }
}

function validate<T>(check: (value: unknown) => readonly Issue[], value: unknown): StandardResult<T> {
  const issues = check(value)
  if (issues.length === 0) return { value: value as T }
  return { issues: issues.map(({ message, path }) => ({ message, path })) }
}
