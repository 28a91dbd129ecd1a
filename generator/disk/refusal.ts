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
  EDQUOT: "the disk's quota is used up",
  EIO: 'the disk failed',
  EEXIST: 'a file is in its place',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOTEMPTY: 'the folder is not empty',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  EXDEV: 'a part of the folder is another disk',
  EBUSY: 'it is in use',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** Runs what touches the disk; turns what the system answers into a refusal that names the path and the reason. */
export function onDisk<T>(doing: string, path: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === undefined) throw thrown
    throw new DiskRefusal(`Cannot ${doing} ${path}: ${reasons[code] ?? code}.`, { cause: thrown })
  }
}

/** The system's name for what went wrong, such as `ENOENT`; undefined for an error that is not the system's. */
export function errorCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined
}

/** A refusal that also says what became of the files. */
export function withOutcome(thrown: unknown, outcome: string): unknown {
  return thrown instanceof DiskRefusal
    ? new DiskRefusal(`${thrown.message} ${outcome}`, { cause: thrown.cause })
    : thrown
}
