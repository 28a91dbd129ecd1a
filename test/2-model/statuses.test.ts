import { expect, test } from 'vitest'
import { outline } from '../../generator/2-model/outline.ts'
import { readStatuses } from '../../generator/2-model/statuses.ts'
import { page, placed } from './raw.ts'

function statuses(head: string, ...rows: string[]) {
  const lines = ['## GET /x', '', head, head.replace(/[^|]+/g, '-'), ...rows]
  const [request] = outline(page(...lines)).requests
  if (request === undefined) throw new Error('The test has no request.')
  const { value, found } = placed((report) => readStatuses(request, report))
  return { codes: value.map(({ code, description }) => `${code.value} ${description}`), found }
}

const head = '| Response code | Description |'

test.each([
  {
    given: ['| 200 | Fine |', '| 503 | Not\nnow |'.replace('\n', '<br>')],
    codes: ['200 Fine', '503 Not now'],
    found: [],
  },
  { given: ['| 200 |'], codes: ['200 '], found: [] },
  { given: ['| 200 | Fine | More |'], codes: ['200 Fine'], found: ['5:16 too-many-cells'] },
  { given: ['| 200 OK | |', '| HTTP 404 | Gone |'], codes: ['200 OK', '404 Gone'], found: [] },
  { given: ['| 404 Not Found | None |'], codes: ['404 None'], found: [] },
  { given: ['| 600 | |'], codes: [], found: ['5:3 unknown-status'] },
  { given: ['| 200, 201 | |'], codes: [], found: ['5:3 unknown-status'] },
  { given: ['| 404 | a |', '| 404 | b |'], codes: ['404 a'], found: ['6:3 duplicate-status'] },
])('response codes $given', ({ given, codes, found }) => {
  expect(statuses(head, ...given)).toEqual({ codes, found })
})

test('a column of codes that all are statuses', () => {
  expect(statuses('| Code | Description |', '| 200 | Fine |', '| 400 Bad Request | |')).toEqual({
    codes: ['200 Fine', '400 Bad Request'],
    found: [],
  })
  expect(statuses('| Code | Description |', '| 200 | Fine |', '| A1 | No |').codes).toEqual([])
  expect(statuses('| Code | Description |', '| 100 | Bad name |').codes).toEqual([])
  expect(statuses('| Status | Description |', '| open | Fine |').codes).toEqual([])
})

test('columns in any order; those that say nothing known', () => {
  expect(statuses('| Description | Status |', '| Fine | 200 |')).toEqual({ codes: ['200 Fine'], found: [] })
  expect(statuses('| Status | Colour |', '| 200 | green |')).toEqual({
    codes: ['200 '],
    found: ['3:12 unknown-column'],
  })
  expect(statuses('| Status | Description | Kuvaus |', '| 200 | Fine | Hyvä |')).toEqual({
    codes: ['200 Fine'],
    found: ['3:26 duplicate-column'],
  })
})
