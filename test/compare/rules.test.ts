import { describe, expect, test } from 'vitest'
import { changeText } from '../../generator/compare/change-text.ts'
import { changes } from '../../generator/compare/changes.ts'
import { compareSubjects } from '../../generator/compare/compare.ts'
import { rules, type RuleName } from '../../generator/compare/rules.ts'
import type { Json, Subject, SubjectKind } from '../../generator/compare/subjects.ts'
import { valueFacts } from '../../generator/compare/value-facts.ts'
import type { ValueType } from '../../generator/ir.ts'

const place = { file: 'a/page.md', line: 1, column: 1 }
const subject = (
  kind: SubjectKind,
  name: string,
  facts: Subject['facts'] = {},
  parts: Subject[] = [],
): Subject => ({
  kind,
  name,
  facts,
  parts,
  place,
})

const text = (maxLength: number | null = null, minLength: number | null = null): ValueType => ({
  kind: 'text',
  minLength,
  maxLength,
  format: null,
})
const choice = (listed: string, open = false): ValueType => ({
  kind: 'choice',
  of: 'text',
  codes: listed.split(' ').map((code) => ({ code, label: '' })),
  open,
})

/** A field that may be left out and stands once, unless `more` says otherwise. */
const field = (name: string, type: ValueType = text(), more: Record<string, Json> = {}): Subject =>
  subject('field', name, {
    shape: 'leaf',
    'least occurrence': 0,
    'most occurrence': 1,
    ...valueFacts(type),
    ...more,
  })
const group = (name: string, parts: Subject[]): Subject =>
  subject('field', name, { shape: 'group', 'least occurrence': 0, 'most occurrence': 1 }, parts)
const needed = { 'least occurrence': 1 }
const attribute = (name: string, more: Record<string, Json> = {}): Subject => ({
  ...field(name, text(), more),
  kind: 'attribute',
})
const parameter = (name: string, more: Record<string, Json> = {}): Subject => ({
  ...field(name, text(), more),
  kind: 'parameter',
})
const operation = (name: string, facts: Subject['facts'] = {}): Subject => subject('operation', name, facts)
const status = (code: string, description = ''): Subject => subject('status', code, { description })

const body = (parts: Subject[], wire = 'json'): Subject => subject('body', '', { wire }, parts)
const reply = (parts: Subject[], typeName = 'Thing'): Subject =>
  subject('reply', '', { wire: 'json', 'type name': typeName }, parts)
const request = (parts: Subject[], name = 'POST /things', facts: Subject['facts'] = {}): Subject =>
  subject('request', name, facts, parts)
const page = (parts: Subject[], name = 'things', facts: Subject['facts'] = {}): Subject =>
  subject('page', name, facts, parts)
const api = (parts: Subject[], facts: Subject['facts'] = {}, name = 'shop'): Subject =>
  subject('api', name, facts, parts)
const model = (parts: Subject[]): Subject => subject('model', '', {}, parts)

/** A whole model around something, so that cases show only what differs. */
function whole(part: Subject): Subject {
  if (part.kind === 'model') return part
  if (part.kind === 'api') return model([part])
  if (part.kind === 'page') return whole(api([part]))
  if (part.kind === 'request') return whole(page([part]))
  return whole(request([part]))
}

const formatted = (format: string): ValueType => ({ kind: 'text', minLength: null, maxLength: null, format })
const always = (part: Subject): Subject => ({
  ...part,
  facts: { ...part.facts, type: 'fixed', value: 'x' },
})

/** A group that stands once and has one value, and a body in which such a group is written for callers. */
const order: Subject = {
  ...group('order', [field('a')]),
  facts: { ...group('order', []).facts, 'least occurrence': 1 },
}
const wrapped = (parts: Subject[]): Subject =>
  request([body([group('root', parts)], 'xml'), operation('add')])

type Case = readonly [title: string, before: Subject, now: Subject, rule: RuleName, said: string]

/** What is tighter forwards is looser backwards, in a request and in a reply. */
const bothWays: readonly (readonly [
  title: string,
  loose: readonly Subject[],
  tight: readonly Subject[],
  tightened: RuleName,
  loosened: RuleName,
  said: readonly [tight: string, loose: string],
])[] = [
  [
    'required',
    [field('a')],
    [field('a', text(), needed)],
    'made-required',
    'made-optional',
    ['is required now', 'is optional now'],
  ],
  [
    'most length',
    [field('a', text(50))],
    [field('a', text(40))],
    'length-tightened',
    'length-loosened',
    ['longest: 50 → 40', 'longest: 40 → 50'],
  ],
  [
    'any length',
    [field('a', text())],
    [field('a', text(40))],
    'length-tightened',
    'length-loosened',
    ['longest: nothing → 40', 'longest: 40 → nothing'],
  ],
  [
    'least length',
    [field('a', text(null, 2))],
    [field('a', text(null, 3))],
    'length-tightened',
    'length-loosened',
    ['shortest: 2 → 3', 'shortest: 3 → 2'],
  ],
  [
    'digits',
    [field('a', { kind: 'digits', min: 1, max: 8, format: null })],
    [field('a', { kind: 'digits', min: 1, max: 7, format: null })],
    'length-tightened',
    'length-loosened',
    ['longest: 8 → 7', 'longest: 7 → 8'],
  ],
  [
    'decimals',
    [field('a', { kind: 'decimal', separator: '.', fractionDigits: 3 })],
    [field('a', { kind: 'decimal', separator: '.', fractionDigits: 2 })],
    'length-tightened',
    'length-loosened',
    ['fraction digits: 3 → 2', 'fraction digits: 2 → 3'],
  ],
  [
    'list',
    [field('a', text(), { 'most occurrence': 9 })],
    [field('a', text(), { 'most occurrence': 5 })],
    'occurrence-tightened',
    'occurrence-loosened',
    ['may stand 9 times → 5 times', 'may stand 5 times → 9 times'],
  ],
  [
    'least of a list',
    [field('a', text(), { 'least occurrence': 1, 'most occurrence': 9 })],
    [field('a', text(), { 'least occurrence': 2, 'most occurrence': 9 })],
    'occurrence-tightened',
    'occurrence-loosened',
    ['least occurrence: 1 → 2', 'least occurrence: 2 → 1'],
  ],
  [
    'codes',
    [field('a', choice('x y'))],
    [field('a', choice('x'))],
    'codes-removed',
    'codes-added',
    ['codes removed: y', 'codes added: y'],
  ],
  [
    'other codes',
    [field('a', choice('x', true))],
    [field('a', choice('x'))],
    'codes-closed',
    'codes-opened',
    ['open: true → false', 'open: false → true'],
  ],
  [
    'text or codes',
    [field('a', text())],
    [field('a', choice('x y'))],
    'type-tightened',
    'type-loosened',
    ['type: text → choice of text, x, y', 'type: choice of text, x, y → text'],
  ],
  [
    'a format',
    [field('a', text())],
    [field('a', { kind: 'text', minLength: null, maxLength: null, format: 'email' })],
    'format-documented',
    'format-dropped',
    ['format: nothing → email', 'format: email → nothing'],
  ],
  [
    'a field in a group',
    [group('g', [field('a'), field('b')])],
    [group('g', [field('a', text(), needed), field('b')])],
    'made-required',
    'made-optional',
    ['is required now', 'is optional now'],
  ],
  [
    'an attribute',
    [{ ...field('e'), parts: [attribute('a')] }],
    [{ ...field('e'), parts: [attribute('a', needed)] }],
    'made-required',
    'made-optional',
    ['is required now', 'is optional now'],
  ],
]

/** The same both in a request and in a reply. */
const either: readonly (readonly [
  title: string,
  before: readonly Subject[],
  now: readonly Subject[],
  rule: RuleName,
  said: string,
])[] = [
  ['optional field', [field('a')], [field('a'), field('zip')], 'field-added', 'added: optional, text'],
  [
    'required field',
    [field('a')],
    [field('a'), field('zip', text(5), needed)],
    'field-added-required',
    'added: required, text, longest 5',
  ],
  [
    'group',
    [field('a')],
    [field('a'), group('g', [field('b'), field('c')])],
    'field-added',
    'added: optional, with 2 fields',
  ],
  ['field gone', [field('a'), field('zip')], [field('a')], 'field-removed', 'removed: optional, text'],
  [
    'attribute gone',
    [{ ...field('e'), parts: [attribute('a')] }],
    [field('e')],
    'field-removed',
    'removed: optional, text',
  ],
  ['new name', [field('zip_code')], [field('zipcode')], 'field-renamed', 'renamed to zipcode'],
  [
    'new name, same description',
    [field('zip', text(), { description: 'Where it goes' })],
    [field('postal_number', text(), { description: 'Where it goes' })],
    'field-renamed',
    'renamed to postal_number',
  ],
  [
    'new name, the old one kept',
    [field('zip')],
    [field('postal_number', text(), { formerly: 'zip' })],
    'field-renamed-kept',
    'renamed to postal_number',
  ],
  [
    'a former name',
    [field('a')],
    [field('a', text(), { formerly: 'b' })],
    'name-kept',
    'formerly: nothing → b',
  ],
  [
    'no former name',
    [field('a', text(), { formerly: 'b' })],
    [field('a')],
    'name-dropped',
    'formerly: b → nothing',
  ],
  [
    'value and group',
    [group('a', [])],
    [field('a')].map((one) => ({ ...one, facts: { ...group('a', []).facts, shape: 'leaf' } })),
    'field-reshaped',
    'shape: group → leaf',
  ],
  [
    'one to many',
    [field('a')],
    [field('a', text(), { 'most occurrence': null })],
    'made-list',
    'may stand once → any number of times',
  ],
  [
    'many to one',
    [field('a', text(), { 'most occurrence': 5 })],
    [field('a')],
    'made-single',
    'may stand 5 times → once',
  ],
  [
    'another kind',
    [field('a', text())],
    [field('a', { kind: 'integer', maxDigits: 4 })],
    'type-changed',
    'type: text → integer, longest 4',
  ],
  [
    'limited text to codes',
    [field('a', text(50))],
    [field('a', choice('x'))],
    'type-changed',
    'type: text, longest 50 → choice of text, x',
  ],
  [
    'codes for codes',
    [field('a', choice('x y'))],
    [field('a', choice('x z'))],
    'codes-replaced',
    'codes added: z; codes removed: y',
  ],
  [
    'order of codes',
    [field('a', choice('x y'))],
    [field('a', choice('y x'))],
    'codes-listed',
    'codes stand in another order',
  ],
  [
    'text or open codes',
    [field('a', text())],
    [field('a', choice('x', true))],
    'codes-listed',
    'type: text → choice of text, x',
  ],
  [
    'format for format',
    [field('a', { kind: 'text', minLength: null, maxLength: null, format: 'url' })],
    [field('a', { kind: 'text', minLength: null, maxLength: null, format: 'email' })],
    'format-changed',
    'format: url → email',
  ],
  [
    'fixed value',
    [field('a', { kind: 'fixed', value: 'x' })],
    [field('a', { kind: 'fixed', value: 'y' })],
    'value-changed',
    'value: x → y',
  ],
  [
    'separator',
    [field('a', { kind: 'decimal', separator: '.', fractionDigits: null })],
    [field('a', { kind: 'decimal', separator: ',', fractionDigits: null })],
    'separator-changed',
    'separator: . → ,',
  ],
  [
    'order of fields',
    [field('a'), field('b'), field('c')],
    [field('b'), field('c'), field('a')],
    'order-documented',
    'stands behind c now',
  ],
  [
    'description',
    [field('a', text(), { description: 'One' })],
    [field('a', text(), { description: 'Other' })],
    'wording',
    'description: One → Other',
  ],
  [
    'labels of codes',
    [field('a', { ...choice('x'), codes: [{ code: 'x', label: 'one' }] } as ValueType)],
    [field('a', { ...choice('x'), codes: [{ code: 'x', label: 'two' }] } as ValueType)],
    'wording',
    'labels of codes differ',
  ],
]

const above: readonly Case[] = [
  [
    'a parameter of a query in front of the encoding of a form',
    request([body([field('a')], 'form'), operation('add')]),
    request([parameter('query dry'), body([field('a')], 'form'), operation('add')]),
    'arguments-changed',
    'added: optional, text',
  ],
  [
    'a parameter of a query behind a body',
    request([body([field('a')]), operation('add')]),
    request([parameter('query dry'), body([field('a')]), operation('add')]),
    'field-added',
    'added: optional, text',
  ],
  [
    'a compulsory parameter that is let in',
    request([
      parameter('query id', needed),
      body([field('a')]),
      operation('add', { 'parameters left out': ['id'] }),
    ]),
    request([parameter('query id', needed), body([field('a')]), operation('add')]),
    'arguments-changed',
    'parameters left out: ["id"] → nothing',
  ],
  [
    'the last format that can be checked',
    request([body([field('a', formatted('email'))]), operation('add')]),
    request([body([field('a')]), operation('add')]),
    'arguments-changed',
    'format: email → nothing',
  ],
  [
    'a format among others',
    request([body([field('a', formatted('email')), field('b', formatted('email'))]), operation('add')]),
    request([body([field('a'), field('b', formatted('email'))]), operation('add')]),
    'format-dropped',
    'format: email → nothing',
  ],
  [
    'a field beside a group that was written for callers',
    wrapped([order]),
    wrapped([order, field('sent')]),
    'arguments-changed',
    'added: optional, text',
  ],
  [
    'a field inside a group that was written for callers',
    wrapped([order]),
    wrapped([{ ...order, parts: [...order.parts, field('sent')] }]),
    'field-added',
    'added: optional, text',
  ],
  [
    'a group that was written for callers and may be missing',
    wrapped([order]),
    wrapped([{ ...order, facts: { ...order.facts, 'least occurrence': 0 } }]),
    'arguments-changed',
    'is optional now',
  ],
  [
    'an attribute of a group that was written for callers',
    wrapped([order]),
    wrapped([attribute('lang'), order]),
    'arguments-changed',
    'added: optional, text',
  ],
  [
    'an attribute that is always the same there',
    wrapped([order]),
    wrapped([always(attribute('lang')), order]),
    'field-added',
    'added: optional, fixed, value x',
  ],
  [
    'a value that was filled in and may be another',
    body([field('a', { kind: 'fixed', value: 'x' }, needed)]),
    body([field('a', choice('x y'), needed)]),
    'filled-in-no-more',
    'type: fixed, value x → choice of text, x, y',
  ],
  [
    'a value that was filled in and may be missing',
    body([field('a', { kind: 'fixed', value: 'x' }, needed)]),
    body([field('a', { kind: 'fixed', value: 'x' })]),
    'filled-in-no-more',
    'is optional now',
  ],
  [
    'an attribute that was filled in',
    body([{ ...field('a'), parts: [always(attribute('lang'))] }], 'xml'),
    body([{ ...field('a'), parts: [attribute('lang')] }], 'xml'),
    'filled-in-no-more',
    'type: fixed, value x → text',
  ],
  [
    'a field with the name of an attribute',
    body([group('g', [attribute('lang'), field('a')])], 'xml'),
    body([group('g', [attribute('lang'), field('a'), field('lang')])], 'xml'),
    'names-changed',
    'added: optional, text',
  ],
  [
    'a group in front of one of its name',
    request([body([group('a', []), group('b', [group('c', [field('x')])])]), operation('add')]),
    request([
      body([group('a', [group('c', [field('y')])]), group('b', [group('c', [field('x')])])]),
      operation('add'),
    ]),
    'names-changed',
    'added: optional, with 1 field',
  ],
  [
    'a group behind one of its name',
    request([body([group('a', [group('c', [field('y')])]), group('b', [])]), operation('add')]),
    request([
      body([group('a', [group('c', [field('y')])]), group('b', [group('c', [field('x')])])]),
      operation('add'),
    ]),
    'field-added',
    'added: optional, with 1 field',
  ],
  [
    'a group under a new name, the old one kept',
    request([body([group('place', [field('x')])]), operation('add')]),
    request([
      body([{ ...group('room', [field('x')]), facts: { ...group('', []).facts, formerly: 'place' } }]),
      operation('add'),
    ]),
    'names-changed',
    'renamed to room',
  ],
  [
    'an operation with the name of a type',
    request([body([group('customer', [field('x')])]), operation('add'), operation('put')]),
    request([
      body([group('customer', [field('x')])]),
      operation('add'),
      operation('put'),
      operation('customer'),
    ]),
    'names-changed',
    'added',
  ],
  [
    'a status that a reader tells apart',
    request([status('200'), status('404', 'Gone'), operation('get')]),
    request([status('200'), operation('get')]),
    'replies-read-otherwise',
    'removed: Gone',
  ],
  [
    'a result where the whole reply was handed out',
    request([status('200'), operation('get', { result: null })]),
    request([status('200'), operation('get', { result: { status: 200, at: [], holds: 'value' } })]),
    'replies-read-otherwise',
    'result: nothing → {"status":200,"at":[],"holds":"value"}',
  ],
  [
    'limited text for an open list',
    body([field('a', choice('x', true))]),
    body([field('a', text(40))]),
    'type-tightened',
    'type: choice of text, x → text, longest 40',
  ],
  [
    'an open list for limited text',
    body([field('a', text(40))]),
    body([field('a', choice('x', true))]),
    'type-loosened',
    'type: text, longest 40 → choice of text, x',
  ],
  [
    'text for an open list of numbers',
    body([field('a', { kind: 'choice', of: 'integer', codes: [{ code: '1', label: '' }], open: true })]),
    body([field('a')]),
    'type-changed',
    'type: choice of integer, 1 → text',
  ],
  [
    'a whole number for a decimal one in a reply, which is text',
    reply([field('a', { kind: 'decimal', separator: '.', fractionDigits: null })]),
    reply([field('a', { kind: 'integer', maxDigits: null })]),
    'type-changed',
    'type: decimal, separator . → integer',
  ],
  [
    'one value for codes in a reply, which is any text',
    reply([field('a', choice('x y'))]),
    reply([field('a', { kind: 'fixed', value: 'x' })]),
    'type-changed',
    'type: choice of text, x, y → fixed, value x',
  ],
  [
    'an argument that an operation with a body no longer asks for',
    request([parameter('query id'), body([field('a')]), operation('add', { 'required parameters': ['id'] })]),
    request([parameter('query id'), body([field('a')]), operation('add', { 'required parameters': [] })]),
    'arguments-changed',
    'required parameters: ["id"] → []',
  ],

  [
    'one parameter of a query beside those of a path',
    request([parameter('path id'), operation('get')]),
    request([parameter('path id'), parameter('query full'), operation('get')]),
    'arguments-changed',
    'added: optional, text',
  ],
  [
    'another parameter of a query',
    request([parameter('path id'), parameter('query full'), operation('get')]),
    request([parameter('path id'), parameter('query full'), parameter('query more'), operation('get')]),
    'field-added',
    'added: optional, text',
  ],
  [
    'an argument in front of a body that may be left out',
    request([parameter('query from', needed), body([field('a')]), operation('add')]),
    request([parameter('query from'), body([field('a')]), operation('add')]),
    'arguments-changed',
    'is optional now',
  ],
  [
    'arguments in front of a body in another order',
    request([
      parameter('query from', needed),
      parameter('query till', needed),
      body([field('a')]),
      operation('add'),
    ]),
    request([
      parameter('query till', needed),
      parameter('query from', needed),
      body([field('a')]),
      operation('add'),
    ]),
    'order-changed',
    'stands behind query till now',
  ],
  [
    'a fixed value that is no code',
    body([field('a', { kind: 'fixed', value: 'x' })]),
    body([field('a', choice('y z'))]),
    'type-changed',
    'type: fixed, value x → choice of text, y, z',
  ],
  [
    'a fixed value that is one of the codes',
    body([field('a', { kind: 'fixed', value: 'x' })]),
    body([field('a', choice('x y'))]),
    'type-loosened',
    'type: fixed, value x → choice of text, x, y',
  ],

  [
    'open codes in a request',
    body([field('a', choice('x', true))]),
    body([field('a', choice('x y', true))]),
    'codes-listed',
    'codes added: y',
  ],
  [
    'open codes in a reply',
    reply([field('a', choice('x', true))]),
    reply([field('a', choice('x y', true))]),
    'codes-added',
    'codes added: y',
  ],
  [
    'elements in another order',
    body([field('a'), field('b')], 'xml'),
    body([field('b'), field('a')], 'xml'),
    'order-changed',
    'stands behind b now',
  ],
  [
    'first element',
    body([field('a'), field('b'), field('c')], 'xml'),
    body([field('c'), field('a'), field('b')], 'xml'),
    'order-changed',
    'stands first now',
  ],
  [
    'arguments in another order',
    request([parameter('path a'), parameter('path b'), operation('get')]),
    request([parameter('path b'), parameter('path a'), operation('get')]),
    'order-changed',
    'stands behind path b now',
  ],
  [
    'query in another order',
    request([parameter('query a'), parameter('query b')]),
    request([parameter('query b'), parameter('query a')]),
    'order-documented',
    'stands behind query b now',
  ],
  ['wire', body([field('a')]), body([field('a')], 'form'), 'wire-changed', 'wire: json → form'],
  ['body', request([]), request([body([field('a')])]), 'body-added', 'added: with 1 field'],
  ['no body', request([body([field('a')])]), request([]), 'body-removed', 'removed: with 1 field'],
  ['record', request([]), request([reply([field('a')])]), 'reply-added', 'added: with 1 field'],
  ['no record', request([reply([field('a')])]), request([]), 'reply-removed', 'removed: with 1 field'],
  ['name of a record', reply([]), reply([], 'Item'), 'reply-type-renamed', 'type name: Thing → Item'],
  [
    'success',
    request([status('200')]),
    request([status('200'), status('201', 'Made')]),
    'success-added',
    'added: Made',
  ],
  [
    'no success',
    request([status('200'), status('201', 'Made')]),
    request([status('200')]),
    'success-removed',
    'removed: Made',
  ],
  ['failure', request([]), request([status('409', 'Taken')]), 'status-added', 'added: Taken'],
  ['no failure', request([status('409', 'Taken')]), request([]), 'status-removed', 'removed: Taken'],
  ['words of a status', status('200', 'Fine'), status('200', 'Good'), 'wording', 'description: Fine → Good'],
  [
    'function',
    request([operation('add')]),
    request([operation('add'), operation('edit')]),
    'operation-added',
    'added',
  ],
  [
    'no function',
    request([operation('add'), operation('edit')]),
    request([operation('add')]),
    'operation-removed',
    'removed',
  ],
  ['name of a function', operation('add'), operation('create'), 'operation-renamed', 'renamed to create'],
  [
    'fixed parameter',
    operation('add', { 'fixed parameters': ['m=add'] }),
    operation('add', { 'fixed parameters': ['m=new'] }),
    'operation-fixed',
    'fixed parameters: ["m=add"] → ["m=new"]',
  ],
  [
    'argument',
    operation('add', { 'required parameters': [] }),
    operation('add', { 'required parameters': ['id'] }),
    'operation-argument-required',
    'required parameters: [] → ["id"]',
  ],
  [
    'no argument',
    operation('add', { 'required parameters': ['id'] }),
    operation('add', { 'required parameters': [] }),
    'operation-argument-optional',
    'required parameters: ["id"] → []',
  ],
  [
    'other argument',
    operation('add', { 'required parameters': ['id'] }),
    operation('add', { 'required parameters': ['no'] }),
    'operation-argument-required',
    'required parameters: ["id"] → ["no"]',
  ],
  [
    'parameter left out',
    operation('add', { 'parameters left out': [] }),
    operation('add', { 'parameters left out': ['id'] }),
    'operation-argument-left-out',
    'parameters left out: [] → ["id"]',
  ],
  [
    'parameter let in',
    operation('add', { 'parameters left out': ['id'] }),
    operation('add', { 'parameters left out': [] }),
    'operation-argument-let-in',
    'parameters left out: ["id"] → []',
  ],
  [
    'null',
    operation('add', { 'null clears': false }),
    operation('add', { 'null clears': true }),
    'null-allowed',
    'null clears: false → true',
  ],
  [
    'no null',
    operation('add', { 'null clears': true }),
    operation('add', { 'null clears': false }),
    'null-refused',
    'null clears: true → false',
  ],
  [
    'result',
    operation('get', { result: null }),
    operation('get', { result: { status: 200 } }),
    'result-documented',
    'result: nothing → {"status":200}',
  ],
  [
    'other result',
    operation('get', { result: { status: 200 } }),
    operation('get', { result: { status: 201 } }),
    'result-changed',
    'result: {"status":200} → {"status":201}',
  ],
  [
    'statuses apart',
    operation('get', { 'own statuses': false }),
    operation('get', { 'own statuses': true }),
    'own-statuses',
    'own statuses: false → true',
  ],
  ['request', page([request([])]), page([request([]), request([], 'GET /things')]), 'request-added', 'added'],
  [
    'no request',
    page([request([]), request([], 'GET /things')]),
    page([request([])]),
    'request-removed',
    'removed',
  ],
  [
    'address',
    request([body([field('a')])]),
    request([body([field('a')])], 'POST /items'),
    'request-moved',
    'renamed to POST /items',
  ],
  ['page', api([page([])]), api([page([]), page([], 'orders')]), 'page-added', 'added'],
  ['no page', api([page([]), page([], 'orders')]), api([page([])]), 'page-removed', 'removed'],
  ['name of a page', page([request([])]), page([request([])], 'goods'), 'page-renamed', 'renamed to goods'],
  [
    'title',
    page([], 'things', { title: 'A' }),
    page([], 'things', { title: 'B' }),
    'wording',
    'title: A → B',
  ],
  ['API', model([api([])]), model([api([]), api([], {}, 'bank')]), 'api-added', 'added'],
  ['no API', model([api([]), api([], {}, 'bank')]), model([api([])]), 'api-removed', 'removed'],
  [
    'address of an API',
    api([], { 'base URLs': ['https://a'] }),
    api([], { 'base URLs': ['https://a', 'https://b'] }),
    'base-url-added',
    'base URLs: ["https://a"] → ["https://a","https://b"]',
  ],
  [
    'other address',
    api([], { 'base URLs': ['https://a'] }),
    api([], { 'base URLs': ['https://b'] }),
    'base-url-removed',
    'base URLs: ["https://a"] → ["https://b"]',
  ],
  [
    'authentication',
    api([], { authentication: 'key' }),
    api([], { authentication: 'token' }),
    'authentication-changed',
    'authentication: key → token',
  ],
  [
    'decimals',
    api([], { 'decimal separator': '.' }),
    api([], { 'decimal separator': ',' }),
    'decimal-separator-changed',
    'decimal separator: . → ,',
  ],
  [
    'envelope',
    api([], { envelope: null }),
    api([], { envelope: { outcome: 'status' } }),
    'envelope-changed',
    'envelope: nothing → {"outcome":"status"}',
  ],
]

const cases: readonly Case[] = [
  ...bothWays.flatMap(([title, loose, tight, tightened, loosened, said]): Case[] =>
    [body, reply].flatMap((around): Case[] => [
      [`${title}, tighter, ${around([]).kind}`, around([...loose]), around([...tight]), tightened, said[0]],
      [`${title}, looser, ${around([]).kind}`, around([...tight]), around([...loose]), loosened, said[1]],
    ]),
  ),
  ...either.flatMap(([title, before, now, rule, said]): Case[] =>
    [body, reply].map((around) => [
      `${title}, ${around([]).kind}`,
      around([...before]),
      around([...now]),
      rule,
      said,
    ]),
  ),
  ...above,
]

const seen = new Set<string>()

describe('one change, one rule', () => {
  test.each(cases)('%s', (_, before, now, rule, said) => {
    const [old, after] = [whole(before), whole(now)]
    const found = compareSubjects(old, after)
    for (const one of found) seen.add(`${one.rule} ${now.kind === 'reply' ? 'reply' : 'request'}`)
    expect(found.map((one) => [one.rule, changeText(one.change)])).toEqual([[rule, said]])
  })
})

test('every rule has a case, and one on each side where the sides differ', () => {
  const wanted = Object.entries(rules).flatMap(([name, { request: sent, reply: received }]) =>
    sent.effect === received.effect || name.startsWith('operation-')
      ? [new RegExp(`^${name} `)]
      : [new RegExp(`^${name} request`), new RegExp(`^${name} reply`)],
  )
  expect(wanted.filter((pattern) => ![...seen].some((one) => pattern.test(one)))).toEqual([])
})

test('a tighter request breaks and a looser reply breaks; the other way round neither does', () => {
  for (const [, , , tight, loose] of bothWays) {
    expect([rules[tight].request.effect, rules[tight].reply.effect]).toEqual(['breaking', 'additive'])
    expect([rules[loose].request.effect, rules[loose].reply.effect]).toEqual(['additive', 'breaking'])
  }
})

test('statuses that an operation has to itself now are no new ones', () => {
  const shared = [status('200', 'Fine'), status('404', 'Gone')]
  const own = (parts: Subject[]): Subject => ({ ...operation('get', { 'own statuses': true }), parts })
  const judged = (before: Subject, now: Subject): string[] =>
    compareSubjects(whole(before), whole(now)).map(({ rule }) => rule)
  const old = request([...shared, operation('get', { 'own statuses': false })])
  const all = request([...shared, own([...shared, status('409', 'Taken')])])
  const fewer = request([...shared, own([status('200', 'Fine')])])
  expect(judged(old, all)).toEqual(['own-statuses', 'own-statuses', 'own-statuses', 'status-added'])
  expect(judged(all, old)).toEqual([
    'replies-read-otherwise',
    'own-statuses',
    'own-statuses',
    'replies-read-otherwise',
  ])
  expect(judged(old, fewer)).toEqual(['replies-read-otherwise', 'own-statuses'])
})

test('what else changes in a request is not to blame for other arguments', () => {
  const parameters = [parameter('path id', { description: 'A' })]
  const found = compareSubjects(
    whole(request([...parameters, operation('get', { summary: 'Reads' })])),
    whole(
      request([
        parameter('path id', { description: 'B' }),
        parameter('query full'),
        operation('get', { summary: 'Gets' }),
      ]),
    ),
  )
  expect(found.map(({ rule }) => rule)).toEqual(['wording', 'arguments-changed', 'wording'])
})

test('a plain value beside a group that takes a name is not to blame for that', () => {
  const old = request([body([group('a', []), group('b', [group('c', [])])]), operation('add')])
  const now = request([
    body([group('a', [group('c', [field('y')])]), field('plain'), group('b', [group('c', [])])]),
    operation('add'),
  ])
  expect(compareSubjects(whole(old), whole(now)).map(({ rule }) => rule)).toEqual([
    'names-changed',
    'field-added',
  ])
})

test('a former name that makes way for another is lost', () => {
  const [old, after] = [
    body([field('number', text(), { formerly: 'nr' })]),
    body([field('order_number', text(), { formerly: 'number' })]),
  ].map(whole)
  if (old === undefined || after === undefined) throw new Error('two models are wanted')
  expect(compareSubjects(old, after).map(({ rule }) => rule)).toEqual(['field-renamed-kept', 'name-dropped'])
})

test('pages made to take for ever are compared all the same', () => {
  const long = (prefix: string): Subject =>
    whole(body(Array.from({ length: 3_000 }, (_, index) => field(`${prefix.repeat(190)}${index}`))))
  expect(changes(long('a'), long('b'))).toHaveLength(6_000)
  const twins = whole(body(Array.from({ length: 3_000 }, () => field('twin'))))
  expect(changes(twins, twins)).toEqual([])
  const many = (name: (index: number) => string): Subject =>
    whole(
      body(
        Array.from({ length: 20_000 }, (_, index) => field(name(index))),
        'xml',
      ),
    )
  const [inOrder, turned] = [many((index) => `f${index}`), many((index) => `f${19_999 - index}`)]
  expect(compareSubjects(inOrder, turned)).toHaveLength(19_999)
  const pages = (end: string): Subject =>
    api(Array.from({ length: 2_000 }, (_, index) => page([request([body([field('a')])])], `p${index}${end}`)))
  expect(compareSubjects(whole(pages('')), whole(pages('-new')))).toHaveLength(4_000)
})
