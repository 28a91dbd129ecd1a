import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, pieces } from './tools.ts'

/** What libxml2 reads in a document, in Canonical XML. */
export function canonicalBy(document: string): string {
  return ask('xmllint', ['--c14n', '--nonet', '-'], document)
}

/** For each document, whether libxml2 finds it valid against the schema; what is not well-formed is not. */
export function verdictsBy(schema: string, documents: readonly string[]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-oracle-'))
  try {
    writeFileSync(join(folder, 'schema.xsd'), schema)
    return pieces(documents, 2000).flatMap((some, index) => verdicts(join(folder, `${index}`), some))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function verdicts(folder: string, documents: readonly string[]): boolean[] {
  mkdirSync(folder)
  const names = documents.map((_, index) => `${index}.xml`)
  for (const [index, document] of documents.entries())
    writeFileSync(join(folder, names[index] ?? ''), document)
  const args = ['--noout', '--nonet', '--schema', '../schema.xsd', ...names]
  const { stderr } = spawnSync('xmllint', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (/Schemas parser error|failed to compile/.test(stderr)) throw new Error(stderr.slice(0, 2000))
  const valid = new Set([...stderr.matchAll(/^(\d+\.xml) validates$/gm)].map(([, name]) => name))
  return names.map((name) => valid.has(name))
}
