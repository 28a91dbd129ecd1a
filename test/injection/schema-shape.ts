import { SaxesParser } from 'saxes'
import { jsonSchemas } from '../../generator/3-emit/json-schema.ts'
import { xsdSchemas } from '../../generator/3-emit/xsd.ts'
import type { Model } from '../../generator/ir.ts'
import type { TextFile } from '../../generator/text-file.ts'

/** The shapes of all schemas of a model, by parsers that the generator does not use: what they hold is left out. */
export async function schemaShapes(model: Model, templates: readonly TextFile[]): Promise<string> {
  return [
    ...(await xsdSchemas(model, templates)).map(({ text }) => xmlShape(text)),
    ...jsonSchemas(model).map(({ text }) => jsonShape(JSON.parse(text))),
  ].join('\n')
}

/** Elements with the names of their attributes; throws where the text is not well-formed. */
function xmlShape(text: string): string {
  let shape = ''
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => (shape += `<${name} ${Object.keys(attributes).join(' ')}>`))
  parser.on('closetag', () => (shape += '</>'))
  for (const event of ['comment', 'cdata', 'processinginstruction', 'doctype'] as const)
    parser.on(event, () => (shape += `<!${event}>`))
  parser.write(text).close()
  return shape
}

/** Kinds of values in their order, without names and contents. */
function jsonShape(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonShape).join()}]`
  if (typeof value === 'object' && value !== null) return `{${Object.values(value).map(jsonShape).join()}}`
  return typeof value
}
