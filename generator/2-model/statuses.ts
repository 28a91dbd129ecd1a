import type { Report } from '../diagnostics.ts'
import type { Status } from '../ir.ts'
import type { Table } from '../tables.ts'
import { readColumns, reportSurplus, statusColumn } from './columns.ts'
import { fact } from './facts.ts'
import { duplicateStatus, unknownColumn, unknownStatus } from './findings.ts'
import type { RequestOutline } from './outline.ts'
import { parseStatus } from './status-code.ts'
import { fold } from './vocabulary.ts'

/** The response codes of a request's tables, in documented order; reports what is no HTTP status or stands twice. */
export function readStatuses(request: RequestOutline, report: Report): Status[] {
  const found: Status[] = []
  for (const { block, kind } of request.tables) {
    if (kind !== 'statuses') continue
    for (const status of tableStatuses(block, report)) {
      if (found.some(({ code }) => code.value === status.code.value))
        report(duplicateStatus(status.code.origin, status.code.value))
      else found.push(status)
    }
  }
  return found
}

function tableStatuses(table: Table, report: Report): Status[] {
  const at = statusColumn(table)
  const cells = table.heading.cells.map((cell, column) =>
    column === at ? { ...cell, text: 'Status' } : cell,
  )
  const roles = readColumns({ ...table.heading, cells }, report)
  table.heading.cells.forEach(({ text, place }, index) => {
    if (roles[index] !== undefined && index !== at && roles[index] !== 'description')
      report(unknownColumn(place, text, ['Response code', 'Description']))
  })
  return table.rows.flatMap((row) => {
    reportSurplus(row, roles, report)
    const code = row.cells[at] ?? { text: '', place: row.place }
    const description = fold(row.cells[roles.indexOf('description')]?.text ?? '')
    const status = parseStatus(code.text)
    if (status !== undefined)
      return [
        {
          code: fact(status.code, 'documented', code.place),
          description: description || status.phrase,
        },
      ]
    report(unknownStatus(code.place, code.text))
    return []
  })
}
