import { RequestError, type Issue } from './issue.js'
import type { HttpRequest } from './request.js'

/** Records as they come, from a list, a generator or a stream. One is taken when its turn has come, and no earlier. */
export type Records<Input> = Iterable<Input> | AsyncIterable<Input>

/** What became of one record; `index` counts from 0. */
export type BatchResult =
  { readonly index: number; readonly ok: true; readonly request: HttpRequest } | RefusedRecord

/** A record that may not be sent, and why. */
export interface RefusedRecord {
  readonly index: number
  readonly ok: false
  readonly issues: readonly Issue[]
}

/** How bodies stand one behind another. */
export interface BytesOptions {
  /** Is told of each record that is left out. What it throws ends the batch. */
  readonly refused: (record: RefusedRecord) => void
  /** Text in front of the first body, between two, and behind the last; nothing where they are left out. */
  readonly before?: string | undefined
  readonly between?: string | undefined
  readonly after?: string | undefined
}

/** So much text makes a piece of bytes: much longer texts are slow to join, shorter pieces slow to send. */
const pieceLength = 16_384

// Of every runtime, yet in no library of the compiler's that all users have.
declare const TextEncoder: new () => {
  readonly encode: (text: string) => Uint8Array
  readonly encodeInto: (text: string, bytes: Uint8Array) => { readonly read: number }
}

/**
 * Builds the requests of many records, one when it is asked for: `batch(records, (record) => addThing(record))`. A record
 * that may not be sent gives its issues, and the next ones go on. What the records or `build` throw otherwise ends the
 * batch; who stops listening closes the records.
 */
export async function* batch<Input>(
  records: Records<Input>,
  build: (record: Input, index: number) => HttpRequest,
): AsyncGenerator<BatchResult, void, undefined> {
  let index = 0
  for await (const record of records) yield attempt(record, index++, build)
}

/**
 * The bodies of many records as bytes in UTF-8, in pieces of about 16 KiB, each made when it is asked for: for files, and
 * for documents of which the API takes many records at once. Methods, paths and queries are left out: to send each body
 * as a request of its own, take `batch`.
 */
export async function* batchBytes<Input>(
  records: Records<Input>,
  build: (record: Input, index: number) => HttpRequest,
  { refused, before = '', between = '', after = '' }: BytesOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder()
  let text = before
  let index = 0
  let isFirst = true
  for await (const record of records) {
    const result = attempt(record, index++, build)
    if (!result.ok) {
      refused(result)
      continue
    }
    text += (isFirst ? '' : between) + (result.request.body ?? '')
    isFirst = false
    if (text.length < pieceLength) continue
    yield bytesOf(text, encoder)
    text = ''
  }
  if (text + after !== '') yield bytesOf(text + after, encoder)
}

/** Text in UTF-8. XML is ASCII, which has as many bytes as characters: to know that saves to count them first. */
function bytesOf(text: string, encoder: InstanceType<typeof TextEncoder>): Uint8Array {
  const bytes = new Uint8Array(text.length)
  return encoder.encodeInto(text, bytes).read === text.length ? bytes : encoder.encode(text)
}

function attempt<Input>(
  record: Input,
  index: number,
  build: (record: Input, index: number) => HttpRequest,
): BatchResult {
  try {
    return { index, ok: true, request: build(record, index) }
  } catch (error) {
    if (error instanceof RequestError) return { index, ok: false, issues: error.issues }
    throw error
  }
}
