import { expect, test } from 'vitest'
import { checkedFormat } from '../../generator/3-emit/checked-format.ts'
import type { ValueType } from '../../generator/ir.ts'

const text = (format: string | null): ValueType => ({
  kind: 'text',
  minLength: null,
  maxLength: null,
  format,
})
const digits = (format: string | null): ValueType => ({ kind: 'digits', min: 1, max: null, format })
const list = (format: string | null): ValueType => ({ kind: 'list', separator: ';', maxLength: null, format })

test.each([
  { type: text('email'), want: 'email' },
  { type: text('email or date'), want: 'email or date' },
  { type: text('email or phone'), want: '' },
  { type: text('dd.mm.yyyy'), want: '' },
  { type: text('constructor'), want: '' },
  { type: text(null), want: '' },
  { type: digits('ovt'), want: 'ovt' },
  { type: digits(null), want: '' },
  { type: list('email'), want: 'email' },
  { type: list('email or date'), want: '' },
  { type: { kind: 'date' } as const, want: '' },
])('format that is checked of $type', ({ type, want }) => {
  expect(checkedFormat(type)).toBe(want)
})
