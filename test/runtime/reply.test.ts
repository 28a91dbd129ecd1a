import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { readReply, type ReplyShape } from '../../templates/runtime/reply.ts'
import { at, replyInteger } from '../../templates/runtime/reply-value.ts'

const shape: ReplyShape<{ id: number | null }> = {
  statuses: [200, 400, 404],
  success: [200],
  envelope: { outcome: 'outcome', succeeded: ['ok', 'true'], errors: 'errors' },
  read: (json, issues) => {
    const id = replyInteger(['id'], at(json, ['result', 'id']), issues, 'docs/page.md')
    return id === undefined ? undefined : { id }
  },
}
const read = (status: number, text: string) =>
  readReply<{ id: number | null }, 200, 400 | 404>(status, text, shape)
const result = '"result": { "id": "2" }'

test.each([
  { label: 'lower case', text: `{ "outcome": "ok", ${result} }` },
  { label: 'upper case', text: `{ "outcome": "OK", ${result} }` },
  { label: 'a boolean', text: `{ "outcome": true, ${result} }` },
  { label: 'not told', text: `{ ${result} }` },
  { label: 'after a byte order mark', text: `\uFEFF{ ${result} }` },
])('success: outcome $label', ({ text }) => {
  const body = JSON.parse(text.replace('\uFEFF', '')) as unknown
  expect(read(200, text)).toEqual({ kind: 'ok', status: 200, value: { id: 2 }, issues: [], body })
})

test.each([
  { label: 'other word', text: `{ "outcome": "ERROR", ${result} }` },
  { label: 'null', text: `{ "outcome": null, ${result} }` },
  { label: 'object that cannot be text', text: `{ "outcome": { "toString": 1, "valueOf": 1 }, ${result} }` },
  { label: 'list', text: `{ "outcome": ["ok"], ${result} }` },
])('a success status with another outcome has failed: $label', ({ text }) => {
  expect(read(200, text)).toMatchObject({ kind: 'failed', status: 200, errors: [] })
})

test('a documented status that is no success has failed, whatever the outcome says', () => {
  const text = '{ "outcome": "ok", "errors": ["No such box"] }'
  expect(read(404, text)).toEqual({
    kind: 'failed',
    status: 404,
    errors: [{ field: null, message: 'No such box' }],
    body: { outcome: 'ok', errors: ['No such box'] },
    text,
  })
})

test('an undocumented status', () => {
  const text = '{ "outcome": "ok" }'
  const body = { outcome: 'ok' }
  expect(read(418, text)).toEqual({ kind: 'undocumented', status: 418, errors: [], body, text })
  expect(read(418, '{ "errors": { "box": "No" } }')).toMatchObject({
    kind: 'undocumented',
    errors: [{ field: 'box', message: 'No' }],
  })
})

test.each(['<!DOCTYPE html>', '', '{ "errors": ', '['.repeat(1e6)])(
  'a documented failure has failed, though its body is no JSON: %#',
  (text) => {
    expect(read(404, text)).toEqual({ kind: 'failed', status: 404, errors: [], body: undefined, text })
  },
)

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test.each([
  { label: 'HTML', status: 502, text: '<!DOCTYPE html><p>secret', reason: 'The reply is not JSON.' },
  { label: 'cut off', status: 200, text: '{ "secret": "', reason: 'The reply is not JSON.' },
  { label: 'cut off after a backslash', status: 200, text: '"secret\\', reason: 'The reply is not JSON.' },
  { label: 'empty', status: 200, text: '', reason: 'The documented result is not in the reply.' },
  { label: 'blank', status: 200, text: ' \r\n', reason: 'The reply is empty.' },
  { label: 'a byte order mark only', status: 200, text: '\uFEFF', reason: 'The reply is empty.' },
  {
    label: 'too deep',
    status: 200,
    text: deep(101),
    reason: 'The reply is nested deeper than 100 levels, or is not JSON.',
  },
  {
    label: 'far too deep',
    status: 200,
    text: '{"a":'.repeat(1e6),
    reason: 'The reply is nested deeper than 100 levels, or is not JSON.',
  },
  { label: 'without result', status: 200, text: '{}', reason: 'The documented result is not in the reply.' },
  { label: 'null', status: 200, text: 'null', reason: 'The documented result is not in the reply.' },
])('unreadable: $label', ({ status, text, reason }) => {
  expect(read(status, text)).toEqual({ kind: 'unreadable', status, reason, text })
})

test('a success without a body is one where no result is documented', () => {
  const bare = { statuses: [204], success: [204], envelope: null, read: (json: unknown) => json }
  expect(readReply(204, '', bare)).toEqual({ kind: 'ok', status: 204, value: null, issues: [], body: null })
})

test.each([undefined, null, 12, { text: '{}' }])('unreadable: %j is no text', (text) => {
  const reason = 'The reply is no text.'
  expect(read(200, text as unknown as string)).toEqual({ kind: 'unreadable', status: 200, reason, text: '' })
})

test('unreadable: too long', () => {
  const text = `"${'x'.repeat(64 * 1024 * 1024 - 1)}"`
  expect(read(200, text)).toMatchObject({ reason: 'The reply is longer than 64 MiB of characters.' })
  expect(read(200, `${'['.repeat(101)}${text.slice(102)}`)).toMatchObject({
    reason: 'The reply is nested deeper than 100 levels, or is not JSON.',
  })
})

test.each([
  deep(100),
  `["${'['.repeat(200)}"]`,
  `["\\"${'{'.repeat(200)}\\\\"]`,
  `[${'[],'.repeat(200)}[]]`,
  `[${'{},'.repeat(200)}{}]`,
])('not too deep: %s', (text) => {
  expect(read(418, text).kind).toBe('undocumented')
})

test('without an envelope the status decides', () => {
  const bare = { ...shape, envelope: null }
  expect(readReply(200, `{ "outcome": "ERROR", ${result} }`, bare).kind).toBe('ok')
  expect(readReply(400, '{ "errors": "No" }', bare)).toMatchObject({ kind: 'failed', errors: [] })
})

test('what was left out is an issue', () => {
  const lenient = {
    ...shape,
    read: (json: unknown, issues: Parameters<typeof shape.read>[1]) =>
      shape.read(json, issues) ?? { id: null },
  }
  expect(readReply(200, '{ "result": { "id": true } }', lenient)).toMatchObject({
    kind: 'ok',
    value: { id: null },
    issues: [{ path: ['id'], code: 'wrong-type' }],
  })
})

test('members of the prototype are no members', () => {
  const odd = { ...shape, envelope: { outcome: 'constructor', succeeded: ['ok'], errors: '__proto__' } }
  expect(readReply(200, `{ ${result} }`, odd).kind).toBe('ok')
  expect(readReply(400, '{}', odd)).toMatchObject({ errors: [] })
  expect(readReply(400, '{ "__proto__": "No" }', odd)).toMatchObject({ errors: [{ message: 'No' }] })
})

test('a reply that is text has no members', () => {
  const odd = { ...shape, envelope: { outcome: 'length', succeeded: ['ok'], errors: '0' }, read: () => 'x' }
  expect(readReply(200, '"ok"', odd)).toMatchObject({ kind: 'ok', value: 'x' })
  expect(readReply(400, '"no"', odd)).toMatchObject({ kind: 'failed', errors: [] })
})

test('never throws, and tells the status', () => {
  const json = fc.oneof(
    fc.json(),
    fc.string(),
    fc.json().map((inner) => `{"outcome":${inner},"errors":${inner}}`),
  )
  fc.assert(
    fc.property(fc.constantFrom(200, 400, 418), json, (status, text) => {
      expect(read(status, text).status).toBe(status)
    }),
  )
})

test('the kind tells which statuses are possible', () => {
  const reply = read(200, `{ ${result} }`)
  if (reply.kind === 'ok') expectTypeOf(reply.status).toEqualTypeOf<200>()
  if (reply.kind === 'failed') expectTypeOf(reply.status).toEqualTypeOf<200 | 400 | 404>()
  if (reply.kind === 'undocumented') expectTypeOf(reply.status).toEqualTypeOf<number>()
})
