import { existsSync, lstatSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byPath, type TextFile } from '../text-file.ts'
import { charsetOf, decodeAs } from './decode.ts'
import { hash, knowHash } from './digest.ts'
import { onDisk } from './refusal.ts'

/** The pages of a folder of specs: `<api>/*.md`, with their paths as they are seen from `from`. */
export function findPages(folder: string, from: string): TextFile[] {
  const apis = entries(folder, 'read the specs in').filter((name) => kindOf(folder, name).isDirectory())
  return apis
    .flatMap((api) =>
      entries(join(folder, api), 'read')
        .filter(isPage)
        .map((name) => readText(join(folder, api, name), from)),
    )
    .sort(byPath)
}

/** All that decides which pages a folder has and what they hold: the folder, what stands in it, and pages. */
export function inputPlaces(folder: string): string[] {
  const within = entries(folder, 'read the specs in').flatMap((name) => {
    const path = join(folder, name)
    const pages = kindOf(folder, name).isDirectory() ? entries(path, 'read').filter(isPage) : []
    return [path, ...pages.map((page) => join(path, page))]
  })
  return [folder, ...within]
}

/** A page, and the pages beside it that belong to it: its overlay and its API's. */
export function findPage(path: string, from: string): TextFile[] {
  const beside = [`${basename(path).replace(/\.[^.]+$/, '')}.overlay.md`, 'api.md'].map((name) =>
    join(dirname(path), name),
  )
  const others = beside.filter((other) => existsSync(other) && other !== path)
  return [path, ...others].map((file) => readText(file, from))
}

const ownFolder = fileURLToPath(new URL('..', import.meta.url))

/**
 * The templates and the runtime that come with the program, by their paths below `templates/`. A bundle has them in one
 * file, which is read unless one of them was changed since.
 */
export function bundledTemplates(program: string = ownFolder): TextFile[] {
  const [all, folder] = [join(program, 'templates.json'), join(program, '../templates')]
  const made = statOf(all)?.mtimeMs
  const names = made === undefined || existsSync(folder) ? templateNames(folder) : []
  if (made !== undefined && names.every((name) => statSync(join(folder, name)).mtimeMs <= made))
    return JSON.parse(readFileSync(all, 'utf8')) as TextFile[]
  return names.map((name) => readText(join(folder, name), folder)).sort(byPath)
}

function templateNames(folder: string): string[] {
  const names = entries(folder, 'read the templates in')
  const runtime = entries(join(folder, 'runtime'), 'read the templates in').map((name) => `runtime/${name}`)
  return [...names, ...runtime].filter((name) => /\.(hbs|ts)$/.test(name))
}

/** Names of the files of a folder, in order; with links that lead nowhere, so that whoever reads them tells of it. */
export function filesIn(folder: string): string[] {
  const isFile = (path: string): boolean => onDisk('read', path, () => statOf(path))?.isFile() ?? true
  return entries(folder, 'read')
    .filter((name) => isFile(join(folder, name)))
    .sort()
}

function kindOf(folder: string, name: string): Stats {
  const path = join(folder, name)
  return onDisk('read', path, () => statSync(path))
}

function isPage(name: string): boolean {
  return name.endsWith('.md') && name !== 'README.md'
}

/** A page of as many bytes has more characters than one that is read. */
const largestFile = 8_000_000

/**
 * A file as text, with its path as it is seen from `from`; without its text where it is no file, or too large a one. What
 * is kept of it are its bytes: most texts of a run are asked for once, and in many runs none is.
 */
export function readText(path: string, from: string): TextFile {
  const named = { path: relative(from, path).replaceAll('\\', '/'), text: '' }
  const unread = onDisk('read', path, () => whyUnread(path))
  if (unread !== undefined) return { ...named, unread }
  const bytes = onDisk('read', path, () => readFileSync(path))
  const charset = charsetOf(bytes)
  const file = {
    ...named,
    ...(charset === 'utf-8' ? {} : { charset }),
    get text() {
      return decodeAs(charset, bytes)
    },
  }
  return knowHash(file, hash(bytes))
}

/** What would wait for ever, or fill the memory, is not opened at all. */
function whyUnread(path: string): string | undefined {
  const stats = statOf(path)
  if (stats === undefined) {
    // Throws where there is nothing, not even a link.
    lstatSync(path)
    return 'its link leads nowhere.'
  }
  if (stats.isDirectory()) return 'it is a folder.'
  if (!stats.isFile()) return 'it is no file.'
  return stats.size > largestFile
    ? `it has ${stats.size} bytes; a page has at most ${largestFile}.`
    : undefined
}

/** What stands at a path; undefined where nothing does, or a link that leads nowhere. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ELOOP') return undefined
    throw thrown
  }
}

function entries(folder: string, doing: string): string[] {
  return onDisk(doing, folder, () => readdirSync(folder))
}
