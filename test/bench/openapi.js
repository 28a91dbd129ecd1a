import { buildModel, findPages, readPage } from '../../dist/index.js'

/** The operations of some pages as an OpenAPI document, for rivals that read nothing else: written from the model. */
export function openapiOf(specs) {
  const documents = findPages(specs, specs).map((page) => readPage(page).value)
  const { apis } = buildModel(documents, { needsApi: true }).value
  const paths = {}
  for (const api of apis)
    for (const page of api.pages)
      for (const operation of page.operations) {
        const request = page.requests.find(
          ({ method, path }) => `${method.value} ${path.value}` === operation.request,
        )
        // One path holds one operation of a method: those that share a request stand apart.
        const path = `/${api.name}/${page.name}/${operation.name.value}${request.path.value}`
        paths[path] = { [request.method.value.toLowerCase()]: operationOf(api, operation, request) }
      }
  return { openapi: '3.0.3', info: { title: 'The same operations', version: '1' }, paths }
}

function operationOf(api, operation, { parameters, body, response }) {
  const inPath = [...operation.request.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const given = parameters.filter(({ name }) => !inPath.includes(name.value))
  return {
    operationId: `${api.name}_${operation.name.value}`.replace(/\W/g, '_'),
    ...(operation.summary && { summary: operation.summary.value }),
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...given.map((field) => ({
        name: field.name.value,
        in: 'query',
        ...described(field),
        schema: typeOf(field.type.value),
      })),
    ],
    ...(body && { requestBody: { content: { 'application/json': { schema: objectOf(body.fields) } } } }),
    responses: {
      200: {
        description: 'Done',
        ...(response && { content: { 'application/json': { schema: objectOf(response.fields) } } }),
      },
    },
  }
}

function objectOf(fields) {
  const required = fields.filter(({ occurs }) => (occurs?.value?.min ?? 0) > 0).map(({ name }) => name.value)
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name.value, schemaOf(field)])),
  }
}

function schemaOf(field) {
  const schema = field.kind === 'group' ? objectOf(field.fields) : typeOf(field.type.value)
  const attributes = field.attributes.map((one) => [`@${one.name.value}`, typeOf(one.type.value)])
  const whole =
    attributes.length === 0
      ? schema
      : { type: 'object', properties: { value: schema, ...Object.fromEntries(attributes) } }
  const one = { ...whole, ...described(field) }
  return (field.occurs?.value?.max ?? 1) === 1 ? one : { type: 'array', items: one }
}

function described({ description, example }) {
  return {
    ...(description?.value && { description: description.value }),
    ...(example?.value && { example: example.value }),
  }
}

function typeOf(type) {
  const numbers = { integer: 'integer', decimal: 'number' }
  if (type.kind in numbers) return { type: numbers[type.kind] }
  if (type.kind === 'flag' || type.kind === 'boolean') return { type: 'boolean' }
  const codes = 'codes' in type ? type.codes.map(({ code }) => code) : []
  return {
    type: 'string',
    ...(type.maxLength && { maxLength: type.maxLength }),
    ...(codes.length > 0 && { enum: [...new Set(codes)] }),
  }
}
