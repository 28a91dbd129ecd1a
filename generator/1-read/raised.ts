/** Around raised text, such as the mark of a footnote, until it is known what it stands for; no page holds these. */
const [open, close] = ['\ufdd0', '\ufdd1']

/** Raised text, not yet interpreted. */
export function raised(text: string): string {
  const inside = text
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return inside === '' ? '' : `${open}${inside}${close}`
}

/** Every piece of raised text; its first group is the text. */
export const raisedText = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/g

/** Whether a text holds any. */
export function holdsRaised(text: string): boolean {
  return text.includes(open)
}

/** Whether a text begins with some. */
export function beginsRaised(text: string): boolean {
  return text.startsWith(open)
}
