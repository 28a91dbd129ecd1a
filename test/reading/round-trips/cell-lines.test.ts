import { test } from 'vitest'
import { cellLines } from '../renderings.ts'
import { roundTrip } from '../round-trip.ts'

test('random tables as one cell a line', () => roundTrip(cellLines, 'reported'), 600_000)
