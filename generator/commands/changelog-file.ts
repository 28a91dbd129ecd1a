import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A version's section of a changelog, from its heading to the next one. */
export interface Section {
  readonly version: string
  readonly text: string
  /** Where its heading begins in the changelog. */
  readonly start: number
}

/** The sections of a changelog that are headed by a version, from the top. */
export function sectionsOf(changelog: string): Section[] {
  const { children } = unified().use(remarkParse).parse(changelog)
  const headings = children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth > 2) return []
    const [, version] = /^\[?v?(\d+\.\d+\.\d+[^\s\]]*)/.exec(toString(node).trim()) ?? []
    return version === undefined ? [] : [{ version, start: node.position?.start.offset ?? 0 }]
  })
  return headings.map(({ version, start }, index) => {
    return { version, start, text: changelog.slice(start, headings[index + 1]?.start) }
  })
}

/** A changelog with one section more, above those of other versions; what is not released yet stays on top. */
export function withSection(changelog: string | undefined, section: string): string {
  if (changelog === undefined || changelog.trim() === '') return `# Changelog\n\n${section}`
  const own = changelog.includes('\r\n') ? section.replaceAll('\n', '\r\n') : section
  const gap = changelog.includes('\r\n') ? '\r\n' : '\n'
  const [top] = sectionsOf(changelog)
  if (top === undefined) return `${changelog.trimEnd()}${gap}${gap}${own}`
  return `${changelog.slice(0, top.start)}${own}${gap}${changelog.slice(top.start)}`
}
