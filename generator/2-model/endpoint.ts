import type { Cell } from '../tables.ts'
import { fold, plain } from './vocabulary.ts'

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS'

/** A method, a path as documented, and what stands behind them. */
export interface Endpoint {
  readonly method: string
  readonly path: string
  readonly description: string
}

/** Reads `METHOD /path` and the text behind it; undefined for a line that does not start so. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const [, method, path, description = ''] =
    new RegExp(`^(${methods})\\s+(/\\S*)(?:\\s+(?:[-–—:]\\s+)?(.*))?$`).exec(fold(text)) ?? []
  return method === undefined || path === undefined ? undefined : { method, path, description }
}

/** How operations and overlays name a request. */
export function requestKey(method: string, path: string): string {
  return `${method} ${path}`
}

/** `/a/{b}` as `/a/b`: pages write a parameter with and without its braces. */
export function withoutBraces(path: string): string {
  return path.replace(/[{}]/g, '')
}

/** Names in braces, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}/]+)\}/g)].map((match) => match[1] ?? '')
}

/** Reads a line such as `HTTP-method: POST` or `Resource: x.nv`; undefined for anything else. */
export function parseLabel(
  line: Cell,
): { readonly label: 'method' | 'resource'; readonly value: string } | undefined {
  const [, word = '', value = ''] = /^([^:]{1,20}):\s*(\S+)$/.exec(fold(line.text)) ?? []
  if (['resource', 'resurssi', 'resurs'].includes(plain(word))) return { label: 'resource', value }
  const isMethod = new RegExp(`^(${methods})$`).test(value)
  return isMethod && /^http[- ]/.test(plain(word)) ? { label: 'method', value } : undefined
}
