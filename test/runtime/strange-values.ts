const revoked = Proxy.revocable([], {})
revoked.revoke()

/** What no check may let pass or coerce; lists stand here too, for all checks that want no list. */
export const strangeValues: readonly { label: string; value: unknown }[] = [
  { label: 'NaN', value: NaN },
  { label: 'Infinity', value: Infinity },
  { label: '-Infinity', value: -Infinity },
  { label: 'BigInt', value: 12n },
  { label: 'Date', value: new Date(0) },
  { label: 'boxed string', value: new String('12') },
  { label: 'boxed number', value: new Number(12) },
  { label: 'boxed boolean', value: new Boolean(true) },
  { label: 'list', value: ['12'] },
  { label: 'empty list', value: [] },
  { label: 'object', value: {} },
  { label: 'object with toString', value: { toString: () => '12' } },
  { label: 'object without prototype', value: Object.create(null) },
  { label: 'null', value: null },
  { label: 'undefined', value: undefined },
  { label: 'function', value: () => '12' },
  { label: 'symbol', value: Symbol('12') },
  { label: 'revoked proxy', value: revoked.proxy },
]
