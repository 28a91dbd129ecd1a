import type { Model, Page } from '../ir.ts'
import { commentText } from './tokens.ts'

/** What `templates/readme.hbs` prints: the operations of every page. */
export interface ReadmeView {
  /** Whether any operation takes checks of formats. */
  readonly takesChecks: boolean
  readonly apis: readonly {
    readonly title: string
    readonly baseUrls: readonly string[]
    readonly authentication: string
    readonly pages: readonly {
      readonly path: string
      readonly title: string
      readonly operations: readonly OperationRow[]
    }[]
  }[]
}

interface OperationRow {
  readonly name: string
  readonly sends: string
  readonly summary: string
}

export function packageReadme({ apis }: Model, takesChecks: boolean): ReadmeView {
  return {
    takesChecks,
    apis: apis.map((api) => ({
      title: cell(api.title.value),
      baseUrls: api.baseUrls.map(({ value }) => cell(value)),
      authentication: cell(api.authentication?.value ?? ''),
      pages: api.pages.map((page) => ({
        path: `${api.name}/${page.name}`,
        title: cell(page.title.value),
        operations: rows(page),
      })),
    })),
  }
}

function rows(page: Page): OperationRow[] {
  return page.operations.map(({ name, request, fixed, summary }) => {
    const query = fixed.map((pair) => `${pair.name}=${pair.value}`).join('&')
    return {
      name: name.value,
      sends: cell(query === '' ? request : `${request}?${query}`),
      summary: cell(summary?.value ?? ''),
    }
  })
}

/** Page text as the text of one Markdown table cell: nothing in it is markup. */
function cell(text: string): string {
  return commentText(text).replace(/[\\`*_[\]<>|#&]/g, '\\$&')
}
