import { readdirSync, readFileSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { compareSet } from '../../generator/disk/compare-set.ts'
import { settle } from '../../generator/disk/recover.ts'
import { writeSet } from '../../generator/disk/write-set.ts'
import { arm, disarm } from '../faults/inject.js'
import { filesOf, written } from './folder.ts'

test('x', () => {
  for (let at = 1; ; at++) {
    const folder = written({ 'x.ts': '1', 'b/y.ts': '1' })
    const diff = compareSet(folder, filesOf({ 'x.ts': '2', 'c/z.ts': '2' }))
    let said = 'done'
    arm(folder, [{ at, effect: 'EIO' }])
    try { writeSet(folder, diff) } catch (thrown) { said = String((thrown as Error).message).replaceAll(folder, '') }
    const { log, paths, fired } = disarm()
    if (!fired) break
    console.log(at, log[at - 1], paths[at - 1], '|', said, '|', readdirSync(folder, {recursive:true}).join())
  }
})
