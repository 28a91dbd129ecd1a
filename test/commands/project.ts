import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const apiPage =
  '# Shop\n\n## Facts\n\n| Fact | Value |\n| --- | --- |\n| Base URL | https://shop.example/api |\n'

export const page =
  '# Orders\n\n## POST /orders\n\nAdds an order, as JSON.\n\n| Name | Type | Required | Description |\n' +
  '| --- | --- | --- | --- |\n| number | String, max. 10 | YES | Number of the order |\n| note | String |  | A note |\n'

/** A project of somebody's own in a temporary folder, with the files given; gone after the test. */
export function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) write(folder, path, text)
  return folder
}

/** A project with one good page. */
export function shop(more: Readonly<Record<string, string>> = {}): string {
  return project({ 'docs/shop/api.md': apiPage, 'docs/shop/orders.md': page, ...more })
}

export function write(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The files below a folder with the times they were last written. */
export function times(folder: string): Record<string, number> {
  const paths = readdirSync(folder, { recursive: true }) as string[]
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).sort()
  return Object.fromEntries(files.map((path) => [path, statSync(join(folder, path)).mtimeMs]))
}
