// Writes the URL of every module that is loaded to standard error: `node --import ./log-loads.js program.js`.
import { writeSync } from 'node:fs'
import Module, { register } from 'node:module'
import { pathToFileURL } from 'node:url'

const hooks = `
  import { writeSync } from 'node:fs'
  export async function load(url, context, next) {
    if (url.startsWith('file:')) writeSync(2, url + '\\n')
    return next(url, context)
  }`
// Modules of the older kind come another way.
// oxlint-disable-next-line no-underscore-dangle -- the name is Node's
const kinds = Module._extensions
const load = kinds['.js']
kinds['.js'] = (module, path) => {
  writeSync(2, `${pathToFileURL(path)}\n`)
  load(module, path)
}
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
