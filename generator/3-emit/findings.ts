import { error, warning, type Diagnostic, type Place } from '../diagnostics.ts'

export const nameCollision = (place: Place, name: string): Diagnostic =>
  error(
    'name-collision',
    place,
    `"${name}" would name two things in the emitted module. Give the operation another name in the overlay.`,
  )

export const argumentCollision = (place: Place, operation: string, name: string): Diagnostic =>
  error(
    'name-collision',
    place,
    `Two parameters of "${operation}" would be the argument "${name}". Leave one of them out in the overlay.`,
  )

export const reservedName = (place: Place, name: string): Diagnostic =>
  error(
    'reserved-name',
    place,
    `"${name}" means something to the language and cannot name a function. Give the operation another name in the overlay.`,
  )

export const replyNotRead = (place: Place, request: string): Diagnostic =>
  warning(
    'reply-not-read',
    place,
    `The reply of ${request} is XML; readers are emitted for JSON replies alone.`,
  )
