import type { Element } from 'hast'

/** Elements whose content no reader of the page sees, or that are no text. */
const skipped = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'button', 'select'])

/** What an element stands for that says so by its role: tables are also made of other elements. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
}

/** What an element stands for that is laid out so by its own words. */
const displays: Readonly<Record<string, string>> = {
  table: 'table',
  'table-header-group': 'thead',
  'table-row-group': 'tbody',
  'table-footer-group': 'tfoot',
  'table-row': 'tr',
  'table-cell': 'td',
  'table-caption': 'caption',
}

/** The name of an element, or of the one it plays. */
export function nameOf({ tagName, properties }: Element): string {
  if (!['div', 'span', 'section', 'ul', 'li', 'p'].includes(tagName)) return tagName
  const [, display = ''] =
    /(?:^|;)\s*display\s*:\s*(table[\w-]*)/i.exec(String(properties['style'] ?? '')) ?? []
  return roles[String(properties['role'])] ?? displays[display.toLowerCase()] ?? tagName
}

/** Whether nothing of an element is read. */
export function isUnread(element: Element): boolean {
  return skipped.has(element.tagName) || isHidden(element)
}

/** Whether a page hides an element by its own words; what its style sheets hide is not known. */
export function isHidden({ properties }: Element): boolean {
  const { hidden, style } = properties
  if (hidden !== undefined && hidden !== null && hidden !== false && hidden !== 'until-found') return true
  return typeof style === 'string' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && ['td', 'th'].includes(nameOf(child)) && !isHidden(child),
  )
}

/** Elements of a kind below another, not those inside one another, inside `closed` ones or hidden. */
export function elementsBelow(
  element: Element,
  wanted: (name: string) => boolean,
  closed: ReadonlySet<string>,
): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || isUnread(child)) return []
    if (wanted(nameOf(child))) return [child]
    return closed.has(nameOf(child)) ? [] : elementsBelow(child, wanted, closed)
  })
}

/** Buttons and lists to choose from inside an element, whose words are left out. */
export function buttonsBelow(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element' || isHidden(child)) return []
    return ['button', 'select'].includes(child.tagName) ? [child] : buttonsBelow(child)
  })
}
