/** A request ready to be sent, by whatever client is at hand. */
export interface HttpRequest {
  readonly method: string
  /** Percent-encoded; follows the API's base URL. Begins with a slash. */
  readonly path: string
  /** Percent-encoded, without question mark; empty when there is none. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** To be sent in UTF-8; null when there is none. */
  readonly body: string | null
}
