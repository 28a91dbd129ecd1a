/** A text and where it stands: a page on its way in, a template, or an emitted file on its way out. */
export interface TextFile {
  /** With forward slashes; relative to wherever the caller counts from. */
  readonly path: string
  readonly text: string
  /** What its bytes were taken for, where they are no UTF-8. */
  readonly charset?: string
  /** Why its bytes were not taken, as the end of a sentence, where they were not; the text is empty then. */
  readonly unread?: string
}

/** Orders by code unit, so that every machine and locale agrees. */
export function byPath(left: TextFile, right: TextFile): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0
}
