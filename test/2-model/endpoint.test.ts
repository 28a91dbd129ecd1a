import { expect, test } from 'vitest'
import {
  parseEndpoint,
  parseHeadingEndpoint,
  parseLabels,
  pathBelow,
  pathParameters,
  withoutBraces,
} from '../../generator/2-model/endpoint.ts'
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
  { given: 'HTTP-method: POST', want: ['method POST'] },
  { given: 'HTTP method: GET', want: ['method GET'] },
  { given: 'HTTP-metodi: GET', want: ['method GET'] },
  { given: 'Method: PUT', want: ['method PUT'] },
  { given: 'Resource: item.do', want: ['resource item.do'] },
  { given: 'Resurssi:item.do', want: ['resource item.do'] },
  { given: 'Resurs: item.do', want: ['resource item.do'] },
  { given: 'URL: https://x.example/item', want: ['resource https://x.example/item'] },
  { given: 'Resource: item.do HTTP-method: POST', want: ['resource item.do', 'method POST'] },
  { given: 'HTTP-method: FETCH', want: [] },
  { given: 'Resource: two words', want: [] },
  { given: 'Resource', want: [] },
])('labels of $given', ({ given, want }) => {
  expect(parseLabels(cell(given)).map(({ label, value }) => `${label} ${value}`)).toEqual(want)
})

test.each([
  { given: 'POST /b', want: 'POST /b' },
  { given: 'POST: /b', want: 'POST /b' },
  { given: '[POST] /b', want: 'POST /b' },
  { given: '/b (POST)', want: 'POST /b' },
  { given: 'post /b', want: 'POST /b' },
  { given: '2. POST /b', want: 'POST /b' },
  { given: '2.1 POST /b.', want: 'POST /b' },
  { given: 'Create b: POST /b', want: 'POST /b Create b' },
  { given: 'Adding a b (POST /b)', want: 'POST /b Adding a b' },
  { given: 'POST https://x.example/a/b', want: 'POST https://x.example/a/b' },
  { given: 'GET /', want: 'GET /' },
  { given: 'POST /b, PUT /c', want: 'unclear' },
  { given: 'GET and POST /b', want: 'unclear' },
  { given: '/b', want: 'unclear' },
  { given: 'GET parameters', want: undefined },
  { given: 'Dates / times', want: undefined },
  { given: 'Response', want: undefined },
])('heading $given', ({ given, want }) => {
  const found = parseHeadingEndpoint(given)
  const text = typeof found === 'object' ? `${found.method} ${found.path} ${found.description}`.trim() : found
  expect(text).toBe(want)
})

test.each([
  { given: '/a', bases: ['https://x.example'], want: '/a' },
  { given: 'https://x.example/a', bases: ['https://x.example'], want: '/a' },
  { given: 'https://x.example/v1/a', bases: ['https://x.example', 'https://x.example/v1/'], want: '/a' },
  { given: 'https://x.example/v1/a', bases: [], want: '/v1/a' },
  { given: 'https://x.example', bases: [], want: '/' },
])('$given below $bases', ({ given, bases, want }) => {
  expect(pathBelow(given, bases)).toBe(want)
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
