import { contest } from './contest.js'
import { fennoa, load, netvisor, netvisorWrong } from './objects.js'
import { timeTable } from './tables.js'
import { validators } from './rivals/validators.js'

const title = {
  guarded: 'any value: getters, symbols, hidden and inherited members are refused, which no rival looks for',
  plain: 'plain objects vouched for, the work that the rivals do',
}

/** Checks of whole objects, unknown keys and characters that cannot be sent included. */
export async function tablesOf(rounds) {
  const rivals = await validators('netvisor/customer/addCustomer')
  const others = await validators('fennoa/customers/addCustomer')
  return [
    await table('a Netvisor customer, valid', customerChecks, rivals, netvisor, rounds),
    await table('a Netvisor customer, 5 issues', customerChecks, rivals, netvisorWrong, rounds),
    await table('a Fennoa customer, valid', addedChecks, others, fennoa, rounds),
  ]
}

async function customerChecks(options) {
  const { checkCustomer } = await load('test/bench/limit/netvisor-check.js', options)
  const { checkAddCustomer } = await load('generated/netvisor/customer.ts')
  return { limit: checkCustomer, check: checkAddCustomer }
}

async function addedChecks(options) {
  const { checkAdded } = await load('test/bench/limit/fennoa-check.js', options)
  const { checkAddCustomer } = await load('generated/fennoa/customers.ts')
  return { limit: checkAdded, check: checkAddCustomer }
}

async function table(name, checksOf, rivals, value, rounds) {
  const guarded = await checksOf({})
  const plain = await checksOf({ alias: { 'guards.js': 'trusting.js' } })
  const checks = { plain: true }
  const ours = {
    limit: () => guarded.limit(value),
    Tablewright: () => guarded.check(value),
    'limit, plain': () => plain.limit(value),
    'Tablewright, { plain: true }': () => plain.check(value, checks),
  }
  const wanted = ours.limit()
  const contestants = {}
  const disqualified = {}
  for (const [one, run] of Object.entries(ours)) {
    if (JSON.stringify(run()) === JSON.stringify(wanted)) contestants[one] = run
    else disqualified[one] = `gives ${JSON.stringify(run())}`
  }
  const places = JSON.stringify(wanted.map(({ path }) => path.join('/')).toSorted())
  for (const [one, { run, paths }] of Object.entries(rivals)) {
    const found = JSON.stringify([...new Set(paths(value))].toSorted())
    if (found === places) contestants[one] = () => run(value)
    else disqualified[one] = `finds ${found.slice(0, 300)} for ${places}`
  }
  const notes = [`limit, Tablewright: ${title.guarded}.`, `plain: ${title.plain}.`]
  return timeTable(`Check of ${name}`, contest(contestants, rounds), disqualified, notes, 'limit, plain')
}
