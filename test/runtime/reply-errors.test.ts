import { expect, test } from 'vitest'
import { replyErrors } from '../../templates/runtime/reply-errors.ts'

test.each([
  { json: '"No"', want: [[null, 'No']] },
  { json: '42', want: [[null, '42']] },
  { json: 'null', want: [] },
  { json: 'false', want: [] },
  { json: '[]', want: [] },
  { json: '{}', want: [] },
  {
    json: '["No", null, "No", "Never"]',
    want: [
      [null, 'No'],
      [null, 'Never'],
    ],
  },
  { json: '{ "colour": "No" }', want: [['colour', 'No']] },
  {
    json: '{ "colour": ["No", "No", null], "height": ["No"] }',
    want: [
      ['colour', 'No'],
      ['height', 'No'],
    ],
  },
  { json: '{ "box": { "colour": "No" } }', want: [['box.colour', 'No']] },
  {
    json: '[{ "colour": ["No"] }, "Never"]',
    want: [
      ['colour', 'No'],
      [null, 'Never'],
    ],
  },
  {
    json: '{ "__proto__": { "polluted": "No" }, "constructor": "No" }',
    want: [
      ['__proto__.polluted', 'No'],
      ['constructor', 'No'],
    ],
  },
])('errors $json', ({ json, want }) => {
  expect(replyErrors(JSON.parse(json)).map(({ field, message }) => [field, message])).toEqual(want)
  expect({}).not.toHaveProperty('polluted')
})

test('absent errors are none', () => {
  expect(replyErrors(undefined)).toEqual([])
})
