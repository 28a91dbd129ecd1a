import { expect, test } from 'vitest'
import { howToGet, isHere, tools, type Tool } from './tools.ts'

const missing = (Object.keys(tools) as Tool[]).filter((tool) => !isHere(tool))

test('every oracle that is left out is named', () => {
  for (const tool of missing) process.stderr.write(`LEFT OUT: ${howToGet(tool)}\n`)
  if (process.env['ORACLES'] === 'required') expect(missing).toEqual([])
})
