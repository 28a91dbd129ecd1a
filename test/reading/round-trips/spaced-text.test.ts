import { test } from 'vitest'
import { spaced } from '../renderings.ts'
import { roundTrip } from '../round-trip.ts'

test('random tables as spaced text', () => roundTrip(spaced, 'reported'), 600_000)
