import type { Block, Document } from '../tables.ts'
import { parseEndpoint, withoutBraces, type Endpoint } from './endpoint.ts'
import { outline } from './outline.ts'

/**
 * A page whose listed endpoints stand apart from their descriptions. Text renderings glue them: in
 * `/customers/addAdds a customer` the longest path of a request of the page that it begins with is the endpoint.
 */
export function unglueEndpoints(document: Document): Document {
  const requests = outline(document).requests.map(({ method, path }) => ({
    method: method.text,
    path: withoutBraces(path.text),
  }))
  const unglued = (text: string): string =>
    text
      .split('\n')
      .map((line) => unglue(line, requests))
      .join('\n')
  const apart = (block: Block): Block => {
    if (block.kind === 'list')
      return { ...block, items: block.items.map((item) => ({ ...item, text: unglued(item.text) })) }
    return block.kind === 'paragraph' ? { ...block, text: unglued(block.text) } : block
  }
  return { ...document, blocks: document.blocks.map(apart) }
}

function unglue(line: string, requests: readonly Omit<Endpoint, 'description'>[]): string {
  const endpoint = parseEndpoint(line)
  if (endpoint === undefined) return line
  const paths = requests.filter(({ method }) => method === endpoint.method).map(({ path }) => path)
  if (paths.includes(withoutBraces(endpoint.path))) return line
  const glued = paths
    .filter((path) => endpoint.path.startsWith(path) && /^\p{Lu}/u.test(endpoint.path.slice(path.length)))
    .sort((left, right) => right.length - left.length)[0]
  return glued === undefined ? line : line.replace(glued, `${glued} `)
}
