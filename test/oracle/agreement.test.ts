import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { schemaDifferences } from '../../generator/3-emit/schema-differences.ts'
import { expectedOfJson, expectedOfXsd } from './allowances.ts'
import { asRead, written } from './as-read.ts'
import { batches, measured, printFigures } from './batches.ts'
import { mutants, oneByOne, placesOf } from './mutants.ts'
import { subjectNamed, subjects, type Subject } from './subjects.ts'
import { isFull, testBy } from './tools.ts'
import { inputs, sample } from './values.ts'
import { validatorOf } from './validator.ts'
import { verdictsBy } from './xmllint.ts'

/** As many for each operation; those that take no more than a number or a text get few. */
const all = batches(
  subjects.map((subject) => ({ subject, share: subject.shape.fields.length > 2 ? 20 : 1 })),
  ({ shape }) => mutants(shape),
  (_, given) => given,
)

const used = new Map<string, number>()
const note = (ids: readonly string[]): void => {
  for (const id of ids) used.set(id, (used.get(id) ?? 0) + 1)
}

printFigures()

describe.each(all)('$label', ({ get, subject, count }) => {
  test('ajv and the check agree', () =>
    measured('mutated objects, judged by the checks and by ajv', count, () => {
      expectBoth(verdictsOfAjv(subject, get()))
    }))

  if (subject.xsd !== undefined)
    testBy('xmllint', 'libxml2 and the check agree', () =>
      measured('of them as XML, judged by the checks and by libxml2', count, () => {
        expectBoth(verdictsOfLibxml(subject, get()))
      }),
    )
})

describe.each(subjects.map((subject) => ({ subject })))('$subject.name', ({ subject }) => {
  // Of many inputs the one in which most can be changed.
  const [widest = {}] = sample(inputs(subject.shape), 200).sort(
    (left, right) => placesOf(subject.shape, right) - placesOf(subject.shape, left),
  )
  const changed = oneByOne(subject.shape, widest)

  test('ajv and the check agree on every single change', () =>
    measured('objects with one change, judged by the checks and by ajv', changed.length, () => {
      verdictsOfAjv(subject, changed)
    }))

  if (subject.xsd !== undefined)
    testBy('xmllint', 'libxml2 and the check agree on every single change', () =>
      measured('objects with one change as XML, judged by the checks and by libxml2', changed.length, () => {
        verdictsOfLibxml(subject, changed)
      }),
    )
})

function verdictsOfAjv(subject: Subject, given: readonly unknown[]): boolean[] {
  const validate = validatorOf(subject.inputSchema)
  return given.map((input) => {
    const isValid = validate(input)
    const expected = expectedOfJson(subject, input)
    note(expected.used.map((id) => `json-schema ${id}`))
    if (isValid !== expected.isValid)
      expect({ input, errors: validate.errors ?? [], issues: subject.check(input) }).toBe('agreement')
    return isValid
  })
}

function verdictsOfLibxml(subject: Subject, given: readonly unknown[]): boolean[] {
  const read = given.map((input) => asRead(subject, input))
  const documents = read.map((input) => written(subject, input))
  const verdicts = verdictsBy(subject.xsd ?? '', documents)
  for (const [index, input] of read.entries()) {
    const expected = expectedOfXsd(subject, input)
    note(expected.used.map((id) => `xsd ${id}`))
    if (verdicts[index] !== expected.isValid)
      expect({ input, document: documents[index], issues: subject.check(input) }).toBe('agreement')
  }
  return verdicts
}

/** Agreement means nothing if hardly any verdict is one of the two. */
function expectBoth(verdicts: readonly boolean[]): void {
  const share = verdicts.filter((isValid) => isValid).length / verdicts.length
  expect(share).toBeGreaterThan(0.05)
  expect(share).toBeLessThan(0.8)
}

const order = { word: 'w', rate: 1, labels: 'l', unit: 'kg' }
const rows = { rows: [{ item: 'i' }] }
const byJson = subjectNamed('shop/json/putOrder')
const byXml = subjectNamed('shop/xml/addOrder')

/** One input for each difference by design, as the check and the schema judge it. */
const differences: readonly {
  readonly id: string
  readonly subject: Subject
  readonly input: object
  readonly check: boolean
  readonly schema: boolean
}[] = [
  {
    id: 'json-schema length-units',
    subject: byJson,
    input: { ...rows, word: '😀'.repeat(6) },
    check: false,
    schema: true,
  },
  {
    id: 'json-schema length-units',
    subject: byJson,
    input: { ...rows, short: '😀' },
    check: true,
    schema: false,
  },
  {
    id: 'json-schema joined-length',
    subject: byJson,
    input: { ...rows, tags: ['x'.repeat(12), 'x'.repeat(12)] },
    check: false,
    schema: true,
  },
  {
    id: 'json-schema number-fraction',
    subject: byJson,
    input: { ...rows, amount: 1.555 },
    check: false,
    schema: true,
  },
  {
    id: 'json-schema number-exponent',
    subject: byJson,
    input: { ...rows, rate: 1e21 },
    check: false,
    schema: true,
  },
]

test.each(differences)(
  '$id: the check says $check, the schema $schema',
  ({ subject, input, check, schema }) => {
    const given = { ...order, ...input }
    expect({
      check: subject.check(given).length === 0,
      schema: validatorOf(subject.inputSchema)(given),
    }).toEqual({
      check,
      schema,
    })
  },
)

testBy('xmllint', 'xsd length-units: the check and the schema differ', () => {
  const given = { origin: 'o', ...order, word: '😀'.repeat(6), 'row-1.x': [{ item: 'i' }] }
  expect(byXml.check(given).map(({ code }) => code)).toEqual(['too-long'])
  expect(verdictsBy(byXml.xsd ?? '', [written(byXml, asRead(byXml, given))])).toEqual([true])
})

test('these are all differences by design, and random inputs met no other', () => {
  const listed = schemaDifferences
    .flatMap(({ schemas, id }) => schemas.map((schema) => `${schema} ${id}`))
    .sort()
  expect([...new Set([...differences.map(({ id }) => id), 'xsd length-units'])].sort()).toEqual(listed)
  for (const id of used.keys()) expect(listed).toContain(id)
  const readme = readFileSync('README.md', 'utf8')
  for (const { text } of schemaDifferences) expect(readme).toContain(text)
  if (isFull) process.stderr.write(`Differences by design that random inputs met: ${[...used].join('; ')}\n`)
})
