import { test } from 'vitest'
import { pipe } from '../renderings.ts'
import { roundTrip } from '../round-trip.ts'

test('random tables as pipe text', () => roundTrip(pipe, 'reported'), 600_000)
