import type { Place } from './diagnostics.ts'

/** The text of one cell, white space as published but for line breaks, which are `\n`. */
export interface Cell {
  readonly text: string
  readonly place: Place
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
}

export interface Table {
  readonly kind: 'table'
  /**
   * Whether empty cells stand in their places, or may have been dropped, which moves the cells behind them forward; `tabs`
   * where every row is a line of text with tabs between its cells, and may be part of a row or none.
   */
  readonly gaps: 'kept' | 'dropped' | 'tabs'
  readonly heading: Row
  readonly rows: readonly Row[]
  readonly place: Place
}

export interface Heading {
  readonly kind: 'heading'
  /** 1 for the title of the page. */
  readonly depth: number
  readonly text: string
  readonly place: Place
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Cell[]
  readonly place: Place
}

export type Block = Heading | Paragraph | List | Table

/** What every reader gives, whatever the rendering: the blocks of one page in order, cells as text with their places. */
export interface Document {
  readonly path: string
  readonly blocks: readonly Block[]
}
