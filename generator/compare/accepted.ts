import { changeText, whereOf } from './change-text.ts'
import type { Judged } from './judge.ts'

/** A change that somebody has looked at, by its words in the output of `diff`. */
export interface Accepted {
  /** Page, request and part, joined by blanks. */
  readonly where: string
  readonly change: string
  readonly reason: string
}

export interface Settled {
  /** Changes that nobody has accepted. */
  readonly open: readonly Judged[]
  readonly accepted: readonly (Judged & { readonly reason: string })[]
  /** What was accepted and does not occur. */
  readonly stale: readonly Accepted[]
}

/** Parts changes into those that are accepted, with the reason, and those that are not. */
export function settle(found: readonly Judged[], list: readonly Accepted[]): Settled {
  const reasons = new Map(list.map((one) => [keyOf(one.where, one.change), one.reason]))
  const keys = new Set(found.map(keyOfChange))
  return {
    open: found.filter((one) => !reasons.has(keyOfChange(one))),
    accepted: found.flatMap((one) => {
      const reason = reasons.get(keyOfChange(one))
      return reason === undefined ? [] : [{ ...one, reason }]
    }),
    stale: list.filter((one) => !keys.has(keyOf(one.where, one.change))),
  }
}

/** Page, request and part of a change in one line. */
export function whereText({ change }: Judged): string {
  const { page, request, part } = whereOf(change.path)
  return [page, request, part].filter((text) => text !== '').join(' ')
}

function keyOfChange(judged: Judged): string {
  return keyOf(whereText(judged), changeText(judged.change))
}

function keyOf(where: string, change: string): string {
  return JSON.stringify([where, change].map((text) => text.replace(/\s+/g, ' ').trim()))
}
