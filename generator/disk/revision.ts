import { spawnSync } from 'node:child_process'
import { posix } from 'node:path'
import { byPath, type TextFile } from '../text-file.ts'
import { decode } from './decode.ts'

/**
 * The Markdown files below a folder as they were at a revision that git knows where `from` is, with paths such as
 * `v1.2.0:specs/api/page.md`; undefined where it knows none of that name, or there is no git.
 */
export function filesAt(revision: string, folder: string, from: string): TextFile[] | undefined {
  const list = ['ls-tree', '-r', '-z', '--name-only', '--end-of-options', revision, '--', folder]
  const listed = git(list, '', from)
  if (listed.status !== 0) return undefined
  const names = listed.stdout.toString('utf8').split('\0')
  const paths = names.filter((name) => isPage(name, folder))
  const { stdout } = git(
    ['cat-file', '--batch'],
    paths.map((path) => `${revision}:./${path}\n`).join(''),
    from,
  )
  return textsOf(stdout, paths)
    .map(({ path, text }) => ({ path: `${revision}:${/\/.*\//.test(path) ? '' : './'}${path}`, text }))
    .sort(byPath)
}

/** Whether a file stands where pages do: in a folder of the folder. */
function isPage(name: string, folder: string): boolean {
  const depth = posix
    .normalize(folder.replaceAll('\\', '/'))
    .split('/')
    .filter((step) => step !== '.' && step !== '').length
  return name.endsWith('.md') && !name.includes('\n') && name.split('/').length === depth + 2
}

/** What `git cat-file --batch` prints: a line with the size, the bytes, and the end of a line, for each file. */
function textsOf(bytes: Buffer, paths: readonly string[]): TextFile[] {
  let at = 0
  return paths.map((path) => {
    const end = bytes.indexOf('\n', at)
    const [, , size] = bytes.toString('latin1', at, end).split(' ')
    const text = decode(bytes.subarray(end + 1, end + 1 + Number(size))).text
    at = end + 2 + Number(size)
    return { path, text }
  })
}

function git(args: readonly string[], input: string, cwd: string): { status: number | null; stdout: Buffer } {
  return spawnSync('git', args, { input, cwd, maxBuffer: 1 << 30 })
}
