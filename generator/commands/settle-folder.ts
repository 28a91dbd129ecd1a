import { join } from 'node:path'
import { settle } from '../disk/recover.ts'

/** Settles what a stopped run left in a folder, and says so. */
export function settleFolder(folder: string): void {
  const recovered = settle(folder)
  if (recovered === undefined) return
  const done = recovered.towards === 'new' ? 'Finished' : 'Undid'
  const edited = recovered.edited.map((path) => `${join(folder, path)} was edited since, and was left so.\n`)
  process.stderr.write(`${done} what a run that was stopped left in ${folder}.\n${edited.join('')}`)
}
