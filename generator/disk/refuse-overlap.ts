import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { DiskRefusal, errorCode, onDisk } from './refusal.ts'

/** Refuses an output folder that is the folder of specs, or stands in it: what is emitted would be read as pages. */
export function refuseOverlap(specs: string, out: string): void {
  const way = relative(realPath(resolve(specs)), realPath(resolve(out)))
  if (way === '..' || /^\.\.[\\/]/.test(way) || isAbsolute(way)) return
  throw new DiskRefusal(
    `The output folder ${out} stands in the specs, ${specs}. Choose another --out. Nothing was written.`,
  )
}

/** A path without symbolic links, as far as it is there. */
function realPath(path: string): string {
  return onDisk('read', path, () => {
    try {
      return realpathSync(path)
    } catch (thrown) {
      if (errorCode(thrown) !== 'ENOENT') throw thrown
      return join(realPath(dirname(path)), basename(path))
    }
  })
}
