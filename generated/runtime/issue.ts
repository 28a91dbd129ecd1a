/** Where a value stands in the input: member names and list indexes, from the outside in. */
export type Path = readonly (string | number)[]

/** Which rule a value breaks. Codes stay the same when messages get better wording. */
export type IssueCode =
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'too-long'
  | 'too-short'
  | 'empty'
  | 'unknown-code'
  | 'malformed'
  | 'format'
  | 'path-segment'
  | 'illegal-character'
  | 'lone-surrogate'
  | 'too-few'
  | 'too-many'

/** One broken rule. The value itself is never part of it, since it may be personal data. */
export interface Issue {
  readonly path: Path
  readonly code: IssueCode
  /** The number that was exceeded or not reached; null for rules without one. */
  readonly limit: number | null
  /** A sentence that says what would be right. */
  readonly message: string
  /** Where the rule is documented. */
  readonly documented: string
}

/** So many issues stand in the message of an error; all of them are in its list. */
const shownIssues = 50

/** Thrown instead of building a request from input that breaks documented rules. */
export class RequestError extends Error {
  override readonly name: string = 'RequestError'
  /** Every broken rule, in documented order. */
  readonly issues: readonly Issue[]
  /** Name of the function that refused its input. */
  readonly operation: string

  constructor(operation: string, issues: readonly Issue[]) {
    const lines = issues.slice(0, shownIssues).map((issue) => `${pathText(issue.path)}: ${issue.message}`)
    const more = issues.length > shownIssues ? [`… and ${issues.length - shownIssues} more.`] : []
    super([`${operation} cannot be sent.`, ...lines, ...more].join('\n  '))
    this.operation = operation
    this.issues = issues
  }
}

/** Throws a `RequestError` if there is any issue. */
export function refuse(operation: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new RequestError(operation, issues)
}

function pathText(path: Path): string {
  if (path.length === 0) return '(input)'
  return path.map(stepText).join('').replace(/^\./, '')
}

function stepText(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`
  return /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
}
