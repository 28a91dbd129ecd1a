import { spawnSync } from 'node:child_process'
import { test } from 'vitest'

/** Programs of other people that decode what is emitted, and the Debian packages that bring them. */
export const tools = {
  xmllint: 'libxml2-utils',
  php: 'php-cli',
  python3: 'python3',
} as const

export type Tool = keyof typeof tools

/** Whether all counts are the full ones: `npm run test:oracle`. */
export const isFull: boolean = process.env['ORACLE_OBJECTS'] !== undefined

/** How many random objects each oracle sees. */
export const objects: number = Number(process.env['ORACLE_OBJECTS'] ?? 2000)

const isRequired = process.env['ORACLES'] === 'required'

const here = new Map<Tool, boolean>()

export function isHere(tool: Tool): boolean {
  const known = here.get(tool) ?? spawnSync(tool, ['--version']).status === 0
  here.set(tool, known)
  return known
}

export function howToGet(tool: Tool): string {
  return `${tool} is not installed: apt-get update && apt-get install -y ${tools[tool]}`
}

/**
 * A test by an oracle. Without the program it is skipped by a name that says so, or, where ORACLES=required, it fails:
 * whoever sets that wants to know that nothing was left out.
 */
export function testBy(tool: Tool, name: string, body: () => void | Promise<void>): void {
  if (isHere(tool)) test(`${tool}: ${name}`, body)
  else if (isRequired)
    test(`${tool}: ${name}`, () => {
      throw new Error(howToGet(tool))
    })
  else test.skip(`LEFT OUT, ${howToGet(tool)}: ${name}`, () => {})
}

/** Runs an oracle over an input. */
export function ask(tool: Tool, args: readonly string[], input: string): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr.slice(0, 2000)}`)
  return stdout
}

/** Cuts a list into pieces, so that no oracle has to hold everything at once. */
export function pieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
