import { test } from 'vitest'
import { gfm } from '../renderings.ts'
import { roundTrip } from '../round-trip.ts'

test('random tables as GFM', () => roundTrip(gfm, 'none'), 600_000)
