import qs from 'qs'
import { contest } from './contest.js'
import { bytesOf } from './limit/bytes.js'
import { writeAdded } from './limit/fennoa-form.js'
import { fennoa, load } from './objects.js'
import { timeTable } from './tables.js'

/** A customer as the bytes of a form. */
export async function tablesOf(rounds) {
  const page = await load('generated/fennoa/customers.ts', { inside: ['writeAddCustomer as writeForm'] })
  const writers = {
    limit: () => bytesOf(writeAdded(fennoa)),
    Tablewright: () => bytesOf(page.writeForm(fennoa)),
    URLSearchParams: () => bytesOf(searchParams()),
    'qs 6': () => bytesOf(qs.stringify(fennoa, { arrayFormat: 'brackets', format: 'RFC1738' })),
  }
  const wanted = Buffer.from(page.addCustomer(fennoa).body)
  const contestants = {}
  const disqualified = {}
  for (const [name, write] of Object.entries(writers)) {
    const bytes = Buffer.from(write())
    if (bytes.equals(wanted)) contestants[name] = write
    else disqualified[name] = `writes other bytes: ${bytes}`
  }
  return [timeTable('A Fennoa customer as a form', contest(contestants, rounds), disqualified)]
}

function searchParams() {
  const parameters = new URLSearchParams()
  for (const key in fennoa) {
    const value = fennoa[key]
    if (Array.isArray(value)) for (const item of value) parameters.append(`${key}[]`, item)
    else parameters.append(key, value)
  }
  return parameters.toString()
}
