import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expectedOfXsd } from './allowances.ts'
import { answersIn, compareAnswers, linesOf } from './answers.ts'
import { batches, measured, printFigures } from './batches.ts'
import { canonical } from './canonical.ts'
import { subjects } from './subjects.ts'
import { ask, pieces, testBy } from './tools.ts'
import { inputs } from './values.ts'
import { xmlTree, type Element } from './wire.ts'
import { canonicalBy, verdictsBy } from './xmllint.ts'

const decoder = fileURLToPath(new URL('decode-xml.py', import.meta.url))

/** The customers of the page in `specs/` are most of them; the others have a field of every kind. */
const all = batches(
  subjects
    .filter(({ bodyWire }) => bodyWire === 'xml')
    .map((subject) => ({ subject, share: subject.name.startsWith('shop/') ? 1 : 4 })),
  ({ shape }) => inputs(shape),
  ({ build, root, shape }, given) => ({
    given,
    documents: given.map((input) => build(input).body ?? ''),
    trees: given.map((input) => xmlTree(root, shape, input)),
  }),
)

printFigures()

describe.each(all)('$label', ({ get, subject, count }) => {
  testBy('xmllint', 'libxml2 reads random objects as they were given', () =>
    measured('objects as XML, read by libxml2', count, () => {
      const { documents, trees } = get()
      const wanted = trees.map(canonical)
      for (const some of pieces([...documents.keys()], 2000)) {
        const document = `<all>${some.map((index) => documents[index]).join('')}</all>`
        const found = canonicalBy(document).trimEnd()
        if (found === `<all>${some.map((index) => wanted[index]).join('')}</all>`) continue
        for (const index of some) expect(canonicalBy(documents[index] ?? '').trimEnd()).toBe(wanted[index])
        throw new Error('libxml2 reads a list of documents otherwise than one by one.')
      }
    }),
  )

  testBy('python3', 'expat reads random objects as they were given', () =>
    measured('objects as XML, read by expat', count, () => {
      const { documents, trees } = get()
      const lines = linesOf(documents.map((document) => JSON.stringify(document)))
      compareAnswers(answersIn(ask('python3', ['-X', 'utf8', decoder], lines)), trees.map(plain))
    }),
  )

  testBy('xmllint', 'what is sent is valid by the emitted XSD', () =>
    measured('objects as XML, valid by the XSD (libxml2)', count, () => {
      const { given, documents } = get()
      const verdicts = verdictsBy(subject.xsd ?? '', documents)
      for (const [index, input] of given.entries())
        if (!verdicts[index] && expectedOfXsd(subject, input).isValid) expect(documents[index]).toBe('valid')
    }),
  )

  if (subject.shape.fields.length < 3) return
  test('the random objects are no trifles', () => {
    const sizes = get().documents.map(({ length }) => length)
    expect(sizes.filter((size) => size > 500).length).toBeGreaterThan(count / 2)
  })
})

/** As expat has it: an element with nothing in it may have held text or elements. */
function plain([name, attributes, inside]: Element): unknown {
  return [
    name,
    attributes,
    typeof inside === 'string' || inside.length === 0 ? inside.toString() : inside.map(plain),
  ]
}
