/** One thing the API says is wrong. */
export interface ReplyError {
  /**
   * The field it is about, names of nested fields joined with dots; null if it is about the whole request.
   */
  readonly field: string | null
  /** In the API's own words. */
  readonly message: string
}

/**
 * The messages of an error member, which may be text, a list, or an object of field names, each nested in the
 * others. Keeps the reply's order; says nothing twice; leaves out null, true and false, which tell nothing.
 */
export function replyErrors(json: unknown): readonly ReplyError[] {
  const found = new Map<string, ReplyError>()
  for (const error of errorsIn(json, null)) found.set(JSON.stringify([error.field, error.message]), error)
  return [...found.values()]
}

/** Depth is bounded by the reader of the JSON. */
function errorsIn(json: unknown, field: string | null): readonly ReplyError[] {
  if (typeof json === 'string' || typeof json === 'number') return [{ field, message: String(json) }]
  if (Array.isArray(json)) return json.flatMap((entry) => errorsIn(entry, field))
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, entry]) => {
    return errorsIn(entry, field === null ? name : `${field}.${name}`)
  })
}
