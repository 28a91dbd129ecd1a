import type { Render } from '../../generator/3-emit/render.ts'
import {
  code,
  commentText,
  identifier,
  memberName,
  stringLiteral,
  typeText,
  unionOf,
  type Code,
  type Literal,
} from '../../generator/3-emit/tokens.ts'

declare const render: Render
const fromPage: string = '"; alert(1); "'

// What has to compile.
export const printed = render('x', {
  name: identifier('a'),
  steps: [{ call: code`f(${stringLiteral(fromPage)})` }],
  isLast: true,
})
export const union = unionOf([typeText`string`, stringLiteral(fromPage)])
export const wider: Code = stringLiteral(fromPage)

// What must not.
// @ts-expect-error TS2322: a plain text in a view
render('x', { name: fromPage })
// @ts-expect-error TS2322: a plain text deep in a view
render('x', { steps: [{ call: fromPage }] })
// @ts-expect-error TS2322: our own text, too, is made in tokens.ts
render('x', { name: 'a' })
// @ts-expect-error TS2322: a number is printed as a literal
render('x', { count: 1 })
// @ts-expect-error TS2345: a plain text in code
void code`f(${fromPage})`
// @ts-expect-error TS2345: text of a comment in code
void code`f(${commentText(fromPage)})`
// @ts-expect-error TS2345: the name of a member is no expression
void code`f(${memberName(fromPage)})`
// @ts-expect-error TS2345: an expression is no type
void typeText`Array<${code`f()`}>`
// @ts-expect-error TS2741: code without its template
void code([fromPage])
// @ts-expect-error TS2322: a token is made nowhere else
export const forged: Literal = fromPage
