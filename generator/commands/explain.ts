import { rules, type Rule, type Verdict } from '../compare/rules.ts'
import { nearestHint } from '../diagnostics.ts'
import { explanations, type Explanation } from '../explanations.ts'
import { exitCode, type ExitCode } from './exit-code.ts'

/** Prints what a code of a finding, or a rule of `diff`, means; without a name, all of them. */
export function explainCommand(name: string | undefined): ExitCode {
  const found = all.filter(([known]) => name === undefined || known === name)
  for (const [known, lines] of found)
    process.stdout.write(`${known}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  if (found.length > 0) return exitCode.done
  const names = all.map(([known]) => known)
  process.stderr.write(`There is no code "${name}".${nearestHint(name ?? '', names)}\n`)
  return exitCode.flawed
}

const all: readonly (readonly [name: string, lines: readonly string[]])[] = [
  ...(Object.entries(explanations) as [string, Explanation][]).map(
    ([name, { means, instead }]) => [name, [means, instead]] as const,
  ),
  ...Object.entries(rules).map(([name, rule]) => [name, ruleLines(rule)] as const),
]

function ruleLines({ request, reply }: Rule): string[] {
  const line = (side: string, { effect, why }: Verdict): string => `${side}${effect}: ${why}`
  const isOne = request.effect === reply.effect
  return isOne ? [line('', request)] : [line('In a request, ', request), line('In a reply, ', reply)]
}
