import type Handlebars from 'handlebars'
import Runtime from 'handlebars/runtime.js'
import type { TextFile } from '../text-file.ts'
import { compiled } from './compiled.ts'
import type { Token } from './tokens.ts'

/**
 * What a template may print of a view: tokens, and booleans to test. A plain text anywhere in it is `never`, so that
 * a view that holds one does not compile.
 */
export type Printable<View> = View extends Token | boolean
  ? View
  : View extends readonly (infer Item)[]
    ? readonly Printable<Item>[]
    : View extends object
      ? { readonly [Name in keyof View]: Printable<View[Name]> }
      : never

/** Prints a view with one of the templates; the others are its partials, by their file names. */
export type Render = <View extends object>(template: string, view: View & Printable<View>) => string

/** What runs compiled templates; its package has no types of its own. */
const runtime = Runtime as unknown as typeof Handlebars

/** How templates are compiled, beforehand or not. */
export const compileOptions = { noEscape: true, strict: true, knownHelpersOnly: true, preventIndent: true }

/**
 * A renderer over templates given as `name.hbs`; those that were not compiled beforehand are compiled. The renderer
 * throws where a view lacks what a template prints.
 */
export async function openRenderer(templates: readonly TextFile[]): Promise<Render> {
  const own = templates.filter(({ path }) => path.endsWith('.hbs'))
  const needsCompiler = own.some(({ text }) => !compiled.has(text))
  const handlebars = (needsCompiler ? (await import('handlebars')).default : runtime).create()
  for (const { path, text } of own) {
    const code = compiled.get(text)
    const print = code === undefined ? handlebars.compile(text, compileOptions) : handlebars.template(code)
    handlebars.registerPartial(path.slice(0, -'.hbs'.length), print)
  }
  return (template, view) => {
    const print = handlebars.partials[template] as Handlebars.TemplateDelegate | undefined
    if (print === undefined) throw new Error(`There is no template ${template}.hbs`)
    return print(view, { allowProtoPropertiesByDefault: false })
  }
}
