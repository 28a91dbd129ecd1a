import type { Model } from '../ir.ts'
import { changes } from './changes.ts'
import { judge, type Judged } from './judge.ts'
import { openReadings } from './readings.ts'
import { subjects, type Subject } from './subjects.ts'

/** All that changed in meaning from one reading to another, from the top down, each judged by what it does to callers. */
export function compare(before: Model, now: Model): Judged[] {
  return compareSubjects(subjects(before), subjects(now))
}

/** The same of two readings as trees. */
export function compareSubjects(before: Subject, now: Subject): Judged[] {
  const found = changes(before, now)
  const readings = openReadings(before, now, found)
  return found.map((change) => judge(change, readings))
}
