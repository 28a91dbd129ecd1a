import { expect, test } from 'vitest'
import { parseJoinedHeading } from '../../generator/2-model/joined-heading.ts'

test.each([
  { given: 'Name Type Description', want: ['name', 'type', 'description'] },
  { given: 'Level Element Format Occurrences', want: ['level', 'name', 'type', 'occurs'] },
  { given: 'HTTP status code Description', want: ['status', 'description'] },
  { given: '  Vastauskoodi   Kuvaus ', want: ['status', 'description'] },
  { given: 'Name: Type: Description:', want: ['name', 'type', 'description'] },
  { given: 'parameter name data type max. length', want: ['name', 'type', 'length'] },
  { given: 'Type Name Description', want: undefined },
  { given: 'Name of the type', want: undefined },
  { given: 'Name', want: undefined },
  { given: '', want: undefined },
  { given: `Name Type${' '.repeat(200)}Description`, want: undefined },
])('columns of the line "$given"', ({ given, want }) => {
  expect(parseJoinedHeading(given)?.map(({ role }) => role)).toEqual(want)
})
