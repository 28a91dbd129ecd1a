import type { GenerateOptions } from './nothing-to-do.ts'

const values: Readonly<Record<string, readonly string[] | undefined>> = {
  '--specs': undefined,
  '--out': undefined,
  '--imports': ['js', 'ts'],
  '--reporter': ['text', 'json', 'github'],
}

/** The options of a call of `generate` that is written in the plainest way; undefined for any other call. */
export function plainOptions([command, ...words]: readonly string[]): GenerateOptions | undefined {
  if (command !== 'generate') return undefined
  const given = new Map([
    ['--specs', 'specs'],
    ['--out', 'generated'],
    ['--imports', 'js'],
    ['--reporter', 'text'],
  ])
  let proof = true
  while (words.length > 0) {
    const [name = '', value = ''] = words.splice(0, words[0] === '--no-proof' ? 1 : 2)
    if (name === '--no-proof') proof = false
    else if (!given.has(name) || value === '' || value.startsWith('-')) return undefined
    else if (values[name]?.includes(value) === false) return undefined
    else given.set(name, value)
  }
  const [specs = '', out = '', imports = '', reporter = ''] = given.values()
  return { specs, out, proof, imports, reporter } as GenerateOptions
}
