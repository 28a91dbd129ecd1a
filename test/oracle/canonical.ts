import type { Element } from './wire.ts'

/** An element in Canonical XML 1.0, as `xmllint --c14n` prints it: one way to write what a document says. */
export function canonical([name, attributes, inside]: Element): string {
  const shown = Object.keys(attributes)
    .sort()
    .map((key) => ` ${key}="${attributeText(attributes[key] ?? '')}"`)
  const content = typeof inside === 'string' ? contentText(inside) : inside.map(canonical).join('')
  return `<${name}${shown.join('')}>${content}</${name}>`
}

export function contentText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => contentNames[character] ?? character)
}

export function attributeText(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (character) => attributeNames[character] ?? character)
}

const contentNames: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
}
const attributeNames: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}
