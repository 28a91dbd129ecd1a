import type { Model } from '../ir.ts'
import { changes } from './changes.ts'
import { judge, type Judged } from './judge.ts'
import { subjects } from './subjects.ts'

/** All that changed in meaning from one reading to another, from the top down, each judged by what it does to callers. */
export function compare(before: Model, now: Model): Judged[] {
  const [old, after] = [subjects(before), subjects(now)]
  return changes(old, after).map((change) => judge(change, after))
}
