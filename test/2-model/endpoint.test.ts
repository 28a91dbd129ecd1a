import { expect, test } from 'vitest'
import { parseEndpoint, parseLabel, pathParameters, withoutBraces } from '../../generator/2-model/endpoint.ts'
import { cell } from './raw.ts'

const endpoint = (method: string, path: string, description = '') => ({ method, path, description })

test.each([
  { given: 'POST /items', want: endpoint('POST', '/items') },
  { given: 'GET /', want: endpoint('GET', '/') },
  { given: ' GET\n/items/{id} ', want: endpoint('GET', '/items/{id}') },
  { given: 'PATCH /items — Changes one', want: endpoint('PATCH', '/items', 'Changes one') },
  { given: 'PUT /items - Changes one', want: endpoint('PUT', '/items', 'Changes one') },
  { given: 'DELETE /items: - x', want: endpoint('DELETE', '/items:', 'x') },
  { given: 'HEAD /items Looks', want: endpoint('HEAD', '/items', 'Looks') },
  { given: 'post /items', want: undefined },
  { given: 'POSTS /items', want: undefined },
  { given: 'POST items', want: undefined },
  { given: 'Send POST /items', want: undefined },
  { given: '/items', want: undefined },
  { given: '', want: undefined },
])('endpoint $given', ({ given, want }) => {
  expect(parseEndpoint(given)).toEqual(want)
})

test.each([
  { given: 'HTTP-method: POST', want: { label: 'method', value: 'POST' } },
  { given: 'HTTP method: GET', want: { label: 'method', value: 'GET' } },
  { given: 'HTTP-metodi: GET', want: { label: 'method', value: 'GET' } },
  { given: 'Resource: item.do', want: { label: 'resource', value: 'item.do' } },
  { given: 'Resurssi:item.do', want: { label: 'resource', value: 'item.do' } },
  { given: 'Resurs: item.do', want: { label: 'resource', value: 'item.do' } },
  { given: 'HTTP-method: FETCH', want: undefined },
  { given: 'Method: POST', want: undefined },
  { given: 'Resource: two words', want: undefined },
  { given: 'Resource', want: undefined },
])('label $given', ({ given, want }) => {
  expect(parseLabel(cell(given))).toEqual(want)
})

test.each([
  { given: '/a', want: [] },
  { given: '/a/{b}/c/{d-e}', want: ['b', 'd-e'] },
  { given: '/a/{b}.{c}', want: ['b', 'c'] },
  { given: '/a/{}', want: [] },
])('path parameters of $given', ({ given, want }) => {
  expect(pathParameters(given)).toEqual(want)
})

test('braces', () => {
  expect(withoutBraces('GET /a/{b}/c/{d}')).toBe('GET /a/b/c/d')
})
