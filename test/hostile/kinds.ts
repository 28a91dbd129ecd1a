import { besides } from './besides.ts'
import { encodings } from './encodings.ts'
import { hypertext } from './html.ts'
import { imports } from './imports.ts'
import { whole, type Kind } from './kind.ts'
import { markdown } from './markdown.ts'
import { meaning } from './meaning.ts'
import { places } from './places.ts'
import { bareText } from './text.ts'

/** Everything that is known to hurt readers of pages, or is likely to. */
export const kinds: readonly Kind[] = [
  ...markdown,
  ...meaning,
  ...hypertext,
  ...bareText,
  ...whole([...encodings, ...besides, ...imports, ...places]),
]
