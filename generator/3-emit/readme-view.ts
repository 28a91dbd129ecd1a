import type { Model, Operation, Page } from '../ir.ts'
import {
  fileName,
  identifier,
  markdownCode,
  markdownText,
  type FileName,
  type Identifier,
  type MarkdownText,
} from './tokens.ts'

/** What `templates/readme.hbs` prints: the operations of every page. */
export interface ReadmeView {
  /** Whether any operation takes checks of formats. */
  readonly takesChecks: boolean
  readonly apis: readonly {
    readonly title: MarkdownText
    readonly baseUrls: readonly MarkdownText[]
    readonly authentication: MarkdownText
    readonly pages: readonly {
      readonly path: FileName
      readonly title: MarkdownText
      readonly operations: readonly OperationRow[]
    }[]
  }[]
}

interface OperationRow {
  readonly name: Identifier
  readonly sends: MarkdownText
  readonly summary: MarkdownText
}

export function packageReadme({ apis }: Model, takesChecks: boolean): ReadmeView {
  return {
    takesChecks,
    apis: apis.map((api) => ({
      title: markdownText(api.title.value),
      baseUrls: api.baseUrls.map(({ value }) => markdownCode(value)).filter((url) => url !== ''),
      authentication: markdownText(api.authentication?.value ?? ''),
      pages: api.pages.map((page) => ({
        path: fileName(api.name, page.name, ''),
        title: markdownText(page.title.value),
        operations: rows(page),
      })),
    })),
  }
}

function rows(page: Page): OperationRow[] {
  return page.operations.map((operation) => ({
    name: identifier(operation.name.value),
    sends: markdownText(sentTo(operation)),
    summary: markdownText(operation.summary?.value ?? ''),
  }))
}

/** The request of an operation with the query parameters that it always has. */
export function sentTo({ request, fixed }: Operation): string {
  const query = fixed.map(({ name, value }) => `${name}=${value}`).join('&')
  return query === '' ? request : `${request}?${query}`
}
