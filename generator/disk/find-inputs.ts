import { existsSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byPath, type TextFile } from '../text-file.ts'
import { decode } from './decode.ts'
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

/** A page, and the pages beside it that belong to it: its overlay and its API's. */
export function findPage(path: string, from: string): TextFile[] {
  const beside = [`${basename(path).replace(/\.[^.]+$/, '')}.overlay.md`, 'api.md'].map((name) =>
    join(dirname(path), name),
  )
  const others = beside.filter((other) => existsSync(other) && other !== path)
  return [path, ...others].map((file) => readText(file, from))
}

/** The templates and the runtime that come with the program, by their paths below `templates/`. */
export function bundledTemplates(): TextFile[] {
  const folder = fileURLToPath(new URL('../../templates/', import.meta.url))
  const names = entries(folder, 'read the templates in')
  const runtime = entries(join(folder, 'runtime'), 'read the templates in').map((name) => `runtime/${name}`)
  return [...names, ...runtime]
    .filter((name) => /\.(hbs|ts)$/.test(name))
    .map((name) => readText(join(folder, name), folder))
    .sort(byPath)
}

/** Names of the files of a folder, in order. */
export function filesIn(folder: string): string[] {
  return entries(folder, 'read')
    .filter((name) => kindOf(folder, name).isFile())
    .sort()
}

function kindOf(folder: string, name: string): Stats {
  const path = join(folder, name)
  return onDisk('read', path, () => statSync(path))
}

function isPage(name: string): boolean {
  return name.endsWith('.md') && name !== 'README.md'
}

/** A file as text, with its path as it is seen from `from`. */
export function readText(path: string, from: string): TextFile {
  const { text, charset } = decode(onDisk('read', path, () => readFileSync(path)))
  const file = { path: relative(from, path).replaceAll('\\', '/'), text }
  return charset === 'utf-8' ? file : { ...file, charset }
}

function entries(folder: string, doing: string): string[] {
  return onDisk(doing, folder, () => readdirSync(folder))
}
