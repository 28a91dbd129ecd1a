import type {
  Code,
  Described,
  Fact,
  Field,
  Leaf,
  Model,
  Operation,
  Page,
  Request,
  ValueType,
} from '../../generator/ir.ts'

/**
 * The same model with harmless words in place of every text that a page wrote: what is emitted of it has the shape
 * that the page calls for. Texts that were equal stay so, and those that were empty.
 */
export function neutral(model: Model): Model {
  const words = new Map<string, string>()
  const word = (text: string): string => {
    if (text === '') return ''
    const known = words.get(text)
    if (known !== undefined) return known
    const made = `word${words.size}x`
    words.set(text, made)
    return made
  }
  return {
    ...model,
    apis: model.apis.map((api) => ({
      ...api,
      title: plain(api.title),
      baseUrls: api.baseUrls.map(plain),
      authentication: plainOrNone(api.authentication),
      envelope:
        api.envelope === null
          ? null
          : {
              outcome: plain(api.envelope.outcome),
              succeeded: api.envelope.succeeded.map(() => 'ok'),
              errors: plain(api.envelope.errors),
            },
      pages: api.pages.map((page) => neutralPage(page, word)),
    })),
  }
}

type Word = (text: string) => string

function neutralPage(page: Page, word: Word): Page {
  return {
    ...page,
    title: plain(page.title),
    source: plainOrNone(page.source),
    requests: page.requests.map((request) => neutralRequest(request, word)),
    operations: page.operations.map((operation) => neutralOperation(operation, word)),
  }
}

function neutralRequest(request: Request, word: Word): Request {
  return {
    ...request,
    path: { ...request.path, value: neutralPath(request.path.value, word) },
    template: { ...request.template, value: neutralPath(request.template.value, word) },
    summary: plainOrNone(request.summary),
    parameters: request.parameters.map((parameter) => ({
      ...neutralLeaf(parameter, word),
      in: parameter.in,
    })),
    body:
      request.body === null ? null : { ...request.body, fields: neutralFields(request.body.fields, word) },
    response:
      request.response === null
        ? null
        : { ...request.response, fields: neutralFields(request.response.fields, word) },
    statuses: request.statuses.map((status) => ({ ...status, description: 'Text' })),
  }
}

function neutralOperation(operation: Operation, word: Word): Operation {
  const { reply } = operation
  return {
    ...operation,
    request: neutralKey(operation.request, word),
    summary: plainOrNone(operation.summary),
    fixed: operation.fixed.map(({ name, value }) => ({ name: word(name), value: word(value) })),
    required: operation.required.map(word),
    leftOut: operation.leftOut.map(word),
    statuses: operation.statuses.map((status) => ({ ...status, description: 'Text' })),
    reply:
      reply === null
        ? null
        : {
            ...reply,
            at: reply.at.map((step) => (step === '[]' ? step : word(step))),
            holds:
              reply.holds.kind === 'record'
                ? { ...reply.holds, request: neutralKey(reply.holds.request, word) }
                : { ...reply.holds, type: neutralType(reply.holds.type, word) },
          },
  }
}

function neutralKey(key: string, word: Word): string {
  const [method = '', ...path] = key.split(' ')
  return `${method} ${neutralPath(path.join(' '), word)}`
}

function neutralPath(path: string, word: Word): string {
  return path
    .split(/(\{[^{}]+\})/)
    .map((part) =>
      /^\{.*\}$/.test(part) ? `{${word(part.slice(1, -1))}}` : part === '' ? '' : `/${word(part)}`,
    )
    .join('')
}

function neutralFields(fields: readonly Field[], word: Word): Field[] {
  return fields.map((field) =>
    field.kind === 'leaf'
      ? neutralLeaf(field, word)
      : {
          ...described(field, word),
          attributes: field.attributes.map((attribute) => neutralAttribute(attribute, word)),
          fields: neutralFields(field.fields, word),
        },
  )
}

function neutralLeaf<T extends Leaf>(leaf: T, word: Word): T {
  return {
    ...neutralAttribute(leaf, word),
    attributes: leaf.attributes.map((attribute) => neutralAttribute(attribute, word)),
  }
}

function neutralAttribute<T extends Described & { readonly type: Fact<ValueType> }>(field: T, word: Word): T {
  return { ...described(field, word), type: { ...field.type, value: neutralType(field.type.value, word) } }
}

function described<T extends Described>(field: T, word: Word): T {
  return {
    ...field,
    name: { ...field.name, value: word(field.name.value.replace(/\[\]$/, '')) },
    description: plainOrNone(field.description),
    example: plainOrNone(field.example),
    documented: { type: 'Text', occurs: '', required: '', codes: [] },
  }
}

function neutralType(type: ValueType, word: Word): ValueType {
  switch (type.kind) {
    case 'choice':
      return {
        ...type,
        codes: type.of === 'integer' ? type.codes.map(unlabelled) : neutralCodes(type.codes, word),
      }
    case 'flag':
      return { ...type, codes: type.codes.map(unlabelled) }
    case 'fixed':
      // XML writes a value that needs escaping by a call.
      return { ...type, value: /^[\w .:/-]*$/.test(type.value) ? word(type.value) : `${word(type.value)}&` }
    case 'list':
      return { ...type, separator: ';', format: null }
    case 'text':
      return { ...type, format: null }
    default:
      return type
  }
}

function neutralCodes(codes: readonly Code[], word: Word): Code[] {
  return codes.map(({ code }) => ({ code: `code ${word(code)}`, label: '' }))
}

function unlabelled({ code }: Code): Code {
  return { code, label: '' }
}

function plain(said: Fact<string>): Fact<string> {
  return { ...said, value: 'Text' }
}

function plainOrNone(said: Fact<string> | null): Fact<string> | null {
  return said === null ? null : plain(said)
}
