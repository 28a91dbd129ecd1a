/** Exit codes of every command. */
export const exitCode = {
  done: 0,
  /** `check` found the output stale, `diff` found changes, `outdated` found pages to import. */
  different: 1,
  /** Something is wrong with the pages or with the call. */
  flawed: 2,
  /** The disk would not do what was asked. */
  disk: 3,
  /** A flaw in the program itself. */
  bug: 70,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
