/** The program as a library: pages and templates in, files and findings out. */
export { generate, type GenerateOptions } from './generate.ts'
export type { Generated } from './put-together.ts'
export { bundledTemplates, findPages } from './disk/find-inputs.ts'
export { readPage } from './1-read/read-page.ts'
export { buildModel } from './2-model/build-model.ts'
export type { Diagnostic, Outcome, Place } from './diagnostics.ts'
export type { TextFile } from './text-file.ts'
export type * from './ir.ts'
