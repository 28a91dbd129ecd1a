import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { batch, batchBytes, type RefusedRecord } from '../../templates/runtime/batch.ts'
import { RequestError } from '../../templates/runtime/issue.ts'
import type { HttpRequest } from '../../templates/runtime/request.ts'

const issue = {
  path: ['name'],
  code: 'missing',
  limit: null,
  message: 'Must be given.',
  documented: 'x',
} as const

/** Stands for an emitted builder: empty texts may not be sent. */
function build(text: string): HttpRequest {
  if (text === '') throw new RequestError('build', [issue])
  return { method: 'POST', path: '/x', query: '', headers: {}, body: text }
}

/** Texts that tell how many were taken, and whether the source was closed. */
function source(texts: readonly string[]) {
  const told = { taken: 0, closed: false }
  async function* records() {
    try {
      for (const text of texts) {
        told.taken++
        // oxlint-disable-next-line no-await-in-loop -- a source that takes its time
        await setTimeout(0)
        yield text
      }
    } finally {
      told.closed = true
    }
  }
  return { told, records: records() }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const text = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces).toString('utf8')
const shown = ({ index, issues }: RefusedRecord) => `${index} ${issues.map(({ code }) => code).join()}`

test.each([
  { name: 'a list', records: ['a', '', 'b'] },
  { name: 'a generator', records: new Set(['a', '', 'b']).values() },
  { name: 'a stream', records: source(['a', '', 'b']).records },
])('the requests of $name, a bad record with its index among them', async ({ records }) => {
  expect(await all(batch(records, build))).toEqual([
    { index: 0, ok: true, request: build('a') },
    { index: 1, ok: false, issues: [issue] },
    { index: 2, ok: true, request: build('b') },
  ])
})

test('the builder gets the index of a record', async () => {
  const given: unknown[] = []
  await all(batch(['a', 'b'], (record, index) => (given.push([record, index]), build(record))))
  expect(given).toEqual([['a', 0], ['b', 1]]) // prettier-ignore
})

test('no record is taken before it is asked for', async () => {
  const { told, records } = source(['a', 'b', 'c'])
  const results = batch(records, build)
  await setTimeout(5)
  expect(told.taken).toBe(0)
  await results.next()
  await setTimeout(5)
  expect(told.taken).toBe(1)
  await results.next()
  expect(told).toEqual({ taken: 2, closed: false })
})

test('who stops listening closes the records', async () => {
  const { told, records } = source(['a', 'b', 'c'])
  for await (const { index } of batch(records, build)) if (index === 1) break
  expect(told).toEqual({ taken: 2, closed: true })
})

test('what the records throw is thrown on, behind what came before', async () => {
  async function* failing() {
    yield 'a'
    throw new Error('the file is gone')
  }
  const seen: number[] = []
  const read = async () => {
    for await (const { index } of batch(failing(), build)) seen.push(index)
  }
  await expect(read()).rejects.toThrow('the file is gone')
  expect(seen).toEqual([0])
  await expect(all(batchBytes(failing(), build, { refused: vi.fn() }))).rejects.toThrow('the file is gone')
})

test('what the builder throws otherwise ends the batch and closes the records', async () => {
  const { told, records } = source(['a', 'b'])
  const wrong = () => {
    throw new TypeError('a flaw of the caller')
  }
  await expect(all(batch(records, wrong))).rejects.toThrow('a flaw of the caller')
  expect(told).toEqual({ taken: 1, closed: true })
})

test('bytes of bodies, with what stands around them', async () => {
  const refused: string[] = []
  const told = (record: RefusedRecord) => void refused.push(shown(record))
  const options = { refused: told, before: '[', between: ',', after: ']' }
  expect(text(await all(batchBytes(['', 'ä', '', 'b€😀', ''], build, options)))).toBe('[ä,b€😀]')
  expect(refused).toEqual(['0 missing', '2 missing', '4 missing'])
  expect(text(await all(batchBytes([], build, options)))).toBe('[]')
  expect(await all(batchBytes([''], build, { refused: told }))).toEqual([])
  expect(text(await all(batchBytes(['a', 'b'], build, { refused: told })))).toBe('ab')
})

test('a body of nothing is no text', async () => {
  const without = () => ({ ...build('a'), body: null })
  expect(text(await all(batchBytes(['a', 'b'], without, { refused: vi.fn(), between: '\n' })))).toBe('\n')
})

test('what is told of a refused record may stop the batch', async () => {
  const { told, records } = source(['a', '', 'b'])
  const refused = (record: RefusedRecord) => {
    throw new Error(shown(record))
  }
  await expect(all(batchBytes(records, build, { refused }))).rejects.toThrow('1 missing')
  expect(told).toEqual({ taken: 2, closed: true })
})

test('pieces of bytes are about 16 KiB, and no record is taken for a piece that nobody wants yet', async () => {
  const { told, records } = source(Array.from({ length: 100 }, () => 'x'.repeat(1000)))
  const pieces = batchBytes(records, build, { refused: vi.fn(), between: '\n' })
  const { value } = await pieces.next()
  await setTimeout(5)
  expect(told.taken).toBe(17)
  expect(value).toHaveLength(17 * 1000 + 16)
  const rest = await all(pieces)
  expect(
    rest
      .map(({ length }) => length)
      .slice(0, -1)
      .every((length) => length > 16_000 && length < 18_000),
  ).toBe(true)
  expect(text([value ?? new Uint8Array(), ...rest])).toBe(
    Array.from({ length: 100 }, () => 'x'.repeat(1000)).join('\n'),
  )
  expect(told).toEqual({ taken: 100, closed: true })
})
