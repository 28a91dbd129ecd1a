import { formText, type Pair } from '../../templates/runtime/form.ts'

/** A form of these pairs, as emitted code writes it one by one. */
export function urlencoded(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${formText(name)}=${formText(value)}`).join('&')
}
