import { readMarkdown } from '../../generator/1-read/markdown.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import type { Model, Page } from '../../generator/ir.ts'

export interface Pages {
  readonly page: readonly string[]
  readonly overlay?: readonly string[]
  readonly api?: readonly string[]
}

export interface Built {
  readonly model: Model
  readonly page: Page
  /** `line:column code`; in front the file's name, unless it is the page's. */
  readonly found: readonly string[]
}

/** A page, its overlay and its API's page as a model, and what was found in them. */
export function build({ page, overlay, api }: Pages): Built {
  const texts = { 'a/api.md': api, 'a/page.md': page, 'a/page.overlay.md': overlay }
  const documents = Object.entries(texts).flatMap(([path, lines]) =>
    lines === undefined ? [] : [readMarkdown(path, lines.join('\n'))],
  )
  const { value: model, diagnostics } = buildModel(documents, { needsApi: false })
  const [first] = model.apis[0]?.pages ?? []
  if (first === undefined) throw new Error('The test has no page.')
  const found = diagnostics.map(({ code, place: { file, line, column } }) => {
    const name = file.replace(/^a\/(page\.(?!overlay)md)?/, '').replace('page.overlay.md', 'overlay')
    return `${name === '' ? '' : `${name} `}${line}:${column} ${code}`
  })
  return { model, page: first, found }
}
