import type { Field } from '../ir.ts'

/** Words that TypeScript does not take as the name of a variable, and one that every check compares with. */
export const reserved: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
)

/**
 * Words that mean something where a module exports them: `then` makes a promise of what `import()` gives, CommonJS
 * keeps some for itself, and the others are how objects and their classes are reached.
 */
export const meaningful: ReadonlySet<string> = new Set(
  'then constructor prototype exports require module globalThis'.split(' '),
)

/**
 * The member of a request type that holds a field: its documented name, without the brackets of a form key, and with
 * an underscore behind a name that every object inherits, which no type could leave out.
 */
export function propertyOf(field: Pick<Field, 'name'>): string {
  const { value } = field.name
  const name = value.endsWith('[]') ? value.slice(0, -2) : value
  return name in Object.prototype ? `${name}_` : name
}

/** The member by which callers may still write a field; undefined where it has no former name. */
export function formerPropertyOf({ formerly }: Pick<Field, 'formerly'>): string | undefined {
  return formerly === null ? undefined : propertyOf({ name: formerly })
}

/** The member that holds an attribute; its documented name, with `@` in front where that is taken. */
export function attributeProperty(attribute: Pick<Field, 'name'>, taken: readonly string[]): string {
  const name = propertyOf(attribute)
  return taken.includes(name) ? `@${name}` : name
}

/** Members of the object in which a value with attributes is written: `value` and one for each attribute. */
export const valueProperty = 'value'

/** A documented name with a capital, safe to name a type: letters and digits of it alone. */
export function pascal(name: string): string {
  const words = name.normalize('NFKC').match(/[A-Za-z0-9]+/g) ?? ['Unnamed']
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^\d/.test(joined) ? `_${joined}` : joined
}

/**
 * A documented name as the name of an argument, with underscores behind one that is taken: as many as it needs not to
 * be that of another parameter either.
 */
export function argumentName(name: string, taken: readonly string[], others: readonly string[] = []): string {
  const word = argumentWord(name)
  if (!reserved.has(word) && !taken.includes(word)) return word
  const words = others.map(argumentWord)
  const longer = Array.from({ length: words.length + 1 }, (_, index) => `${word}${'_'.repeat(index + 1)}`)
  return longer.find((candidate) => !words.includes(candidate)) ?? word
}

function argumentWord(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9_$]/g, '_')
    .replace(/^(?=\d)/, '_')
}

/** Names that are taken in a module, and a way to take one more: the first of the candidates that is free. */
export interface Names {
  readonly take: (...candidates: readonly [string, ...string[]]) => string
}

export function takenNames(taken: Iterable<string>): Names {
  const names = new Set([...taken, ...reserved])
  return {
    take: (...candidates) => {
      const [first] = candidates
      const free = candidates.find((name) => !names.has(name)) ?? firstFree(first, names)
      names.add(free)
      return free
    },
  }
}

/** A name with the lowest number behind it, from 2 on, that is not taken. */
function firstFree(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${name}${number}`)) number++
  return `${name}${number}`
}

/** A property as the end of a name, in such a way that no two properties get one name. */
export function endOfName(property: string): string {
  return property.replace(/[^A-Za-z0-9_]/g, spelled)
}

function spelled(odd: string): string {
  const digits = odd.charCodeAt(0).toString(16)
  return digits.length <= 2 ? `$${digits.padStart(2, '0')}` : `$$${digits.padStart(4, '0')}`
}
