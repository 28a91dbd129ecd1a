import { expect, test } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { emit } from '../../generator/3-emit/emit.ts'
import { moduleView } from '../../generator/3-emit/module-view.ts'
import { prove } from '../../generator/3-emit/prove.ts'
import { renderer } from '../../generator/3-emit/render.ts'
import { checkStructure } from '../../generator/3-emit/structure.ts'
import { bundledTemplates } from '../../generator/disk/find-inputs.ts'
import { apiPage, page } from '../commands/project.ts'

const templates = bundledTemplates()
const pages = [
  { path: 'shop/api.md', text: apiPage },
  { path: 'shop/orders.md', text: page },
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

test('what the emitter prints has the structure that the page calls for, and compiles', () => {
  checkStructure(module, view)
  prove(files)
})

test.each([
  {
    name: 'a statement too many',
    from: 'export interface PostOrders {',
    to: 'alert(1)\nexport interface PostOrders {',
  },
  {
    name: 'a declaration too many',
    from: 'export interface PostOrders {',
    to: 'const x = 1\nexport interface PostOrders {',
  },
  { name: 'a member too many', from: 'readonly note?: string', to: 'readonly note?: string; readonly x: 1' },
  { name: 'a member of another name', from: 'readonly note?', to: 'readonly nota?' },
  {
    name: 'a method among the members',
    from: 'readonly note?: string',
    to: 'readonly note?: string; x(): void',
  },
  { name: 'a function under another name', from: 'function postOrders(', to: 'function postOrder(' },
])('the structure check stops $name', ({ from, to }) => {
  expect(() => checkStructure(changed(from, to), view)).toThrow('does not declare what its page calls for')
})

test('the compile proof stops code whose types do not fit', () => {
  const broken = changed("method: 'POST'", 'method: 1')
  expect(() => prove([...files.filter((file) => file !== module), broken])).toThrow('does not compile')
})

test('a template that asks for what its view does not have stops the run', () => {
  const render = renderer([{ path: 'x.hbs', text: '{{missing}}' }])
  expect(() => render('x', {})).toThrow('"missing" not defined')
  expect(() => render('y', {})).toThrow('There is no template y.hbs')
})
