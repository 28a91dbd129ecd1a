/** The disk would not do what was asked: a message for people, and exit code 3. */
export class DiskRefusal extends Error {
  override readonly name: string = 'DiskRefusal'
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file is in its place',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
}

/** Runs what touches the disk; turns what the system answers into a refusal that names the path and the reason. */
export function onDisk<T>(doing: string, path: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined
    if (code === undefined) throw thrown
    throw new DiskRefusal(`Cannot ${doing} ${path}: ${reasons[code] ?? code}.`, { cause: thrown })
  }
}
