import { expect, test } from 'vitest'
import type { Field, Page } from '../../generator/ir.ts'
import { build } from './pages.ts'

const page = [
  '## POST /x',
  'Sent as XML.',
  '',
  'Query parameters:',
  '',
  '| Name | Type |',
  '| - | - |',
  '| since | date |',
  '',
  'Request parameters:',
  '',
  '| Level | Element | Format |',
  '| - | - | - |',
  '| root | thing | Aggregate |',
  '| 1 | number | String |',
  '| Attr. | kind | String |',
  '| 1 | owner | Aggregate |',
  '| 2 | number | String |',
]
const overlay = (...rows: readonly string[]): string[] => [
  '## Renamed',
  '',
  '| Table | Row | Formerly | Reason |',
  '| - | - | - | - |',
  ...rows.map((row) => `| ${row} | Callers still write it |`),
]

/** Fields that have a former name, as `path<name`. */
function former({ requests }: Page): string[] {
  const inside = (fields: readonly Field[], above: string): string[] =>
    fields.flatMap((field) => [
      ...(field.formerly === null ? [] : [`${above}${field.name.value}<${field.formerly.value}`]),
      ...(field.kind === 'group' ? inside(field.fields, `${above}${field.name.value}/`) : []),
    ])
  return requests.flatMap(({ parameters, body }) => [
    ...inside(parameters, ''),
    ...inside(body?.fields ?? [], ''),
  ])
}

test.each<[rows: string[], want: string[], codes: string[]]>([
  [['| thing/number | code'], ['thing/number<code'], []],
  [['POST /x body | owner | holder'], ['thing/owner<holder'], []],
  [['| owner/number | code'], ['thing/owner/number<code'], []],
  [['| since | after'], [], ['renamed-elsewhere']],
  [['| thing/number | owner'], [], ['renamed-taken']],
  [['| thing/number | kinds[]'], ['thing/number<kinds[]'], []],
  [['| owner | number[]'], [], ['renamed-taken']],
  [['| thing/number | code', '| owner | code'], ['thing/number<code'], ['renamed-taken']],
  [['| owner/number | owner'], ['thing/owner/number<owner'], []],
  [['| thing/number | number'], [], ['renamed-taken']],
  [['| thing/number | '], [], ['renamed-taken']],
  [['| thing/number/@kind | sort'], [], ['renamed-elsewhere']],
  [['| nothing | code'], [], ['correction-unmatched']],
])('%j', (rows, want, codes) => {
  const { page: built, found } = build({ page, overlay: overlay(...rows) })
  expect(former(built)).toEqual(want)
  expect(found.map((one) => one.replace(/^.* /, ''))).toEqual(codes)
})
