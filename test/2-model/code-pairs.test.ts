import { expect, test } from 'vitest'
import { distinct, readPairs } from '../../generator/2-model/code-pairs.ts'

const sixty = 'x'.repeat(60)

test.each([
  { given: 'a=one b=two', want: ['a: one', 'b: two'] },
  { given: 'a=one\t,b = two ;', want: ['a: one', 'b: two'] },
  { given: 'a=>b, c=>d', want: ['a: b', 'c: d'] },
  { given: 'kind: a=one, b=two', want: ['a: one', 'b: two'] },
  { given: 'Kind (a=one, b=two)', want: ['a: one', 'b: two'] },
  { given: 'Kind. a=one, b=two', want: ['a: one', 'b: two'] },
  { given: 'Kind|a=one| b=two', want: ['a: one', 'b: two'] },
  { given: 'Kind\na=one\nb=two', want: ['a: one', 'b: two'] },
  { given: 'a=one, /b=two', want: ['a: one', 'b: two'] },
  { given: 'a:b=c, d=e', want: ['b: c', 'd: e'] },
  { given: '1=a 1=b 2=c', want: ['1: a', '2: c'] },
  { given: 'a=x. b=y', want: ['a: x', 'b: y'] },
  { given: 'ä=x, ö=y', want: ['ä: x', 'ö: y'] },
  { given: 'a-1=x, b+=y', want: ['a-1: x', 'b+: y'] },
  { given: 'a.b=x, c_d=y', want: ['a.b: x', 'c_d: y'] },
  { given: '-1=a, 1=b', want: ['-1: a', '1: b'] },
])('pairs of $given', ({ given, want }) => {
  expect(told(given)).toEqual({ codes: want, unclear: [] })
})

test.each([
  { given: "'my a'=one, b=two", want: ['my a: one', 'b: two'] },
  { given: '“my a”=one, ”b”=two', want: ['my a: one', 'b: two'] },
  { given: '`my a`=one, b=two', want: ['my a: one', 'b: two'] },
  { given: '"my\na"=one, b=two', want: [] },
  { given: `"${sixty}"=1st, b=two`, want: [`${sixty}: 1st`, 'b: two'] },
  { given: `"${sixty}x"=1st, b=two`, want: [] },
  // The values of attributes.
  { given: 'a="one", b="two"', want: [] },
  { given: 'a=“one” b=“two”', want: [] },
  { given: 'a= "one", b= "two"', want: [] },
  { given: '"a"="one", "b"="two"', want: ['a: one', 'b: two'] },
  { given: '"a"=“one”, "b"=`two`', want: ['a: one', 'b: two'] },
  { given: '"a"=" one ", "b"=c', want: ['a: one', 'b: c'] },
  { given: '1=x "y", 2=z', want: ['1: x "y"', '2: z'] },
  { given: '"1"="x" y, "2"=z', want: ['1: "x" y', '2: z'] },
  { given: '"a"=one", "b"="two', want: ['a: one"', 'b: "two'] },
])('quotes in $given', ({ given, want }) => {
  expect(told(given)).toEqual({ codes: want, unclear: [] })
})

test.each([
  { given: '1=a (x=y) z, 2=b', want: ['1: a (x=y) z', '2: b'] },
  { given: '1=a (x=y), 2=b (z)', want: ['1: a (x=y)', '2: b (z)'] },
  { given: '((1=a, 2=b))', want: ['1: a', '2: b'] },
  { given: '1=(a), 2=(b).', want: ['1: (a)', '2: (b)'] },
  { given: '1=a., 2=b;', want: ['1: a', '2: b'] },
  { given: '1=a|, 2=b/', want: ['1: a', '2: b'] },
  { given: 'a=,b=x', want: ['a: ', 'b: x'] },
  { given: 'a=; b=x', want: ['a: ', 'b: x'] },
  // Brackets that part the pairs.
  { given: '(1=a), 2=b', want: [] },
  { given: '1=a), 2=b', want: [] },
  { given: '1=a (, 2=b', want: [] },
])('labels in $given', ({ given, want }) => {
  expect(told(given)).toEqual({ codes: want, unclear: [] })
})

test.each([
  { given: 'a = b + c, d = e', want: ['a: b + c', 'd: e'] },
  { given: '1=x * 2, 2=y', want: ['1: x * 2', '2: y'] },
  { given: 'a=x - 2, b=y', want: ['a: x - 2', 'b: y'] },
  { given: 'a = x * y, b=z', want: ['a: x * y', 'b: z'] },
  { given: 'a=a/b, b=y', want: ['a: a/b', 'b: y'] },
  { given: 'net = gross - vat, gross = net + vat', want: [] },
  { given: 'a=x * 2, b=y', want: [] },
  { given: 'a=x × 2, b=y', want: [] },
  { given: 'a= q + b, b=z', want: [] },
  { given: 'a= b + q, b=z', want: [] },
  { given: 'net=5 - gross, gross=x', want: [] },
  { given: 'a= u v b / q, c=z, b=y', want: [] },
])('calculations in $given', ({ given, want }) => {
  expect(told(given)).toEqual({ codes: want, unclear: [] })
})

test.each([
  { given: '1=10, 2=20', want: ['1: 10', '2: 20'] },
  { given: 'a=1x, b=x', want: ['a: 1x', 'b: x'] },
  { given: 'a=x1, b=x', want: ['a: x1', 'b: x'] },
  { given: 'Min=1, a=x, b=y', want: ['a: x', 'b: y'] },
  { given: 'default=a, a=x, b=y', want: ['a: x', 'b: y'] },
  { given: 'default=z, 1=x, 2=y', want: ['1: x', '2: y'] },
  { given: 'default=z, max=y', want: ['default: z', 'max: y'] },
  { given: 'empty=1, a=x, b=y', want: ['a: x', 'b: y'] },
  { given: 'empty=none, 1=x, a=y', want: ['empty: none', '1: x', 'a: y'] },
  { given: 'min=1, max=50', want: [] },
  { given: 'width=10, height=x', want: [] },
  { given: 'a=1,5 b=x', want: [] },
  { given: 'a=10% b=x', want: [] },
  { given: 'a=10.25 b=x', want: [] },
  { given: 'a=-1, b=x', want: [] },
])('settings and statements in $given', ({ given, want }) => {
  expect(told(given)).toEqual({ codes: want, unclear: [] })
})

test.each([
  'a= =b, c=d',
  'a====b, c=d',
  '-a=x, b=y',
  '--1=a, 2=b',
  '+a=x, b=y',
  'a=x',
  'x/a=one/b=two',
  '/a=1/b=2',
  '',
])('no two pairs in %s', (given) => {
  expect(told(given)).toEqual({ codes: [], unclear: [] })
})

test.each([
  { given: 'bank transfer=Bank, direct debit=Debit', unclear: ['bank transfer', 'direct debit'] },
  { given: 'x a=one, b=two', unclear: ['x a'] },
  { given: '1=a, my b=c', unclear: ['my b'] },
  { given: 'Kind.x a=one, b=two', unclear: ['Kind.x a'] },
  { given: 'a1 b=x, c=y', unclear: ['a1 b'] },
  { given: 'a=x. my b=y', unclear: ['my b'] },
  { given: 'a=x; my b=y', unclear: ['my b'] },
  { given: 'a=x: my b=y', unclear: ['my b'] },
  { given: 'a=x, my  own b=y', unclear: ['my own b'] },
])('it is not clear what is a code in $given', ({ given, unclear }) => {
  expect(told(given)).toEqual({ codes: [], unclear })
})

test.each([
  { given: 'A=x, my B=c', want: ['A: x, my', 'B: c'] },
  { given: 'a B=x, c=y', want: ['B: x', 'c: y'] },
  { given: 'x a1=b, c=d', want: ['a1: b', 'c: d'] },
  { given: 'Type X=a, Y=b', want: ['X: a', 'Y: b'] },
  { given: 'a=x my b=y', want: ['a: x my', 'b: y'] },
  { given: 'a=x, my "b"=y', want: ['a: x, my', 'b: y'] },
])('what stands in front of a code in $given is none of it', ({ given, want }) => {
  expect(told(given)).toEqual({ codes: want, unclear: [] })
})

test('codes that stand there already are left out, the first stays', () => {
  const [one, two, again] = ['a', 'b', 'a'].map((code, index) => ({ code, label: String(index) }))
  expect(distinct([one, two, again].flatMap((code) => code ?? []))).toEqual([one, two])
})

/** What is read, in short. */
function told(text: string): { codes: string[]; unclear: readonly string[] } {
  const { codes, unclear } = readPairs(text)
  return { codes: codes.map(({ code, label }) => `${code}: ${label}`), unclear }
}
