import type { Report } from '../diagnostics.ts'
import type { Attribute, Body, Field, Request } from '../ir.ts'
import { badPath, badXmlName, emptyGroup, groupInForm, sameProperty, strayAttribute } from './findings.ts'

/** Reports what no row shows by itself: names and shapes that the request's wire format cannot carry. */
export function checkRequest(request: Request, report: Report): void {
  const { path, body, parameters } = request
  const template = /^\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@%/]|\{[^{}/]+\})*$/
  if (!template.test(path.value)) report(badPath(path.origin, path.value))
  reportSameProperty(parameters, report)
  if (body !== null) checkFields(body.fields, body, report)
}

function checkFields(fields: readonly Field[], body: Body, report: Report): void {
  reportSameProperty(fields, report)
  for (const field of fields) {
    if (body.wire.value === 'xml')
      for (const named of [field, ...field.attributes]) checkXmlName(named, report)
    else
      for (const { name } of field.attributes)
        report(strayAttribute(name.origin, name.value, body.wire.value))
    if (field.kind !== 'group') continue
    if (field.fields.length === 0) report(emptyGroup(field.name.origin, field.name.value))
    if (body.wire.value === 'form') report(groupInForm(field.name.origin, field.name.value))
    checkFields(field.fields, body, report)
  }
}

/** Requests are sent as ASCII, and names cannot be written with references, so only ASCII names can be sent. */
function checkXmlName({ name }: Field | Attribute, report: Report): void {
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name.value)) report(badXmlName(name.origin, name.value))
}

/** A form key `a[]` and a key `a` would be one property of the request type. */
function reportSameProperty(fields: readonly Field[], report: Report): void {
  const keys = new Map<string, string>()
  for (const { name } of fields) {
    const key = name.value.replace(/\[\]$/, '')
    const twin = keys.get(key)
    if (twin !== undefined && twin !== name.value) report(sameProperty(name.origin, name.value, twin))
    keys.set(key, name.value)
  }
}
