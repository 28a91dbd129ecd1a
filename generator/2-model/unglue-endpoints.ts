import type { Block, Document } from '../tables.ts'
import { parseEndpoint, withoutBraces } from './endpoint.ts'
import { outline } from './outline.ts'

/** The paths of a page's requests by method, without braces. */
type Paths = ReadonlyMap<string, ReadonlySet<string>>

/**
 * A page whose listed endpoints stand apart from their descriptions. Text renderings glue them: in
 * `/customers/addAdds a customer` the longest path of a request of the page that it begins with is the endpoint.
 */
export function unglueEndpoints(document: Document): Document {
  if (!document.blocks.some(mayBeGlued)) return document
  const paths = pathsOf(document)
  const unglued = (text: string): string =>
    text
      .split('\n')
      .map((line) => unglue(line, paths))
      .join('\n')
  const apart = (block: Block): Block => {
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => ({ ...item, text: unglued(item.text) })) }
    return block.kind === 'paragraph' ? { ...block, text: unglued(block.text) } : block
  }
  return { ...document, blocks: document.blocks.map(apart) }
}

/** Whether a block has a path with a capital letter in it, as each has that a description is glued to. */
function mayBeGlued(block: Block): boolean {
  if (block.kind !== 'list' && block.kind !== 'paragraph') return false
  const texts = block.kind === 'list' ? block.items.map(({ text }) => text) : [block.text]
  return texts.some((text) => capitalInPath.test(text))
}

const capitalInPath = /^[^\S\n]*[A-Z]+[^\S\n]+(?:\/|https?:\/\/)\S*\p{Lu}/mu

function pathsOf(document: Document): Paths {
  const paths = new Map<string, Set<string>>()
  for (const { method, path } of outline(document).requests) {
    const known = paths.get(method.text) ?? new Set()
    paths.set(method.text, known.add(withoutBraces(path.text)))
  }
  return paths
}

function unglue(line: string, paths: Paths): string {
  const endpoint = parseEndpoint(line)
  if (endpoint === undefined) return line
  const known = paths.get(endpoint.method) ?? new Set()
  const bare = withoutBraces(endpoint.path)
  if (known.has(bare)) return line
  const end = [...new Set([...known].map((path) => path.length))]
    .sort((left, right) => right - left)
    .find((length) => known.has(bare.slice(0, length)) && /^\p{Lu}/u.test(bare.slice(length, length + 2)))
  const glued = end === undefined ? undefined : endpoint.path.slice(0, withBraces(endpoint.path, end))
  return glued === undefined ? line : line.replace(glued, () => `${glued} `)
}

/** Where in a path a place of it stands that was counted without braces. */
function withBraces(path: string, count: number): number {
  let left = count
  return [...path.matchAll(/[^{}]/g)].find(() => left-- === 0)?.index ?? path.length
}
