/** What is broken on purpose, and the tests that have to see it. Each group is one run of Stryker. */
export const groups = {
  runtime: {
    mutate: ['templates/runtime/*.ts'],
    tests: ['test/runtime/**/*.test.ts'],
  },
  disk: {
    mutate: ['generator/disk/*.ts'],
    tests: ['test/disk/**/*.test.ts'],
  },
  cells: {
    mutate: [
      'generator/2-model/{type-cell,type-limits,value-type,row-codes,occurrence,level,codes,code-pairs,length-cell}.ts',
      'generator/2-model/{required-style,status-code,wire-name}.ts',
    ],
    tests: [
      'test/2-model/{type-cell,type-limits,value-type,occurrence,level,codes,code-pairs,length-cell}.test.ts',
      'test/2-model/{required-style,status-code,wire-name,cell-shapes}.test.ts',
    ],
  },
  tokens: {
    mutate: ['generator/3-emit/tokens.ts'],
    tests: ['test/3-emit/tokens.test.ts'],
  },
}

/** The group that a run of Stryker is about, handed to it and to its vitest by the environment. */
export function groupAtHand() {
  const name = process.env.MUTATION_GROUP ?? ''
  if (!(name in groups)) throw new Error(`MUTATION_GROUP is one of ${Object.keys(groups).join(', ')}.`)
  return { name, ...groups[name] }
}
