import { expect, test } from 'vitest'
import { refuse, RequestError, type Issue, type Path } from '../../templates/runtime/issue.ts'

const issueAt = (path: Path): Issue => {
  return { path, code: 'missing', limit: null, message: 'Must be given.', documented: 'docs/page.md' }
}

test('no issues, no error', () => {
  expect(() => refuse('addThing', [])).not.toThrow()
})

test('the error holds the operation and the issues', () => {
  const issues = [issueAt(['colour'])]
  const error = new RequestError('addThing', issues)
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'RequestError', operation: 'addThing', issues })
  expect(() => refuse('addThing', issues)).toThrow(RequestError)
})

test.each<{ path: Path; want: string }>([
  { path: [], want: '(input)' },
  { path: ['colour'], want: 'colour' },
  { path: ['box', 'colour'], want: 'box.colour' },
  { path: ['boxes', 0, 'colour'], want: 'boxes[0].colour' },
  { path: [0], want: '[0]' },
  { path: [0, 'colour'], want: '[0].colour' },
  { path: ['box', '@kind'], want: 'box["@kind"]' },
  { path: ['a\nb'], want: '["a\\nb"]' },
  { path: [''], want: '[""]' },
])('path $path is told as $want', ({ path, want }) => {
  expect(new RequestError('addThing', [issueAt(path)]).message).toBe(
    `addThing cannot be sent.\n  ${want}: Must be given.`,
  )
})

test('every issue is told', () => {
  const { message } = new RequestError('addThing', [issueAt(['a']), issueAt(['b'])])
  expect(message.split('\n')).toEqual([
    'addThing cannot be sent.',
    '  a: Must be given.',
    '  b: Must be given.',
  ])
})

test('fifty issues are told in the message, of more their number', () => {
  const issues = Array.from({ length: 52 }, (_, index) => issueAt([`a${index}`]))
  const lines = (count: number) => new RequestError('addThing', issues.slice(0, count)).message.split('\n')
  expect(lines(50)).toHaveLength(51)
  expect(lines(50).at(-1)).toBe('  a49: Must be given.')
  expect(lines(52)).toHaveLength(52)
  expect(lines(52).slice(-2)).toEqual(['  a49: Must be given.', '  … and 2 more.'])
  expect(new RequestError('addThing', issues).issues).toHaveLength(52)
})
