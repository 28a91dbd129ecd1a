import type { Place } from '../diagnostics.ts'
import type { Api, Attribute, Field, Model, Operation, Page, Request, Status } from '../ir.ts'
import { valueFacts } from './value-facts.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json }

export type SubjectKind =
  | 'model'
  | 'api'
  | 'page'
  | 'request'
  | 'parameter'
  | 'body'
  | 'reply'
  | 'field'
  | 'attribute'
  | 'status'
  | 'operation'

/**
 * Something that a page documents, with what is said of it: a model as a tree in which two readings are compared.
 * Where it was read, and how its cells were spelled, make no difference.
 */
export interface Subject {
  readonly kind: SubjectKind
  /** Tells it from its siblings of the same kind. */
  readonly name: string
  readonly facts: Readonly<Record<string, Json>>
  /** In documented order. */
  readonly parts: readonly Subject[]
  readonly place: Place
}

const nowhere: Place = { file: '', line: 1, column: 1 }

/** A model as a tree of subjects. */
export function subjects(model: Model): Subject {
  return { kind: 'model', name: '', facts: {}, parts: model.apis.map(apiSubject), place: nowhere }
}

function apiSubject({
  name,
  title,
  baseUrls,
  authentication,
  decimalSeparator,
  envelope,
  pages,
}: Api): Subject {
  return {
    kind: 'api',
    name,
    facts: {
      title: title.value,
      'base URLs': baseUrls.map(({ value }) => value),
      authentication: authentication?.value ?? null,
      'decimal separator': decimalSeparator.value,
      envelope: envelope && {
        outcome: envelope.outcome.value,
        succeeded: envelope.succeeded,
        errors: envelope.errors.value,
      },
    },
    parts: pages.map(pageSubject),
    place: title.origin,
  }
}

function pageSubject({ name, title, source, requests, operations }: Page): Subject {
  return {
    kind: 'page',
    name,
    facts: { title: title.value, source: source?.value ?? null },
    parts: requests.map((request) => requestSubject(request, operations)),
    place: title.origin,
  }
}

function requestSubject(request: Request, operations: readonly Operation[]): Subject {
  const { method, path, template, summary, parameters, body, response, statuses, origin } = request
  const bodies: Subject[] =
    body === null
      ? []
      : [part('body', { wire: body.wire.value }, body.fields.map(fieldSubject), body.wire.origin)]
  const replies: Subject[] =
    response === null
      ? []
      : [
          part(
            'reply',
            { wire: response.wire.value, 'type name': response.type.value },
            response.fields.map(fieldSubject),
            response.type.origin,
          ),
        ]
  return {
    kind: 'request',
    name: `${method.value} ${template.value}`,
    facts: { 'written as': path.value, summary: summary?.value ?? null },
    parts: [
      ...parameters.map((parameter) => parameterSubject(parameter.in, parameter)),
      ...bodies,
      ...replies,
      ...statuses.map(statusSubject),
      ...operations
        .filter((operation) => operation.request === `${method.value} ${path.value}`)
        .map((operation) => operationSubject(operation, statuses)),
    ],
    place: origin,
  }
}

function part(kind: 'body' | 'reply', facts: Subject['facts'], parts: Subject[], place: Place): Subject {
  return { kind, name: '', facts, parts, place }
}

function parameterSubject(where: 'path' | 'query', field: Field): Subject {
  return { ...fieldSubject(field), kind: 'parameter', name: `${where} ${field.name.value}` }
}

function fieldSubject(field: Field): Subject {
  const { attributes, origin } = field
  return {
    kind: 'field',
    name: field.name.value,
    facts: { shape: field.kind, ...described(field) },
    parts: [
      ...attributes.map(attributeSubject),
      ...(field.kind === 'group' ? field.fields.map(fieldSubject) : []),
    ],
    place: origin,
  }
}

function attributeSubject(attribute: Attribute): Subject {
  const { name, origin } = attribute
  return { kind: 'attribute', name: name.value, facts: described(attribute), parts: [], place: origin }
}

function described(field: Field | Attribute): Subject['facts'] {
  const { occurs, description, example, formerly } = field
  return {
    'least occurrence': occurs.value.min,
    'most occurrence': occurs.value.max,
    ...('type' in field ? valueFacts(field.type.value) : {}),
    description: description?.value ?? null,
    example: example?.value ?? null,
    formerly: formerly?.value ?? null,
  }
}

function statusSubject({ code, description }: Status): Subject {
  return { kind: 'status', name: String(code.value), facts: { description }, parts: [], place: code.origin }
}

/** Statuses are those of the request, unless the operation has its own. */
function operationSubject(operation: Operation, documented: readonly Status[]): Subject {
  const { name, summary, fixed, required, leftOut, emptyClears, statuses, reply, origin } = operation
  const own = statuses.map(statusSubject)
  const hasOwn = told(own) !== told(documented.map(statusSubject))
  return {
    kind: 'operation',
    name: name.value,
    facts: {
      summary: summary?.value ?? null,
      'fixed parameters': fixed.map((one) => `${one.name}=${one.value}`),
      'required parameters': required,
      'parameters left out': leftOut,
      'null clears': emptyClears,
      'own statuses': hasOwn,
      result: reply && { status: reply.status.value, at: reply.at, ...holds(reply.holds, operation.request) },
    },
    parts: hasOwn ? own : [],
    place: origin,
  }
}

function told(statuses: readonly Subject[]): string {
  return JSON.stringify(statuses.map(({ name, facts }) => [name, facts]))
}

/** The record of an operation's own request has no name, so that it stays the same when the request moves. */
function holds(
  result: NonNullable<Operation['reply']>['holds'],
  own: string,
): { readonly [member: string]: Json } {
  if (result.kind === 'value') return { holds: 'value', ...valueFacts(result.type) }
  return { holds: 'record', of: result.request === own ? '' : result.request }
}
