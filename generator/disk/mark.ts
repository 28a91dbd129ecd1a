import { statSync, type Stats } from 'node:fs'

/** What the system says of a file, or of a folder; undefined where there is none. */
export function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

/**
 * What tells a file from what it was, and from any other: size, both times, its number and that of its disk. Contents
 * need not be read for it: a copy with its old time has a new time of change. Where there is no file all are undefined.
 */
export function markOf({ size, mtimeMs, ctimeMs, ino, dev }: Partial<Stats> = {}): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`
}

/** A time in milliseconds, as the clock of a disk tells it. */
export interface Moment {
  readonly dev: number
  readonly time: number
}

/** The moment in which a file was touched last. */
export function touched({ dev, mtimeMs, ctimeMs }: Stats): Moment {
  return { dev, time: Math.max(mtimeMs, ctimeMs) }
}

/** Whether a file was touched before a moment, so that a change since then shows: other disks may have another clock. */
export function isOlder(file: Stats, moment: Moment): boolean {
  const { dev, time } = touched(file)
  return dev === moment.dev && time < moment.time
}
