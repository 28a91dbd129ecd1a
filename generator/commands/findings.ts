import { error, type Diagnostic } from '../diagnostics.ts'

// What can be wrong with a page that does not come to an end.

const start = (file: string) => ({ file, line: 1, column: 1 })

export const pageTooSlow = (file: string, seconds: number): Diagnostic =>
  error(
    'page-too-slow',
    start(file),
    `The page was given up: it was not done within ${seconds} seconds of work. Nothing else was looked at.`,
  )

export const pageTooHeavy = (file: string, megabytes: number): Diagnostic =>
  error(
    'page-too-large',
    start(file),
    `The page was given up: reading it takes more than ${megabytes} MB of memory. Nothing else was looked at.`,
  )
