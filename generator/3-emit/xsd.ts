import type { Model } from '../ir.ts'
import { byPath, type TextFile } from '../text-file.ts'
import { requestOf } from './input-shape.ts'
import { openRenderer } from './render.ts'
import { xsdView } from './xsd-view.ts'

/** XML Schemas of a model, one for each operation that sends XML, by path: `<operation>.xsd`. */
export async function xsdSchemas({ apis }: Model, templates: readonly TextFile[]): Promise<TextFile[]> {
  const render = await openRenderer(templates)
  return apis
    .flatMap((api) =>
      api.pages.flatMap((page) =>
        page.operations.flatMap((operation) => {
          const body = requestOf(page.requests, operation)?.body ?? null
          const [root] = body?.fields ?? []
          if (body?.wire.value !== 'xml' || root === undefined) return []
          const path = `${api.name}/${page.name}/${operation.name.value}.xsd`
          return [{ path, text: render('xsd', xsdView(api, page, operation, root)) }]
        }),
      ),
    )
    .sort(byPath)
}
