import { createContext, Script, type Context } from 'node:vm'
import { transform, transformSync } from 'esbuild'
import type { TextFile } from '../../generator/text-file.ts'

/** Runs emitted modules where everything that could have an effect sings. */
export interface Canary {
  /** Loads a module, calls all that it exports, and gives the effects that this had. */
  readonly run: (module: string, inputs: readonly unknown[]) => Promise<readonly string[]>
}

type Exports = Record<string, unknown>

const traps = ['canary', 'alert', 'fetch', 'setTimeout', 'queueMicrotask', 'process', 'Buffer', 'yranac']

export function openCanary(runtime: readonly TextFile[]): Canary {
  const effects: string[] = []
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } })
  for (const name of traps)
    Object.defineProperty(context, name, { get: trap(effects, name), set: trap(effects, name) })
  const modules = new Map<string, Exports>()
  const load = (path: string): Exports => {
    const known = modules.get(path)
    if (known !== undefined) return known
    const file = runtime.find((one) => one.path === path)
    if (file === undefined) throw new Error(`nothing is at ${path}`)
    const exports: Exports = {}
    modules.set(path, exports)
    evaluate(transformSync(file.text, options).code, exports, load, context, effects)
    return exports
  }
  for (const { path } of runtime) load(path)
  const before = world(context)
  return {
    run: async (module, inputs) => {
      const { code } = await transform(module, options)
      const exports: Exports = {}
      try {
        evaluate(code, exports, load, context, effects)
      } catch (thrown) {
        effects.push(`loading throws ${String(thrown)}`)
      }
      for (const [name, value] of Object.entries(exports)) callAll(name, value, inputs, effects)
      if (world(context) !== before) effects.push('the world has changed')
      return effects.splice(0)
    },
  }
}

const options = { loader: 'ts', format: 'cjs', target: 'es2022' } as const

function trap(effects: string[], name: string): () => () => void {
  return () => {
    effects.push(name)
    return () => undefined
  }
}

function evaluate(
  code: string,
  exports: Exports,
  load: (path: string) => Exports,
  context: Context,
  effects: string[],
): void {
  const script = new Script(`(function (exports, require, module) {${code}\n})`)
  const module = { exports }
  const run = script.runInContext(context) as (...names: readonly unknown[]) => void
  run(
    exports,
    (name: string) => {
      const [, file] = /^\.\.?\/(?:runtime\/)?([\w-]+)\.js$/.exec(name) ?? []
      if (file === undefined) effects.push(`require ${name}`)
      return load(`runtime/${file}.ts`)
    },
    module,
  )
  // esbuild's modules export by getters.
  for (const name of Object.keys(module.exports)) exports[name] = module.exports[name]
}

/** A builder may refuse its input: what is thrown is no effect. */
function callAll(name: string, value: unknown, inputs: readonly unknown[], effects: string[]): void {
  if (typeof value !== 'function' || name === 'RequestError') return
  for (const input of inputs)
    for (const given of [[input], ['x', input], [200, JSON.stringify(input)]])
      try {
        ;(value as (...given: readonly unknown[]) => unknown)(...given)
      } catch (thrown) {
        if (/ReferenceError|SyntaxError|EvalError/.test(String(thrown)))
          effects.push(`${name} throws ${String(thrown)}`)
      }
}

/** What text that has become code could have left behind. */
function world(context: Context): string {
  const look = `[globalThis, Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((one) => Reflect.ownKeys(one).map(String).join()).join(';')`
  return String(new Script(look).runInContext(context)) + Reflect.ownKeys(Object.prototype).map(String).join()
}
