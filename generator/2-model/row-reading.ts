import { shorten } from '../diagnostics.ts'
import type { Row } from '../tables.ts'
import type { Roles } from './placements.ts'
import type { Role } from './vocabulary.ts'

const facts: readonly Role[] = ['level', 'name', 'type', 'length', 'occurs', 'required', 'status']

/** What was made of a row, fact by fact: `name=city, type=String, occurs=0..1`; texts such as a description are left out. */
export function readingOf({ cells }: Row, roles: Roles): string {
  return cells
    .flatMap(({ text }, column) => {
      const role = roles[column]
      return role !== undefined && facts.includes(role) && text !== '' ? [`${role}=${shorten(text)}`] : []
    })
    .join(', ')
}
