import process from 'node:process'
import { arm, disarm } from './inject.js'

// node --import preload.js: the environment says which calls fail. FAULTS={"under":"/folder","plan":[{"at":5,"effect":"EIO"}]}
const { under, plan } = JSON.parse(process.env['TABLEWRIGHT_FAULTS'] ?? '{"under":"\\u0000","plan":[]}')
arm(under, plan)
if (process.env['TABLEWRIGHT_COUNT'] !== undefined)
  process.on('exit', () => process.stderr.write(`${disarm().count} calls\n`))
