import { defineConfig } from 'vitest/config'

/** The tests of what is broken on purpose; the slow ones, which go through the command line, are left out. */
export default defineConfig({
  test: {
    include: ['test/{2-model,3-emit,disk,runtime,generated}/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
  },
})
