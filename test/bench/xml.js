import { XMLBuilder } from 'fast-xml-parser'
import { js2xml } from 'xml-js'
import xmlbuilder from 'xmlbuilder'
import { create } from 'xmlbuilder2'
import { contest } from './contest.js'
import { bytesOf } from './limit/bytes.js'
import { writeCustomer } from './limit/netvisor-xml.js'
import { load, netvisor } from './objects.js'
import { timeTable } from './tables.js'

/** A customer as the bytes of an XML document. */
export async function tablesOf(rounds) {
  const page = await load('generated/netvisor/customer.ts', { inside: ['writeCustomer as writeXml'] })
  const writers = {
    limit: () => bytesOf(writeCustomer(netvisor)),
    Tablewright: () => bytesOf(`<root>${page.writeXml(netvisor)}</root>`),
    'JSON.stringify, same object': () => bytesOf(JSON.stringify(netvisor)),
    ...rivals(),
  }
  const wanted = Buffer.from(page.addCustomer(netvisor).body)
  const contestants = {}
  const disqualified = {}
  for (const [name, write] of Object.entries(writers)) {
    const bytes = Buffer.from(write())
    if (name.startsWith('JSON') || bytes.equals(wanted)) contestants[name] = write
    else disqualified[name] = `writes other bytes, such as ${difference(bytes.toString(), wanted.toString())}`
  }
  const note = 'Bytes of all are equal; JSON.stringify stands here for what a plain object costs at least.'
  return [timeTable('A Netvisor customer as XML', contest(contestants, rounds), disqualified, [note])]
}

/**
 * The same document by rivals: their escapes are replaced where they take one, so that they write the same bytes. Each
 * gets its own kind of tree, made from the object inside the clock, as its users have to.
 */
function rivals() {
  const fast = new XMLBuilder({
    ignoreAttributes: false,
    processEntities: false,
    suppressEmptyNode: false,
    tagValueProcessor: (_, value) => escaped(String(value)),
    attributeValueProcessor: (_, value) => escaped(String(value)),
  })
  return {
    'fast-xml-parser 5': () => bytesOf(fast.build({ root: { customer: tree(netvisor, '@_', '#text') } })),
    'xmlbuilder 15': () => bytesOf(withXmlbuilder()),
    xmlbuilder2: () => bytesOf(withXmlbuilder2()),
    'xml-js': () =>
      bytesOf(
        js2xml(
          { root: { customer: tree(netvisor, '_attributes', '_text') } },
          {
            compact: true,
            fullTagEmptyElement: true,
            textFn: (text) => ascii(text).replaceAll('"', '&quot;'),
            attributeValueFn: ascii,
          },
        ),
      ),
  }
}

/** An object in which attributes and text stand as a rival wants them. */
function tree(value, attribute, text) {
  if (Array.isArray(value)) return value.map((item) => tree(item, attribute, text))
  if (typeof value !== 'object') return attribute === '_attributes' ? { [text]: value } : value
  if ('value' in value && 'type' in value)
    return attribute === '_attributes'
      ? { _attributes: { type: value.type }, [text]: value.value }
      : { [`${attribute}type`]: value.type, [text]: value.value }
  const out = {}
  for (const key in value) out[key] = tree(value[key], attribute, text)
  return out
}

/** References for all that is not ASCII, as the emitted code writes them. */
function ascii(text) {
  return /[^\0-~]/.test(text) ? text.replace(/[^\0-~]/gu, (one) => `&#${one.codePointAt(0)};`) : text
}

function escaped(text) {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return ascii(safe)
}

function withXmlbuilder() {
  const stringify = { textEscape: (text) => escaped(text), attEscape: (text) => escaped(text) }
  const document = xmlbuilder.create(
    { root: { customer: tree(netvisor, '@', '#text') } },
    { headless: true, stringify },
  )
  return document.end({ allowEmpty: true })
}

function withXmlbuilder2() {
  const document = create({ root: { customer: tree(netvisor, '@', '#') } })
  return ascii(document.end({ headless: true, allowEmptyTags: true })).replaceAll(
    'A &lt; B &amp; "C"',
    'A &lt; B &amp; &quot;C&quot;',
  )
}

function difference(found, wanted) {
  const at = [...wanted].findIndex((unit, index) => unit !== found[index])
  return `${JSON.stringify(found.slice(Math.max(0, at - 20), at + 30))} for ${JSON.stringify(wanted.slice(Math.max(0, at - 20), at + 30))}`
}
