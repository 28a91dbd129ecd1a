import { apiPage } from '../commands/project.ts'

/** A way to hurt whoever reads a page. */
export interface Kind {
  readonly name: string
  /** Words of the command line. */
  readonly command: readonly string[]
  /** Whether the command itself is run, or only what it does: reading on a thread that serves all kinds, and emitting. */
  readonly isWhole: boolean
  /** Files by their paths, made when they are needed. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>
  /** Whether the page may be read after all; otherwise it has to be refused. */
  readonly mayPass: boolean
  /** What is to be done in its folder when the files are there. */
  readonly prepare?: (folder: string) => void
}

/** The beginning of a page that is well but for what follows. */
export const opening = '# Orders\n\n## POST /orders\n\nAdds an order, as JSON.\n\n'

export const columns = '| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n'

/** Some text `count` times, each made from its number. */
export function times(count: number, text: (index: number) => string, between = ''): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(between)
}

const generate = ['generate', '--specs', 'docs', '--out', 'out', '--no-proof']

/** Kinds of Markdown pages among the specs, by name. */
export function specs(group: string, pages: Readonly<Record<string, () => string | Uint8Array>>): Kind[] {
  return Object.entries(pages).map(([name, page]) => ({
    name: `${group}: ${name}`,
    command: generate,
    files: () => ({ 'docs/shop/api.md': apiPage, 'docs/shop/orders.md': page() }),
    isWhole: false,
    mayPass: true,
  }))
}

/** Kinds of files beside a good page among the specs. */
export function beside(
  group: string,
  path: string,
  pages: Readonly<Record<string, () => string | Uint8Array>>,
): Kind[] {
  const page = `${opening}${columns}| number | String | YES | The number |\n`
  return Object.entries(pages).map(([name, text]) => ({
    name: `${group}: ${name}`,
    command: generate,
    files: () => ({ 'docs/shop/api.md': apiPage, 'docs/shop/orders.md': page, [path]: text() }),
    isWhole: false,
    mayPass: true,
  }))
}

/** Kinds of pages that a vendor might have published, to be read in a rendering. */
export function published(
  group: string,
  file: string,
  pages: Readonly<Record<string, () => string | Uint8Array>>,
): Kind[] {
  return Object.entries(pages).map(([name, page]) => ({
    name: `${group}: ${name}`,
    command: ['read', file, '--format', 'tsv'],
    files: () => ({ [file]: page() }),
    isWhole: false,
    mayPass: true,
  }))
}

/** Kinds of which the command itself is run. */
export function whole(kinds: readonly Kind[]): Kind[] {
  return kinds.map((kind) => ({ ...kind, isWhole: true }))
}

/** Kinds that have to be refused. */
export function refused(kinds: readonly Kind[]): Kind[] {
  return kinds.map((kind) => ({ ...kind, mayPass: false }))
}
