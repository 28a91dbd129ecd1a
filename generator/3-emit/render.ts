import Handlebars from 'handlebars'
import type { TextFile } from '../text-file.ts'
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

const options = { noEscape: true, strict: true, knownHelpersOnly: true, preventIndent: true }

/** A renderer over templates given as `name.hbs`. Throws where a view lacks what a template prints. */
export function renderer(templates: readonly TextFile[]): Render {
  const handlebars = Handlebars.create()
  for (const { path, text } of templates)
    if (path.endsWith('.hbs'))
      handlebars.registerPartial(path.slice(0, -'.hbs'.length), handlebars.compile(text, options))
  return (template, view) => {
    const print = handlebars.partials[template] as Handlebars.TemplateDelegate | undefined
    if (print === undefined) throw new Error(`There is no template ${template}.hbs`)
    return print(view, { allowProtoPropertiesByDefault: false })
  }
}
