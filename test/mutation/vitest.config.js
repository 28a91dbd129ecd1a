import { defineConfig } from 'vitest/config'
import { groupAtHand } from './groups.js'

/** The tests of what is broken on purpose; slow ones, which would run once for each break, are left out. */
export default defineConfig({
  test: {
    include: groupAtHand().tests,
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
  },
})
