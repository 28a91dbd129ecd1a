import { expect, test } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { emit } from '../../generator/3-emit/emit.ts'
import { moduleView } from '../../generator/3-emit/module-view.ts'
import { prove } from '../../generator/3-emit/prove.ts'
import { checkReadme } from '../../generator/3-emit/readme-structure.ts'
import { openRenderer } from '../../generator/3-emit/render.ts'
import { runtimeExports, runtimeFiles } from '../../generator/3-emit/runtime-exports.ts'
import { checkStructure } from '../../generator/3-emit/structure.ts'
import { bundledTemplates } from '../../generator/disk/find-inputs.ts'
import { apiPage, page } from '../commands/project.ts'

const templates = bundledTemplates()
const pages = [
  { path: 'shop/api.md', text: apiPage },
  { path: 'shop/orders.md', text: `${page}| state | String, one of open, closed |  | Its state |\n` },
]
const { value: model } = buildModel(
  pages.map((file) => readPage(file).value),
  { needsApi: true },
)
const { value: files } = await emit(model, templates, 'js')
const api = model.apis[0] ?? expect.fail('no API')
const view = moduleView(api, api.pages[0] ?? expect.fail('no page'), [], 'js')
const module = files.find(({ path }) => path === 'shop/orders.ts') ?? expect.fail('no module')

const changed = (from: string, to: string) => {
  expect(module.text).toContain(from)
  return { path: module.path, text: module.text.replace(from, to) }
}

const exports = runtimeExports(runtimeFiles(templates))
const runtime = { exports, extension: 'js' } as const
const start = 'export interface PostOrders {'

test('what the emitter prints has the structure that the page calls for, and compiles', () => {
  checkStructure(module, view, runtime)
  prove(files)
})

test.each([
  { name: 'a statement', from: start, to: `alert(1)\n${start}` },
  { name: 'a declaration', from: start, to: `const x = 1\n${start}` },
  { name: 'an import', from: start, to: `import 'fs'\n${start}` },
  { name: 'an import of all', from: start, to: `import * as fs from 'fs'\n${start}` },
  {
    name: 'an import that nothing uses',
    from: start,
    to: `import { xmlText } from '../runtime/xml.js'\n${start}`,
  },
  { name: 'an import under another name', from: 'import { checkText }', to: 'import { checkText as x }' },
  { name: 'an import from elsewhere', from: "'../runtime/check-text.js'", to: "'../../check-text.js'" },
  { name: 'an export', from: start, to: `export * from 'fs'\n${start}` },
  {
    name: 'an export that should be none',
    from: 'function checkFieldsOf',
    to: 'export function checkFieldsOf',
  },
  { name: 'no export where there should be one', from: start, to: start.replace('export ', '') },
  { name: 'a member', from: 'readonly note?: string', to: 'readonly note?: string; readonly x: 1' },
  { name: 'a member of another name', from: 'readonly note?', to: 'readonly nota?' },
  { name: 'a member that has to be given', from: 'readonly note?', to: 'readonly note' },
  { name: 'a member that may be written', from: 'readonly note?', to: 'note?' },
  { name: 'a method', from: 'readonly note?: string', to: 'readonly note?: string; x(): void' },
  { name: 'a base', from: start, to: 'export interface PostOrders extends Array<string> {' },
  { name: 'a function under another name', from: 'function postOrders(', to: 'function postOrder(' },
  { name: 'a parameter', from: 'postOrders(input: PostOrders)', to: 'postOrders(input: PostOrders, x = 1)' },
  { name: 'a value in a list', from: "['open', 'closed']", to: "['open', 'closed', 'x']" },
  { name: 'a call in a list', from: "['open', 'closed']", to: "['open', 'closed' + canary()]" },
  { name: 'a check of another member', from: 'fields.note', to: 'fields.nota' },
  {
    name: 'a member that no check reads',
    from: '  tally += checkText(scope, tally, fields.note)\n',
    to: '',
  },
  {
    name: 'a member that is counted before it is checked',
    from: 'let tally = 0',
    to: 'let tally = fields.nota === undefined ? 0 : 1',
  },
  { name: 'a count that is set', from: 'return tally', to: 'tally = 0\n  return tally' },
  { name: 'a count of its own', from: 'return tally', to: 'tally++\n  return tally' },
  { name: 'a count of something else', from: 'return tally', to: 'fields.tally += 1\n  return tally' },
  { name: 'a way past', from: 'return tally', to: 'if (tally) return tally\n  else return 0' },
  { name: 'a call of a stranger', from: "method: 'POST'", to: 'method: canary()' },
  { name: 'a call of a method', from: "method: 'POST'", to: "method: 'POST'.at(0)" },
  {
    name: 'a way to the functions',
    from: "method: 'POST'",
    to: "method: 'POST'['at']['constructor']('canary()')()",
  },
  { name: 'an import in an expression', from: "method: 'POST'", to: "method: import('fs')" },
  { name: 'a template', from: "method: 'POST'", to: 'method: `${input.number}`' },
  { name: 'a pattern', from: "method: 'POST'", to: 'method: /x/' },
  { name: 'a comma', from: "method: 'POST'", to: "method: (input, 'POST')" },
  {
    name: 'an assignment',
    from: "let json = ''",
    to: "let json = ''\n  json = ''",
  },
  {
    name: 'an assignment to something else',
    from: "let json = ''",
    to: "let json = ''\n  whole.note += ''",
  },
  { name: 'an import in a type', from: 'readonly note?: string', to: "readonly note?: import('fs').Stats" },
  { name: 'a comment that ends at the line', from: start, to: `// a comment\n${start}` },
  { name: 'a directive', from: start, to: `// @ts-ignore\n${start}` },
  { name: 'a directive in a block', from: start, to: `/* @ts-ignore */\n${start}` },
  { name: 'a rule turned off', from: start, to: `/* eslint-disable */\n${start}` },
  { name: 'a pragma', from: '/*\n * Orders', to: '/*\n * @jsxImportSource x\n * Orders' },
  { name: 'a reference', from: '// Generated', to: '/// <reference path="x" />\n// Generated' },
  { name: 'words in the header', from: 'orders.md: change', to: 'orders.md: <change>' },
  { name: 'a tag', from: ' * Number of the order', to: ' * @deprecated Number of the order' },
  { name: 'an inline tag', from: ' * Number of the order', to: ' * {@inheritDoc Number} of the order' },
  { name: 'an annotation', from: ' * Number of the order', to: ' * #__NO_SIDE_EFFECTS__ of the order' },
  { name: 'a source map', from: ' * Number of the order', to: ' * //# sourceMappingURL=x' },
  { name: 'a character that turns the text', from: ' * Number of', to: ' * Number \u202e of' },
  { name: 'a character that nobody sees', from: "['open', 'closed']", to: "['open', 'closed\u200b']" },
  { name: 'a name that looks like another', from: 'return scope.issues', to: 'return sc\u043epe.issues' },
  { name: 'what does not parse', from: 'return scope.issues', to: 'return scope.' },
])('the structure check stops $name', ({ from, to }) => {
  expect(() => checkStructure(changed(from, to), view, runtime)).toThrow(
    'does not declare what its page calls for',
  )
})

const readme = files.find(({ path }) => path === 'README.md') ?? expect.fail('no README')

test.each([
  { name: 'a heading', from: '## shop', to: '## shop\n\n# x' },
  { name: 'a paragraph', from: '## shop', to: '## shop\n\nx' },
  { name: 'a link', from: '`https://shop.example/api`', to: 'https://shop.example/api' },
  { name: 'an image', from: 'Adds an order', to: '![x](y) Adds an order' },
  { name: 'HTML', from: 'Adds an order', to: '<b>Adds an order' },
  { name: 'emphasis', from: 'Adds an order', to: '*Adds* an order' },
  { name: 'a cell', from: 'Adds an order', to: 'Adds | an order' },
  { name: 'a row', from: '| Adds an order', to: '|\n| Adds an order' },
  { name: 'other words', from: 'Adds an order', to: 'Adds no order' },
])('the check of the README stops $name', ({ from, to }) => {
  checkReadme(readme.text, model)
  expect(readme.text).toContain(from)
  expect(() => checkReadme(readme.text.replace(from, to), model)).toThrow(
    'does not say what its pages call for',
  )
})

test('the compile proof stops code whose types do not fit', () => {
  const broken = changed("method: 'POST'", 'method: 1')
  expect(() => prove([...files.filter((file) => file !== module), broken])).toThrow('does not compile')
})

test('a template that asks for what its view does not have stops the run', async () => {
  const render = await openRenderer([{ path: 'x.hbs', text: '{{missing}}' }])
  expect(() => render('x', {})).toThrow('"missing" not defined')
  expect(() => render('y', {})).toThrow('There is no template y.hbs')
})
