/** An OpenAPI document of two operations, for rivals that read nothing else: a wide request and a path parameter. */
export const twoOperations = {
  openapi: '3.0.0',
  info: { title: 'Two operations', version: '1' },
  paths: {
    '/customers/add': { post: operation('addCustomer', fields(23)) },
    '/customers/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      put: operation('updateCustomer', fields(60)),
    },
  },
}

function fields(count) {
  const names = Array.from({ length: count }, (_, index) => `field${index}`)
  return Object.fromEntries(
    names.map((name) => [name, { type: 'string', maxLength: 80, description: `The field ${name}.` }]),
  )
}

function operation(operationId, properties) {
  return {
    operationId,
    requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
    responses: { 200: { description: 'Done' } },
  }
}
