/** What happens at the call with a number: it fails with an error, alone or like all after it, or the process ends, or something else is done first. */
export interface Fault {
  readonly at: number
  readonly effect:
    'kill-before' | 'kill-after' | 'short-write' | `E${string}` | `from-E${string}` | (() => void)
}

export function arm(under: string, plan: readonly Fault[]): void

export function disarm(): {
  readonly count: number
  readonly fired: number
  readonly log: readonly string[]
  /** What each call was about, below the folder. */
  readonly paths: readonly string[]
}
