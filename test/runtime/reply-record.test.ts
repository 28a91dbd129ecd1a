import { expect, test } from 'vitest'
import type { Issue } from '../../templates/runtime/issue.ts'
import {
  readAt,
  readEach,
  readRecord,
  replyList,
  type ReplyReader,
} from '../../templates/runtime/reply-record.ts'
import { replyInteger, replyText } from '../../templates/runtime/reply-value.ts'

interface Box {
  readonly id?: number | null
  readonly name?: string | null
  readonly [undocumented: string]: unknown
}

const readBox: ReplyReader<Box | null | undefined> = (path, json, issues, documented) =>
  readRecord<Box>(path, json, issues, documented, [
    ['id', replyInteger],
    ['name', replyText],
    ['parts', replyList(replyInteger)],
    ['inner', (...given) => readBox(...given)],
  ])

/** What a reading gives, and its issues as `path code`. */
function reading(read: (issues: Issue[]) => unknown) {
  const issues: Issue[] = []
  const value = read(issues)
  for (const { documented } of issues) expect(documented).toBe('docs/page.md')
  return { value, found: issues.map(({ path, code }) => `${path.join('/')} ${code}`) }
}

test.each([
  { label: 'empty', json: '{}', want: {}, found: [] },
  { label: 'understood', json: '{ "id": "2", "name": 7 }', want: { id: 2, name: '7' }, found: [] },
  {
    label: 'null is kept',
    json: '{ "id": null, "inner": null }',
    want: { id: null, inner: null },
    found: [],
  },
  {
    label: 'undocumented',
    json: '{ "x": { "y": [1] }, "id": 1 }',
    want: { x: { y: [1] }, id: 1 },
    found: [],
  },
  { label: 'left out', json: '{ "id": "x", "name": "a" }', want: { name: 'a' }, found: ['box/id malformed'] },
  {
    label: 'a list',
    json: '{ "parts": ["1", null, 2.5, 3] }',
    want: { parts: [1, 3] },
    found: ['box/parts/2 malformed'],
  },
  { label: 'no list', json: '{ "parts": 1 }', want: {}, found: ['box/parts wrong-type'] },
  {
    label: 'a record inside',
    json: '{ "inner": { "id": true, "z": 1 } }',
    want: { inner: { z: 1 } },
    found: ['box/inner/id wrong-type'],
  },
  { label: 'no record inside', json: '{ "inner": [] }', want: {}, found: ['box/inner wrong-type'] },
  { label: 'no record', json: '"box"', want: undefined, found: ['box wrong-type'] },
  { label: 'a list for a record', json: '[{}]', want: undefined, found: ['box wrong-type'] },
  { label: 'null', json: 'null', want: null, found: [] },
])('a record: $label', ({ json, want, found }) => {
  expect(reading((issues) => readBox(['box'], JSON.parse(json), issues, 'docs/page.md'))).toEqual({
    value: want,
    found,
  })
})

test('what is left out is no member at all', () => {
  const { value } = reading((issues) => readBox([], { id: 'x', name: 'a' }, issues, 'docs/page.md'))
  expect(Object.keys(value as object)).toEqual(['name'])
})

test('what is no record and what is no list: the messages', () => {
  const issues: Issue[] = []
  readBox(['box'], { inner: 1, parts: 1 }, issues, 'docs/page.md')
  expect(issues.map(({ limit, message }) => ({ limit, message }))).toEqual([
    { limit: null, message: 'Must be an object.' },
    { limit: null, message: 'Must be a list.' },
  ])
})

test('a result that is not there is not read', () => {
  expect(readAt({}, ['data'], [], 'docs/page.md', () => 'read')).toBeUndefined()
  expect(readAt({ data: 1 }, ['data'], [], 'docs/page.md', () => 'read')).toBe('read')
})

test('a record that is not there', () => {
  expect(reading((issues) => readBox(['box'], undefined, issues, 'docs/page.md'))).toEqual({
    value: undefined,
    found: [],
  })
})

test('members named like inherited ones are members, and change nothing', () => {
  const { value } = reading((issues) =>
    readBox([], JSON.parse('{ "__proto__": { "id": 1 }, "constructor": 2 }'), issues, 'docs/page.md'),
  )
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

test.each([
  { json: '["1", 2]', want: [1, 2], found: [] },
  { json: '[]', want: [], found: [] },
  { json: '[null, "x", 3]', want: [3], found: ['ids/1 malformed'] },
  { json: 'null', want: null, found: [] },
  { json: '{ "0": 1 }', want: undefined, found: ['ids wrong-type'] },
  { json: '"1,2"', want: undefined, found: ['ids wrong-type'] },
])('a list $json', ({ json, want, found }) => {
  const read = replyList(replyInteger)
  expect(reading((issues) => read(['ids'], JSON.parse(json), issues, 'docs/page.md'))).toEqual({
    value: want,
    found,
  })
  expect(reading((issues) => read(['ids'], undefined, issues, 'docs/page.md'))).toEqual({
    value: undefined,
    found: [],
  })
})

test.each([
  { json: '{ "data": { "Box": { "id": 1 } } }', want: { id: 1 }, found: [] },
  { json: '{ "data": { "Box": { "id": "x" } } }', want: {}, found: ['data/Box/id malformed'] },
  { json: '{ "data": { "Box": null } }', want: undefined, found: [] },
  { json: '{ "data": {} }', want: undefined, found: [] },
  { json: '{ "data": null }', want: undefined, found: [] },
  { json: '{ "data": { "Box": 1 } }', want: undefined, found: ['data/Box wrong-type'] },
])('the result of $json', ({ json, want, found }) => {
  const steps = ['data', 'Box']
  expect(reading((issues) => readAt(JSON.parse(json), steps, issues, 'docs/page.md', readBox))).toEqual({
    value: want,
    found,
  })
})

test.each([
  {
    json: '{ "data": [{ "Box": { "id": 1 } }, { "Box": { "id": 2 } }] }',
    want: [{ id: 1 }, { id: 2 }],
    found: [],
  },
  { json: '{ "data": [] }', want: [], found: [] },
  { json: '{ "data": [{}, { "Box": null }, null, 1] }', want: [], found: [] },
  { json: '{ "data": [{ "Box": 1 }, { "Box": {} }] }', want: [{}], found: ['data/0/Box wrong-type'] },
  { json: '{ "data": { "0": { "Box": {} } } }', want: undefined, found: [] },
  { json: '{}', want: undefined, found: [] },
])('the results of $json', ({ json, want, found }) => {
  const read = (issues: Issue[]) =>
    readEach(JSON.parse(json), ['data'], ['Box'], issues, 'docs/page.md', readBox)
  expect(reading(read)).toEqual({ value: want, found })
})

test('results of a list that is the whole reply', () => {
  const read = (issues: Issue[]) => readEach([1, 'x'], [], [], issues, 'docs/page.md', replyInteger)
  expect(reading(read)).toEqual({ value: [1], found: ['1 malformed'] })
})
