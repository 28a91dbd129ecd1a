/** Soft hyphens, zero-width spaces and joiners, marks of direction and of byte order, and what is no character at all. */
export const unseen = /[\u00ad\u200b-\u200f\u2060\ufdd0-\ufdef\ufeff]/g

/** Text without characters that nobody sees, and that are no part of a name, wherever a page lets them stand. */
export function visible(text: string): string {
  return text.replace(unseen, '')
}

/**
 * What a cell shows that holds a picture and no text. No reader of cells takes it for anything, so that a column of
 * facts reports it.
 */
export const pictureText = '[picture]'
