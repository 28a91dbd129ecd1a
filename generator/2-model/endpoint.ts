import type { Cell } from '../tables.ts'
import { fold, methodLabels, plain, resourceLabels } from './vocabulary.ts'

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS'

/** A method, a path as documented, and what stands behind them. */
export interface Endpoint {
  readonly method: string
  /** Begins with `/`, or is a whole URL. */
  readonly path: string
  readonly description: string
}

const methodStart = new RegExp(`^\\s*(?:${methods})\\s`)
const strict = new RegExp(`^(${methods})\\s+(/\\S*|https?://\\S+)(?:\\s+(?:[-–—:]\\s+)?(.*))?$`)

/** Reads `METHOD /path` and the text behind it; undefined for a line that does not start so. */
export function parseEndpoint(text: string): Endpoint | undefined {
  if (!methodStart.test(text)) return undefined
  const [, method, path, description = ''] = strict.exec(fold(text)) ?? []
  return method === undefined || path === undefined ? undefined : { method, path, description }
}

const methodWord = new RegExp(`(?<![\\p{L}\\p{N}_/-])(?:${methods})(?![\\p{L}\\p{N}_-])`, 'gu')
const smallMethod = new RegExp(`(?<![\\p{L}\\p{N}_/-])(?:${methods})(?=:?\\s+/)`, 'giu')
const pathWord = /(?<=^|[\s([:"“`])(?:https?:\/\/[^\s,;)\]]+|\/[^\s,;)\]]*)/g

/**
 * Reads the endpoint of a heading, wherever in it method and path stand: `Create an item: POST /items`,
 * `[POST] /items`, `/items (POST)`. `unclear` for a heading that has a path but not one method and one path.
 */
export function parseHeadingEndpoint(text: string): Endpoint | 'unclear' | undefined {
  const line = fold(text)
  if (!line.includes('/')) return bareEndpoint(line)
  const found = [...line.matchAll(methodWord)]
  const [methodMatch, ...otherMethods] =
    found.length > 0 || !line.includes(' /') ? found : line.matchAll(smallMethod)
  const paths = [...line.matchAll(pathWord)].filter(([path]) => path.length > 1 || methodMatch !== undefined)
  const [pathMatch, ...otherPaths] = paths
  if (pathMatch === undefined) return bareEndpoint(line)
  if (methodMatch === undefined) return pathMatch.index === 0 ? 'unclear' : undefined
  if (otherMethods.length + otherPaths.length > 0) return firstOf(line) ?? 'unclear'
  const first = parseEndpoint(line)
  if (first !== undefined) return { ...first, path: first.path.replace(/[.:]+$/, '') }
  const [method, path] = [methodMatch[0], pathMatch[0]]
  const rest = line.replace(method, ' ').replace(path, ' ')
  return { method: method.toUpperCase(), path: path.replace(/[.:]+$/, ''), description: wordsOf(rest) }
}

const bareLine = new RegExp(`^(${methods}):?\\s+([\\w-]+[/._][\\w/.{}-]*)$`)

/** A heading that is nothing but a method and a path without its first slash: `POST items/add`, `POST item.do`. */
function bareEndpoint(line: string): Endpoint | undefined {
  const [, method, path] = bareLine.exec(line) ?? []
  return method === undefined || path === undefined
    ? undefined
    : { method, path: `/${path}`, description: '' }
}

/** The endpoint that a heading begins with, unless another is named on a par with it. */
function firstOf(line: string): Endpoint | undefined {
  const first = parseEndpoint(line)
  const isOne = first !== undefined && !/[,;]$/.test(first.path) && !onPar.test(first.description)
  return isOne ? first : undefined
}

const onPar = new RegExp(`^(?:(?:and|or|ja|tai|och|eller|[/&,+])\\s*)?(?:${methods})(?![\\p{L}\\p{N}])`, 'u')

/** What a heading says beside its endpoint, without numbering and the marks around the endpoint. */
function wordsOf(text: string): string {
  return fold(text.replace(/^\s*\d+(?:\.\d+)*[.)]?\s/, ' ').replace(/\(\s*\)|\[\s*\]|["“”`]/g, ' '))
    .replace(/^[\s:–—-]+|[\s:–—(-]+$/g, '')
    .trim()
}

/** How operations and overlays name a request. */
export function requestKey(method: string, path: string): string {
  return `${method} ${path}`
}

/** A documented URL as a path below one of the API's base URLs; below its host where it is below none of them. */
export function pathBelow(path: string, baseUrls: readonly string[]): string {
  if (path.startsWith('/')) return path
  const base = baseUrls
    .map((url) => url.replace(/\/$/, ''))
    .filter((url) => path.startsWith(`${url}/`))
    .sort((left, right) => right.length - left.length)[0]
  return base === undefined ? path.replace(/^https?:\/\/[^/]*/, '') || '/' : path.slice(base.length)
}

/** `/a/{b}` as `/a/b`: pages write a parameter with and without its braces. */
export function withoutBraces(path: string): string {
  return path.replace(/[{}]/g, '')
}

/** Names in braces, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}/]+)\}/g)].map((match) => match[1] ?? '')
}

export interface Label {
  readonly label: 'method' | 'resource'
  readonly value: string
}

/** Reads a line such as `Resource: x.nv` or `Resource: x.nv HTTP-method: POST`; empty for anything else. */
export function parseLabels({ text }: Cell): Label[] {
  const colon = text.indexOf(':')
  if (colon === -1 || !labelWords.has(plain(text.slice(0, colon)))) return []
  const parts = fold(text).split(/(?<=:\s?\S+)[,;]?\s+(?=\p{L}[^:]{1,20}:)/u)
  const labels = parts.map(parseLabel)
  return labels.every((label) => label !== undefined) ? labels : []
}

const labelWords = new Set([...methodLabels, ...resourceLabels])

function parseLabel(part: string): Label | undefined {
  const [, word = '', value = ''] = /^([^:]{1,20}):\s*(\S+?)[,;]?$/.exec(part) ?? []
  if (methodLabels.includes(plain(word)))
    return new RegExp(`^(?:${methods})$`, 'i').test(value)
      ? { label: 'method', value: value.toUpperCase() }
      : undefined
  return resourceLabels.includes(plain(word)) ? { label: 'resource', value } : undefined
}
