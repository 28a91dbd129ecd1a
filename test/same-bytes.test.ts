import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the same specs give the same bytes in other locales, time zones, line ends and folder orders', () => {
  const told = execFileSync(process.execPath, ['test/same-bytes/run.js'], { encoding: 'utf8' })
  expect(told).toBe(`64 combinations with Node ${process.version}: one hash\n`)
}, 180_000)
