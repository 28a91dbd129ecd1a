import type { ValueType } from '../ir.ts'
import { dayPattern, decimalPattern, digitsPattern, integerPattern, literalPattern } from './patterns.ts'
import { xmlValue, type XmlToken } from './xml-tokens.ts'

/** What a value may be on the wire, as a restriction of a built-in type. */
export interface Restriction {
  readonly base: XmlToken
  readonly facets: readonly { readonly name: XmlToken; readonly value: XmlToken }[]
  /** Whether empty text is among the values. */
  readonly takesEmpty: boolean
}

const xsString = xmlValue('xs:string')

/**
 * All of them restrict xs:string, in which white space counts; xs:integer, xs:date and the like would take values with
 * blanks around them, and a plus sign. `compulsory`: there has to be something.
 */
export function restriction(type: ValueType, compulsory: boolean): Restriction {
  const least = compulsory ? 1 : 0
  switch (type.kind) {
    case 'text':
      return lengths(Math.max(type.minLength ?? 0, least), type.maxLength)
    case 'list':
      return lengths(least, type.maxLength)
    case 'digits': {
      const min = Math.max(type.min, least)
      return { ...pattern(digitsPattern(min, type.max)), takesEmpty: min === 0 }
    }
    case 'integer':
      return pattern(integerPattern(type.maxDigits))
    case 'decimal':
      return pattern(decimalPattern(literalPattern(type.separator), type.fractionDigits))
    case 'date':
      return pattern(dayPattern)
    case 'boolean':
      return codes(['true', 'false'])
    case 'flag':
      return codes(['1', '0'])
    case 'fixed':
      return codes([type.value])
    case 'choice':
      return type.open ? lengths(least, null) : codes(type.codes.map(({ code }) => code))
    default:
      return unreachable(type)
  }
}

function lengths(min: number, max: number | null): Restriction {
  const facets = [
    ...(min === 0 ? [] : [{ name: xmlValue('minLength'), value: xmlValue(String(min)) }]),
    ...(max === null ? [] : [{ name: xmlValue('maxLength'), value: xmlValue(String(max)) }]),
  ]
  return { base: xsString, facets, takesEmpty: min === 0 }
}

function pattern(text: string): Restriction {
  return { base: xsString, facets: [{ name: xmlValue('pattern'), value: xmlValue(text) }], takesEmpty: false }
}

function codes(values: readonly string[]): Restriction {
  const facets = values.map((value) => ({ name: xmlValue('enumeration'), value: xmlValue(value) }))
  return { base: xsString, facets, takesEmpty: false }
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
