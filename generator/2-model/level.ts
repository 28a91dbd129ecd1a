import { remembered } from './remembered.ts'
import { attributeWords, plain, rootWords } from './vocabulary.ts'

/** What a level cell says: how deep an element stands, or that the row is an attribute. */
export type Level = { readonly kind: 'element'; readonly depth: number } | { readonly kind: 'attribute' }

/** Reads `root`, `1`, `Attr.` and their like; undefined for anything else. The root's depth is 0. */
export const parseLevel = remembered((text): Level | undefined => {
  const word = plain(text)
  if (rootWords.includes(word)) return { kind: 'element', depth: 0 }
  if (attributeWords.includes(word)) return { kind: 'attribute' }
  return /^\d{1,2}$/.test(word) ? { kind: 'element', depth: Number(word) } : undefined
})
