import type { Element, ElementContent } from 'hast'
import { isUnread } from './html-names.ts'

/** Names of classes that draw a picture where an element stands. */
const drawing = /^(?:fa|fas|far|fab|mdi|bi|pi|glyphicon|dashicons|material-icons)$|icon|check|tick|emoji/i

/** Whether an element holds a picture that is not told in words: what a cell without text may hold. */
export function holdsPicture(element: Element): boolean {
  return element.children.some((child) => isPicture(child))
}

function isPicture(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  if (['img', 'svg', 'picture', 'canvas', 'object'].includes(node.tagName)) return true
  if (isUnread(node)) return false
  const { className } = node.properties
  const names = Array.isArray(className) ? className.map(String) : []
  const isDrawn = names.some((name) => (node.tagName === 'i' && name !== '') || drawing.test(name))
  return (isDrawn && node.tagName !== 'input') || node.children.some(isPicture)
}
