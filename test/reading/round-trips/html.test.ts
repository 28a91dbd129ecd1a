import { test } from 'vitest'
import { html } from '../renderings.ts'
import { roundTrip } from '../round-trip.ts'

test('random tables as HTML', () => roundTrip(html, 'none'), 600_000)
