import type { Report } from '../diagnostics.ts'
import { badPageName, samePageName } from './overlay-findings.ts'

/** A page and the names that its path gives it. */
export interface PageName {
  readonly file: string
  readonly api: string
  readonly name: string
}

/** Reports pages whose names cannot be paths of emitted files, or could not be told apart there. */
export function checkPageNames(pages: readonly PageName[], report: Report): void {
  const seen = new Map<string, string>()
  for (const { file, api, name } of pages) {
    for (const part of [api, name]) if (!isPlain(part)) report(badPageName(file, part))
    const path = `${api}/${name}`.toLowerCase()
    const twin = seen.get(path)
    if (twin !== undefined) report(samePageName(file, twin))
    seen.set(path, file)
  }
}

/** Names that every file system takes, and that nothing else in the output has. */
export function isPlain(name: string): boolean {
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  return (
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name) &&
    !/\.(?:d|md|json)?$/i.test(name) &&
    !isDevice &&
    !['runtime', 'dist', 'node_modules'].includes(name.toLowerCase())
  )
}
