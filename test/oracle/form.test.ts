import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'
import type { FormEncoding } from '../../generated/runtime/form.ts'
import { answersIn, compareAnswers, linesOf } from './answers.ts'
import { batches, measured, printFigures } from './batches.ts'
import { phpServer, postAll } from './php-server.ts'
import { everyKind, subjectNamed } from './subjects.ts'
import { ask, testBy } from './tools.ts'
import { inputs } from './values.ts'
import { formPairs } from './wire.ts'

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const php = ['-d', 'max_input_vars=100000']

const shares = [
  { subject: subjectNamed('fennoa/customers/addCustomer'), share: 8 },
  ...everyKind.filter(({ bodyWire }) => bodyWire === 'form').map((subject) => ({ subject, share: 2 })),
]

const all = batches(
  shares,
  ({ shape }) => inputs(shape),
  (subject, given) => ({
    given,
    pairs: given.map((input) => formPairs(subject.shape, input)),
    bodies: linesOf(given.map((input) => subject.build(input).body ?? '')),
  }),
)

printFigures()

describe.each(all)('$label', ({ get, subject, count }) => {
  testBy('php', 'parse_str understands urlencoded forms', () =>
    measured("urlencoded forms, PHP's parse_str", count, () => {
      const { bodies, pairs } = get()
      const answers = answersIn(ask('php', [...php, script('parse-str.php')], bodies))
      compareAnswers(
        answers,
        pairs.map((some) => phpFields(some, 'urlencoded')),
      )
    }),
  )

  testBy('python3', 'urllib understands urlencoded forms', () =>
    measured("urlencoded forms, Python's urllib", count, () => {
      const { bodies, pairs } = get()
      compareAnswers(answersIn(ask('python3', ['-X', 'utf8', script('decode-form.py')], bodies)), pairs)
    }),
  )

  for (const encoding of ['urlencoded', 'multipart'] as const)
    testBy('php', `a PHP server understands ${encoding} forms`, () =>
      measured(`${encoding} forms, PHP's server`, count, async () => {
        await using server = await phpServer([...php, '-d', 'display_errors=1'], script('post.php'))
        const { given, pairs } = get()
        const build = encoding === 'urlencoded' ? subject.build : subject.multipart
        compareAnswers(
          await postAll(server.port, given.map(build)),
          pairs.map((some) => phpFields(some, encoding)),
        )
      }),
    )
})

/** PHP's view of a form: lists for keys with brackets; multipart has CRLF for all line ends. */
function phpFields(pairs: readonly (readonly [string, string])[], encoding: FormEncoding): object {
  const fields: Record<string, string | string[]> = {}
  for (const [name, text] of pairs) {
    const value = encoding === 'multipart' ? text.replace(/\r\n|\r|\n/g, '\r\n') : text
    const key = name.replace(/\[\]$/, '')
    if (key === name) fields[key] = value
    else fields[key] = [...(fields[key] ?? []), value]
  }
  return fields
}
