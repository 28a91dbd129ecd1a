import { expect, test } from 'vitest'
import { parseLevel } from '../../generator/2-model/level.ts'

const attribute = { kind: 'attribute' }
const depth = (count: number) => ({ kind: 'element', depth: count })

test.each([
  { given: 'root', want: depth(0) },
  { given: ' Root ', want: depth(0) },
  { given: '0', want: depth(0) },
  { given: '1', want: depth(1) },
  { given: '12', want: depth(12) },
  { given: 'Attr.', want: attribute },
  { given: 'Atrr.', want: attribute },
  { given: 'attr', want: attribute },
  { given: 'Attribuutti', want: attribute },
  { given: 'Attribut', want: attribute },
  { given: '', want: undefined },
  { given: '-1', want: undefined },
  { given: '1.1', want: undefined },
  { given: '100', want: undefined },
  { given: 'deep', want: undefined },
])('level $given', ({ given, want }) => {
  expect(parseLevel(given)).toEqual(want)
})
