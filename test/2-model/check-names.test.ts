import { expect, test } from 'vitest'
import { checkPageNames } from '../../generator/2-model/check-names.ts'

const codesOf = (...names: readonly string[]): string[] => {
  const codes: string[] = []
  const pages = names.map((name) => ({
    file: `${name}.md`,
    api: name.split('/')[0] ?? '',
    name: name.split('/')[1] ?? '',
  }))
  checkPageNames(pages, ({ code }) => codes.push(code))
  return codes
}

test.each([
  { given: ['shop/orders'], want: [] },
  { given: ['shop/sales-orders.v2'], want: [] },
  { given: ['runtime/orders'], want: ['bad-page-name'] },
  { given: ['shop/or ders'], want: ['bad-page-name'] },
  { given: ['shop/..'], want: ['bad-page-name'] },
  { given: ['shop/con'], want: ['bad-page-name'] },
  { given: ['shop/NUL.x'], want: ['bad-page-name'] },
  { given: ['shop/orders.d'], want: ['bad-page-name'] },
  { given: ['README.md/orders'], want: ['bad-page-name'] },
  { given: ['shop/orders', 'shop/Orders'], want: ['same-page-name'] },
  { given: ['shop/orders', 'mall/orders'], want: [] },
])('pages $given', ({ given, want }) => {
  expect(codesOf(...given)).toEqual(want)
})
