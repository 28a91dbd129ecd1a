import { defineConfig } from 'vitest/config'

/** All oracles with their full counts, and figures. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/oracle/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 600_000,
    // One fewer than there are cores by default, which makes half of two.
    maxWorkers: 2,
    env: { ORACLE_OBJECTS: '100000' },
    disableConsoleIntercept: true,
  },
})
