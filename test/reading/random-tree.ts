import type { Drawn, Placed } from './random-table.ts'

/** Rows as a tree below one root: a row is a group where the next one stands deeper. */
export function elementPlaces(rows: readonly Drawn[]): Placed[] {
  const levels: number[] = []
  for (const { step } of rows)
    levels.push(Math.max(1, Math.min((levels.at(-1) ?? 0) + 1, (levels.at(-1) ?? 0) + step)))
  const path = ['root']
  const others = rows.map(({ name }, index) => name(index))
  return rows.map((row, index) => {
    const level = levels[index] ?? 1
    const isGroup = (levels[index + 1] ?? 0) > level
    const isAttribute = row.isAttribute && !isGroup && index > 0
    const ownName = row.name(index)
    if (isAttribute) levels[index] = levels[index - 1] ?? 1
    else path.splice(level, Infinity, ownName)
    if (isAttribute && (levels[index + 1] ?? 0) > (levels[index] ?? 0) + 1)
      levels[index + 1] = levels[index] ?? 1
    const isNextAttribute = rows[index + 1]?.isAttribute === true
    return {
      ...(isGroup ? asGroup(row, isNextAttribute) : row),
      level: isAttribute ? row.attributeWord : String(level),
      ownName,
      field: isAttribute ? `${path.join('/')}/@${ownName}` : path.join('/'),
      others,
    }
  })
}

/** The reading of levels takes an empty type for a group's only where the next row is nested in it. */
function asGroup(row: Drawn, isNextAttribute: boolean): Drawn {
  const empty = { text: '', values: '' }
  return {
    ...row,
    type: [isNextAttribute ? 'Aggregate' : row.groupWord, ''],
    occurs: row.occurs === '' ? '1' : row.occurs,
    ...(row.isDescribed ? {} : { description: empty, example: empty }),
  }
}
