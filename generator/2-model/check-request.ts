import type { Report } from '../diagnostics.ts'
import type { Attribute, Field, Request, Wire } from '../ir.ts'
import {
  badPath,
  badXmlName,
  emptyGroup,
  groupInForm,
  sameProperty,
  strayAttribute,
  tooManyFields,
} from './findings.ts'
import { isWireName } from './wire-name.ts'

/** A function that checks more fields than this is more than TypeScript follows. */
const mostFields = 500

/** Reports what no row shows by itself: names and shapes that the request's wire format cannot carry. */
export function checkRequest(request: Request, report: Report): void {
  const { template, body, parameters } = request
  const allowed = /^\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@%/]|\{[^{}/]+\})*$/
  const isStrange = /(?:^|\/)\.{1,2}(?:\/|$)|%(?![0-9A-Fa-f]{2})/.test(template.value)
  if (isStrange || !allowed.test(template.value)) report(badPath(template.origin, template.value))
  reportSameProperty(parameters, report)
  reportSameArgument(parameters, report)
  if (body !== null) checkFields(body.fields, body.wire.value, report)
  if (request.response !== null) checkFields(request.response.fields, request.response.wire.value, report)
}

function checkFields(fields: readonly Field[], wire: Wire, report: Report): void {
  reportSameProperty(fields, report)
  const surplus = fields[mostFields]
  if (surplus !== undefined) report(tooManyFields(surplus.origin, fields.length, mostFields))
  for (const field of fields) {
    if (wire === 'xml') for (const named of [field, ...field.attributes]) checkXmlName(named, report)
    else for (const { name } of field.attributes) report(strayAttribute(name.origin, name.value, wire))
    if (field.kind !== 'group') continue
    if (field.fields.length === 0) report(emptyGroup(field.name.origin, field.name.value))
    if (wire === 'form') report(groupInForm(field.name.origin, field.name.value))
    checkFields(field.fields, wire, report)
  }
}

/** Requests are sent as ASCII, and names cannot be written with references, so only ASCII names can be sent. Odd names are reported as such. */
function checkXmlName({ name }: Field | Attribute, report: Report): void {
  const isOdd = name.basis === 'documented' && !isWireName(name.value)
  if (!isOdd && !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name.value)) report(badXmlName(name.origin, name.value))
}

/** Names that every object has. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/**
 * A form key `a[]` and a key `a` would be one property of the request type; so would an inherited name, which gets an
 * underscore, and one that has it already.
 */
function reportSameProperty(fields: readonly Field[], report: Report): void {
  const keys = new Map<string, string>()
  for (const { name } of fields) {
    const bare = name.value.endsWith('[]') ? name.value.slice(0, -2) : name.value
    const key = inherited.has(bare) ? `${bare}_` : bare
    const twin = keys.get(key)
    if (twin !== undefined && twin !== name.value) report(sameProperty(name.origin, name.value, twin))
    keys.set(key, name.value)
  }
}

/** Parameters become arguments, whose names have letters, digits and underscores alone. */
function reportSameArgument(parameters: readonly Field[], report: Report): void {
  const names = new Map<string, string>()
  for (const { name } of parameters) {
    const argument = name.value.normalize('NFKC').replace(/[^A-Za-z0-9_$]/g, '_')
    const twin = names.get(argument)
    if (twin !== undefined && twin !== name.value) report(sameProperty(name.origin, name.value, twin))
    names.set(argument, name.value)
  }
}
