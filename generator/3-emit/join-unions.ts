/**
 * Puts unions of types that stand on a line for each member onto one line where that holds them: prettier does so since
 * 3.9, and oxfmt does not yet.
 */
export function joinUnions(text: string, width: number): string {
  return text.replace(/^( +)\| .*\n(?:\1\| .*\n)+/gm, (union: string, indent: string, start: number) => {
    const members = union.trimEnd().split(`\n${indent}| `)
    const line = members.join(' | ').replace(/\| /, '')
    const isWhole = !text.startsWith(indent, start + union.length) && !before(text, start).startsWith(indent)
    return isWhole && line.length <= width ? `${line}\n` : union
  })
}

/** The line above a place. */
function before(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 2) + 1, start)
}

/** Whether something behind a union on lines of its own decides how prettier prints it; no emitted file has that today. */
export function hasOpenUnion(text: string): boolean {
  return /\n *\| .*(?: = | =\n|[^|] \{\n)/.test(text) || text.includes('<\n')
}
