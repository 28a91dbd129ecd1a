import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expectedOfXsd } from './allowances.ts'
import { answersIn, compareAnswers, linesOf } from './answers.ts'
import { batches, measured, printFigures } from './batches.ts'
import { subjects } from './subjects.ts'
import { ask, testBy } from './tools.ts'
import { validatorOf } from './validator.ts'
import { inputs } from './values.ts'
import { jsonBody } from './wire.ts'

const decoder = fileURLToPath(new URL('decode-json.py', import.meta.url))

const all = batches(
  subjects
    .filter(({ bodyWire }) => bodyWire === 'json')
    .map((subject) => ({ subject, share: subject.name.startsWith('shop/') ? 2 : 6 })),
  ({ shape }) => inputs(shape),
  (subject, given) => ({
    given,
    bodies: given.map((input) => subject.build(input).body ?? ''),
    wanted: given.map((input) => jsonBody(subject.shape, input)),
  }),
)

printFigures()

describe.each(all)('$label', ({ get, subject, count }) => {
  test('ajv finds every JSON body valid by the emitted schema', () =>
    measured('JSON bodies, valid by the JSON Schema (ajv)', count, () => {
      const validate = validatorOf(subject.bodySchema ?? false)
      const { given, bodies } = get()
      for (const [index, input] of given.entries()) {
        const isValid = validate(JSON.parse(bodies[index] ?? ''))
        if (!isValid && expectedOfXsd(subject, input).isValid) expect(validate.errors).toBeNull()
      }
    }))

  test('JSON.parse reads every JSON body as it was given', () => {
    const { bodies, wanted } = get()
    compareAnswers(
      bodies.map((body) => JSON.stringify(JSON.parse(body))),
      wanted,
    )
  })

  testBy('python3', 'json.loads reads every JSON body as it was given', () =>
    measured("JSON bodies, Python's json", count, () => {
      const { bodies, wanted } = get()
      const lines = linesOf(bodies.map((body) => JSON.stringify(body)))
      compareAnswers(answersIn(ask('python3', ['-X', 'utf8', decoder], lines)), wanted)
    }),
  )
})
