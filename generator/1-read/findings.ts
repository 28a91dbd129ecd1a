import { error, type Diagnostic, type Place } from '../diagnostics.ts'

export const unreadablePage = (place: Place, reason: string): Diagnostic =>
  error('unreadable-page', place, `The page cannot be read: ${reason}`)
