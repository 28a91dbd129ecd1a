import { expect, test } from 'vitest'
import { withSaidRequired } from '../../generator/2-model/said-required.ts'
import { build } from './pages.ts'
import { row } from './raw.ts'

test.each([
  { given: 'Required. The name', want: true },
  { given: 'required', want: true },
  { given: '**Required**: the name'.replaceAll('*', ''), want: true },
  { given: 'The name (required)', want: true },
  { given: 'The name [required]', want: true },
  { given: '[required] The name', want: true },
  { given: '[required] if b is given', want: false },
  { given: '[not required] The name', want: false },
  { given: 'The name. Required.', want: true },
  { given: 'The name. This field is required.', want: true },
  { given: 'The name – mandatory', want: true },
  { given: 'This is required.', want: true },
  { given: 'This is required when b is given.', want: false },
  { given: 'Required, at most 40 characters', want: true },
  { given: 'Required\nMax length: 50', want: true },
  { given: 'Nimi. Pakollinen kenttä.', want: true },
  { given: 'Namnet (obligatoriskt)', want: true },
  { given: 'Required if b is given', want: false },
  { given: 'Required, when b is given', want: false },
  { given: 'Required for companies', want: false },
  { given: 'Not required.', want: false },
  { given: '14 max. required', want: false },
  { given: 'Whether a login is required', want: false },
  { given: 'The required amount', want: false },
  { given: 'Optional. Required fields stand first.', want: false },
  { given: 'Pakollinen, jos b on annettu', want: false },
  { given: 'Required: yes', want: true },
  { given: 'Required: no', want: false },
  { given: 'Pakollinen: ei', want: false },
  { given: 'The name. Mandatory: 0', want: false },
  { given: 'Required: if b is given', want: false },
  { given: 'Required – if b is given', want: false },
  { given: 'Required – POST only', want: false },
  { given: 'Required; only for companies', want: false },
  { given: 'Required. Only if b is given.', want: false },
  { given: 'Required. Only letters.', want: true },
  { given: 'Required\nif b is given', want: false },
  { given: 'Required, depending on b', want: false },
  { given: 'Required, provided b', want: false },
  { given: 'Required! (only when b is given)', want: false },
  { given: 'Required. May be left out when editing.', want: false },
  { given: 'Required; optional when editing', want: false },
  { given: 'The name (required; PUT: optional)', want: false },
  { given: 'Not (required)', want: false },
  { given: 'For companies – required', want: false },
  { given: 'For invoices. Required.', want: true },
  { given: 'If no b is given.  Required.', want: false },
  { given: 'Company only. Required.', want: false },
  { given: 'Pakollinen, mikäli b on annettu', want: false },
  { given: 'Obligatoriskt, ifall b anges', want: false },
])('"$given" says that it is required: $want', ({ given, want }) => {
  expect(withSaidRequired(row({ name: 'a', description: given })).cells.required?.text).toBe(
    want ? 'required' : undefined,
  )
})

test('a column for it has the last word', () => {
  const optional = row({ name: 'a', required: '', description: 'Required.' })
  expect(withSaidRequired(optional)).toBe(optional)
  const often = row({ name: 'a', occurs: '0..1', description: 'Required.' })
  expect(withSaidRequired(often)).toBe(often)
})

test('notes say it too', () => {
  expect(withSaidRequired(row({ name: 'a', notes: 'Required' })).cells.required?.text).toBe('required')
})

test.each([
  '\\* required',
  '\\* Required field',
  '\\* = required',
  '\\* indicates a required parameter.',
  'Fields marked with \\* are required.',
  'Required fields are marked with an asterisk (\\*).',
  'Tähdellä (\\*) merkityt kentät ovat pakollisia',
])('a star behind a name, and "%s"', (note) => {
  const { page, found } = build({
    page: [
      '## POST /x',
      '',
      'JSON.',
      '',
      '| Name | Type |',
      '| - | - |',
      '| a\\* | int |',
      '| b | int |',
      '',
      note,
    ],
  })
  expect(found).toEqual([])
  expect(page.requests[0]?.body?.fields.map(({ name, occurs }) => [name.value, occurs.value.min])).toEqual([
    ['a', 1],
    ['b', 0],
  ])
})

test.each([
  'Fields marked with \\* are required if b is given.',
  'Fields marked with \\* are not required.',
  'Only what has no star (\\*) is required.',
])('a star behind a name, and "%s", which requires nothing', (note) => {
  const { page } = build({
    page: ['## POST /x', '', 'JSON.', '', '| Name | Type |', '| - | - |', '| a\\* | int |', '', note],
  })
  expect(page.requests[0]?.body?.fields.map(({ occurs }) => occurs.value.min)).toEqual([0])
})
