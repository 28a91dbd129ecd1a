import { groupAtHand } from './groups.js'

const { name, mutate } = groupAtHand()

export default {
  testRunner: 'vitest',
  plugins: ['./test/mutation/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'],
  vitest: { configFile: 'test/mutation/vitest.config.js', related: false },
  coverageAnalysis: 'perTest',
  mutate,
  ignorePatterns: ['.stryker-tmp', 'coverage', 'dist', 'test/bench', 'test/package', 'test/cases'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `coverage/mutation-${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: `.stryker-tmp/${name}`,
  cleanTempDir: 'always',
}
