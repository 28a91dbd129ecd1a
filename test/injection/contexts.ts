/** How a text stands in its cell: how it is written down, and what stands around it. */
export interface Context {
  readonly name: string
  readonly write: (text: string) => string
}

/** Ways to write a text in Markdown: the first two bring every character across, the others what Markdown leaves. */
const carriers: Readonly<Record<string, (text: string) => string>> = {
  escaped: (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\r\n?|\n/g, '<br>'),
  references: (text) => text.replace(/[^A-Za-z0-9 ]/gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`),
  raw: (text) => text,
  code: (text) => `\`\` ${text.replaceAll('|', '\\|')} \`\``,
}

const surroundings: Readonly<Record<string, (text: string) => string>> = {
  alone: (text) => text,
  'behind a word': (text) => `word ${text}`,
  'in front of a word': (text) => `${text} word`,
  'glued to a word': (text) => `x${text}y`,
  'below a line': (text) => `line<br>${text}`,
  twice: (text) => `${text}${text}`,
}

export const contexts: readonly Context[] = Object.entries(carriers).flatMap(([carrier, write]) =>
  Object.entries(surroundings).map(([name, around]) => ({
    name: `${carrier}, ${name}`,
    write: (text: string) => around(write(text)),
  })),
)
