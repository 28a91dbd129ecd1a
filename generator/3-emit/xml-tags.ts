import type { Attribute } from '../ir.ts'
import { attributeProperty } from './names.ts'
import { isNeeded } from './records.ts'
import { code, joinCode, memberAccess, stringLiteral, type Code } from './tokens.ts'
import { wireText } from './value-code.ts'

/** A piece of an expression that makes text: the text itself, or code that gives it. */
export type Part = { readonly text: string } | { readonly code: Code }

/** The parts of a start tag with its attributes; those that are always the same are filled in. */
export function openTag(name: string, attributes: readonly Attribute[], taken: readonly string[]): Part[] {
  return [
    { text: `<${name}` },
    ...attributes.flatMap((attribute) => attributeParts(attribute, taken)),
    { text: '>' },
  ]
}

function attributeParts(attribute: Attribute, taken: readonly string[]): Part[] {
  const { name, type } = attribute
  const around = (value: Part): Part[] => [{ text: ` ${name.value}="` }, value, { text: '"' }]
  if (type.value.kind === 'fixed') return around(fixedText(type.value.value))
  const given = memberAccess(code`whole`, attributeProperty(attribute, taken))
  const parts = around({ code: code`xmlAttribute(${wireText(type.value, given)})` })
  return isNeeded(attribute) ? parts : [{ code: code`(${given} === undefined ? '' : ${joined(parts)})` }]
}

/** Text that needs no escaping stands as it is; the runtime escapes the rest. */
function fixedText(value: string): Part {
  return /^[\w .:/-]*$/.test(value) ? { text: value } : { code: code`xmlAttribute(${stringLiteral(value)})` }
}

export function closeTag(name: string): Part[] {
  return [{ text: `</${name}>` }]
}

/** The parts added up, texts that stand side by side as one literal. */
export function joined(parts: readonly Part[]): Code {
  const merged = parts.reduce<Part[]>((before, part) => {
    const last = before.at(-1)
    if (last === undefined || !('text' in last) || !('text' in part)) return [...before, part]
    return [...before.slice(0, -1), { text: last.text + part.text }]
  }, [])
  return joinCode(
    merged.map((part) => ('text' in part ? stringLiteral(part.text) : part.code)),
    ' + ',
  )
}

/** Expressions of the tags of the groups around the outermost record, opening and closing. */
export function wrapping(
  around: readonly { readonly name: { readonly value: string }; readonly attributes: readonly Attribute[] }[],
): { readonly open: Code; readonly close: Code } {
  return {
    open: joined(around.flatMap(({ name, attributes }) => openTag(name.value, attributes, []))),
    close: joined([...around].reverse().flatMap(({ name }) => closeTag(name.value))),
  }
}
