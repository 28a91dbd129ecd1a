import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { compareFile, compareSet } from '../../generator/disk/compare-set.ts'
import { settle } from '../../generator/disk/recover.ts'
import { writeSet } from '../../generator/disk/write-set.ts'
import type { TextFile } from '../../generator/text-file.ts'

/** A set of emitted files and the note that goes with it. */
export interface FileSet {
  readonly files: readonly TextFile[]
  readonly note: TextFile
}

const long = (word: string): string => `${word}\n`.repeat(40_000)

function fileSet(name: string, texts: Readonly<Record<string, string>>): FileSet {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
  return { files, note: { path: '.tablewright/last-run.json', text: `"${name}"\n` } }
}

/** Two sets: some files stay, some change, some come, some go, with their folders. */
export const sets: Readonly<Record<'old' | 'new', FileSet>> = {
  old: fileSet('old', {
    'README.md': 'old\n',
    'runtime/same.ts': 'same\n',
    'runtime/long.ts': long('old'),
    'shop/orders.ts': 'old orders\n',
    'shop/gone.ts': 'old, gone\n',
    'closed/gone.ts': 'old, gone with its folder\n',
  }),
  new: fileSet('new', {
    'README.md': 'new\n',
    'runtime/same.ts': 'same\n',
    'runtime/long.ts': long('new'),
    'shop/orders.ts': 'new orders\n',
    'opened/come.ts': 'new, with its folder\n',
  }),
}

/** All below a folder: files with their contents, folders with none; undefined for nothing at all. */
export type Tree = ReadonlyMap<string, string | null>

export function treeOf(folder: string): Tree {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    names.map((name) => {
      const path = join(folder, name)
      return [name, lstatSync(path).isDirectory() ? null : readFileSync(path, 'utf8')]
    }),
  )
}

/** What is wrong with a folder that should hold one of the sets, and which one it holds. */
export interface Verdict {
  readonly state: 'none' | 'old' | 'new' | 'broken'
  /** Files with a content that no set gives them. */
  readonly torn: readonly string[]
  /** Whether files of both sets are there, or not all of one. */
  readonly mixed: boolean
  /** Paths that the set does not have; where it is mixed, that neither has. */
  readonly leftovers: readonly string[]
}

/** The trees that the sets give, each written into an empty folder without any fault. */
export function expectedTrees(): Readonly<Record<'none' | 'old' | 'new', Tree>> {
  const written = (set: FileSet): Tree => {
    const folder = temporaryFolder()
    write(folder, set)
    return treeOf(folder)
  }
  return { none: new Map(), old: written(sets.old), new: written(sets.new) }
}

type Expected = ReturnType<typeof expectedTrees>

export function judge(tree: Tree, expected: Expected): Verdict {
  const states = ['none', 'old', 'new'] as const
  const isOf = (path: string): boolean => states.some((name) => expected[name].has(path))
  const known = new Map([...tree].filter(([path]) => isOf(path)))
  const torn = [...known].filter(([path, text]) => !states.some((name) => expected[name].get(path) === text))
  const set = states.find((name) => same(filesOf(known), filesOf(expected[name])))
  const leftovers = [...tree.keys()].filter((path) =>
    set === undefined ? !isOf(path) : !expected[set].has(path),
  )
  return {
    state: set !== undefined && same(tree, expected[set]) ? set : 'broken',
    torn: torn.map(([path]) => path),
    mixed: set === undefined,
    leftovers,
  }
}

function filesOf(tree: Tree): Tree {
  return new Map([...tree].filter(([, text]) => text !== null))
}

function same(one: Tree, other: Tree): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text)
}

/** Writes a set as `generate` does. */
export function write(folder: string, { files, note }: FileSet): void {
  settle(folder)
  const differences = compareSet(folder, files)
  writeSet(folder, [...differences, ...compareFile(folder, note, new Map())])
}

const made: string[] = []

/** A disk in memory where there is one: many thousand syncs take long on a real one, and a process that ends loses nothing of either. */
export const quickDisk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder of its own on a disk; gone after the file's tests. */
export function temporaryFolder(disk: string = quickDisk): string {
  const folder = mkdtempSync(join(disk, 'tablewright-faults-'))
  made.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The sets as files, for a process of its own. */
export function setFiles(): Readonly<Record<'old' | 'new', string>> {
  const folder = temporaryFolder()
  for (const name of ['old', 'new'] as const) writeFileSync(join(folder, name), JSON.stringify(sets[name]))
  return { old: join(folder, 'old'), new: join(folder, 'new') }
}
