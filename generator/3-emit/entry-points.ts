/** A file of the runtime that callers import themselves: no page calls it, so that others do not have it. */
export interface EntryPoint {
  /** Of the package's export. */
  readonly name: string
  readonly path: string
  /** What pages import whose functions take what the file exports, without its ending. */
  readonly taker: string
}

export const entryPoints: readonly EntryPoint[] = [
  { name: './formats', path: 'runtime/formats.ts', taker: '../runtime/check-options' },
  { name: './batch', path: 'runtime/batch.ts', taker: '../runtime/request' },
]
