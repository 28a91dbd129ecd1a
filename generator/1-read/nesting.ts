/** Levels that the parts of a page may stand inside one another; saved pages of vendors have some dozens. */
const deepest = 400

/**
 * Throws the error that the end of the stack throws where a parser's tree is nested more deeply than any page that is
 * published. Walks with a list of its own: above that depth readers may call themselves without a thought for the stack.
 */
export function refuseDeep(root: object): void {
  let level: readonly object[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new RangeError('The tree is nested too deeply')
    level = level.flatMap((node) => ('children' in node ? (node.children as object[]) : []))
  }
}
