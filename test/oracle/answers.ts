import { expect } from 'vitest'

/** Compares what an oracle understood, one JSON text an input, with what each input means. */
export function compareAnswers(answers: readonly string[], wanted: readonly unknown[]): void {
  expect(answers).toHaveLength(wanted.length)
  for (const [index, want] of wanted.entries()) {
    const answer = answers[index] ?? ''
    if (answer === JSON.stringify(want)) continue
    const found: unknown = JSON.parse(answer)
    if (JSON.stringify(found) !== JSON.stringify(want)) expect(found).toEqual(want)
  }
}

/** One line an input. */
export function linesOf(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

/** The lines of an answer. */
export function answersIn(text: string): string[] {
  return text.replace(/\n$/, '').split('\n')
}
