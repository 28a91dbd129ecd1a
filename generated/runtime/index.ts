/** What callers of the emitted functions may want to name: the types they give and take, and the error they throw. */
export type { CheckOptions, FormatCheck, FormatChecks, FormatName } from './check-options.js'
export type { DecimalValue, FlagValue, IntegerValue } from './encode.js'
export type { FormEncoding } from './form.js'
export { RequestError, type Issue, type IssueCode, type Path } from './issue.js'
export type { ReplyError } from './reply-errors.js'
export type { Reply } from './reply.js'
export type { HttpRequest } from './request.js'
export type { StandardSchemaV1 } from './standard-schema.js'
