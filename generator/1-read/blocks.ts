import type { Place } from '../diagnostics.ts'
import type { Block, Cell, Row } from '../tables.ts'

/** A block whose texts are changed, each with its place. */
export function changeTexts(block: Block, change: (cell: Cell) => Cell): Block {
  const changeRow = (row: Row): Row => ({ ...row, cells: row.cells.map(change) })
  if (block.kind === 'list') return { ...block, items: block.items.map(change) }
  if (block.kind === 'table')
    return { ...block, heading: changeRow(block.heading), rows: block.rows.map(changeRow) }
  return { ...block, ...change({ text: block.text, place: block.place }) }
}

/** Where a place inside a part of a page is in the page, from where the part begins. Every line begins in its column. */
export function movePlace(place: Place, start: Place): Place {
  return { ...place, line: place.line + start.line - 1, column: place.column + start.column - 1 }
}

/** A block of a part of a page, at its place in the page. */
export function moveBlock(block: Block, start: Place): Block {
  const moved = changeTexts(block, (cell) => ({ ...cell, place: movePlace(cell.place, start) }))
  const place = movePlace(block.place, start)
  if (moved.kind !== 'table') return { ...moved, place }
  const moveRow = (row: Row): Row => ({ ...row, place: movePlace(row.place, start) })
  return { ...moved, place, heading: moveRow(moved.heading), rows: moved.rows.map(moveRow) }
}
