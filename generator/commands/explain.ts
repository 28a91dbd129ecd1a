import { nearestHint } from '../diagnostics.ts'
import { explanations, type Explanation } from '../explanations.ts'
import { exitCode, type ExitCode } from './exit-code.ts'

/** Prints what a code means and what to write instead; without a code, all of them. */
export function explainCommand(code: string | undefined): ExitCode {
  const all = Object.entries(explanations) as [string, Explanation][]
  const found = all.filter(([name]) => code === undefined || name === code)
  for (const [name, explanation] of found)
    process.stdout.write(`${name}\n  ${explanation.means}\n  ${explanation.instead}\n`)
  if (found.length > 0) return exitCode.done
  process.stderr.write(`There is no code "${code}".${nearestHint(code ?? '', Object.keys(explanations))}\n`)
  return exitCode.flawed
}
