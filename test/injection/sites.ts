import type { TextFile } from '../../generator/text-file.ts'

/** A cell or line of some page, and the pages with a text in it. */
export interface Site {
  readonly name: string
  readonly pages: (text: string) => readonly TextFile[]
}

/** The folder of the pages, where that is not what is hostile. */
export const apiName = 'shop'

const mark = '¤'

const api = `# Shop

## Facts

| Fact | Value | Source |
| --- | --- | --- |
| Title | Shop | The manual |
| Base URL | https://shop.example | The manual |
| Authentication | HTTP Basic | The manual |
| Decimal separator | . | The manual |

## Reply envelope

| Part | Member | Values | Source |
| --- | --- | --- | --- |
| Outcome | status | OK, done | The manual |
| Errors | errors | | The manual |
`

const fields = base(`# Orders

- Source: The manual, page 1
- Read: 2026-01-02

## POST /orders

Adds an order. The body is FORM DATA.

Request parameters

| Name | Description | Data type | Required | Example |
| --- | --- | --- | --- | --- |
| number | Number of the order | String, max. 10 | YES | A1 |
| ids[] | Ids of it | int | | 1 |
`)

const types = base(`# Orders

## POST /orders

The body is JSON.

| Name | Description | Data type | Required | Example |
| --- | --- | --- | --- | --- |
| state | State of it | String, one of new, old | | new |
| kind | Kind of it | String, always retail | | retail |
| tags | Tags of it | String, max. 50, list separated by ; | | a;b |
| level | Level of it | int | | 1=low, 2=high |
`)

const parameters = base(`# Orders

## Endpoints

- GET /orders — Lists the orders.

## GET /orders

Lists the orders.

Query parameters:

| Name | Type | Required | Description | Example |
| --- | --- | --- | --- | --- |
| since | date | | From that day on | 2026-01-02 |

| Response code | Description |
| --- | --- |
| 200 | Done |
| 404 | Not there |
`)

const inPath = base(`# Orders

## PUT /orders/{id}

Changes an order. The body is JSON.

Path parameters:

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| id | String | YES | Number of the order |

Request parameters

| Name | Type | Required | Description | Example |
| --- | --- | --- | --- | --- |
| amount | Decimal | YES | An amount | 1.5 |
`)

const reply = base(`# Orders

## GET /orders

Lists the orders. Query parameters:

| Name | Type | Required | Description | Example |
| --- | --- | --- | --- | --- |
| since | date | | From that day on | 2026-01-02 |

Response, as JSON

| Name | Type | Description | Example |
| --- | --- | --- | --- |
| number | String | Number of it | A1 |
| state | String | State of it | 1=new, 2=old |

| Response code | Description |
| --- | --- |
| 200 | Done |
`)

const replyOverlay = `# What the page leaves out

## Operations

| Operation | Request | Summary | Fixed | Required | Left out | Statuses of | Reason |
| --- | --- | --- | --- | --- | --- | --- | --- |
| listOrders | GET /orders | Lists them | since=2026-01-02 | | | GET /orders | Named |

## Types

| Request | Type | Reason |
| --- | --- | --- |
| GET /orders | Order | Named |

## Replies

| Operation | Status | At | Holds | Reason |
| --- | --- | --- | --- | --- |
| listOrders | 200 | data[].Order | Order | Seen |
`

const inPathOverlay = `# What the page leaves out

## Operations

| Operation | Request | Empty clears | Body | Reason |
| --- | --- | --- | --- | --- |
| changeOrder | PUT /orders/{id} | yes | json | Named |

## Corrections

| Table | Row | Column | Documented | Corrected | Reason |
| --- | --- | --- | --- | --- | --- |
| PUT /orders/{id} body | amount | Type | Decimal | Numeric | Measured |

## Replies

| Operation | Status | At | Holds | Reason |
| --- | --- | --- | --- | --- |
| changeOrder | 200 | data.id | int | Seen |
`

const elements = base(`# Delivery

Resource: delivery.do

HTTP-method: POST

Adds a delivery.

| Level | Element | Type | Occurrences | Description | Example |
| --- | --- | --- | --- | --- | --- |
| root | root | Aggregate | 1 | | |
| 1 | delivery | Aggregate | 1 | A delivery | |
| 2 | number | String, max. 10 | 1 | Number of it | A1 |
| Attr. | type | String, always code | 0..1 | Kind of number | code |
`)

const groups = base(`# Delivery

Resource: delivery.do

HTTP-method: POST

Query parameters:

- method, what is done
- Example: /delivery.do?method=add

| Level | Element | Type | Occurrences | Description | Example |
| --- | --- | --- | --- | --- | --- |
| root | delivery | Aggregate | 1 | | |
| 1 | lines | Aggregate | 1..n | Its lines | |
| 2 | amount | Numeric | 0..1 | How many | 1,5 |
| 1 | note | String\\* | 0..1 | A note | x |

\\* A footnote of the note.
`)

function base(text: string): Readonly<Record<string, string>> {
  return { 'shop/api.md': api, 'shop/orders.md': text }
}

interface Base {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** Texts of the pages that a payload takes the place of: the file and the text, marked where it stands. */
  readonly cells: readonly (readonly [file: string, context: string])[]
}

const bases: readonly Base[] = [
  {
    name: 'fields',
    files: fields,
    cells: [
      ['shop/orders.md', '# ¤Orders¤'],
      ['shop/orders.md', 'Source: ¤The manual, page 1¤'],
      ['shop/orders.md', 'Read: ¤2026-01-02¤'],
      ['shop/orders.md', '## ¤POST¤ /orders'],
      ['shop/orders.md', '## POST /¤orders¤'],
      ['shop/orders.md', '¤Adds an order¤. The body'],
      ['shop/orders.md', 'The body is ¤FORM DATA¤'],
      ['shop/orders.md', '¤Request parameters¤'],
      ['shop/orders.md', '| ¤Name¤ | Description'],
      ['shop/orders.md', '| ¤Data type¤ |'],
      ['shop/orders.md', '| ¤number¤ |'],
      ['shop/orders.md', '| ¤Number of the order¤ |'],
      ['shop/orders.md', '| ¤String, max. 10¤ |'],
      ['shop/orders.md', '| ¤YES¤ |'],
      ['shop/orders.md', '| ¤A1¤ |'],
      ['shop/orders.md', '| ¤ids¤[] |'],
      ['shop/orders.md', '| ids[] | ¤Ids of it¤ |'],
      ['shop/api.md', '# ¤Shop¤'],
      ['shop/api.md', '| Title | ¤Shop¤ |'],
      ['shop/api.md', '| ¤Title¤ | Shop |'],
      ['shop/api.md', '| ¤https://shop.example¤ |'],
      ['shop/api.md', '| https://shop.example¤ ¤| The'],
      ['shop/api.md', '| ¤HTTP Basic¤ |'],
      ['shop/api.md', '| ¤.¤ |'],
      ['shop/api.md', '| . | ¤The manual¤ |'],
    ],
  },
  {
    name: 'types',
    files: types,
    cells: [
      ['shop/orders.md', 'one of ¤new¤, old'],
      ['shop/orders.md', '| state | ¤State of it¤ |'],
      ['shop/orders.md', '| ¤state¤ |'],
      ['shop/orders.md', 'always ¤retail¤ |'],
      ['shop/orders.md', '| ¤kind¤ |'],
      ['shop/orders.md', '| Kind ¤of it¤ |'],
      ['shop/orders.md', '| ¤retail¤ |'],
      ['shop/orders.md', 'max. ¤50¤, list'],
      ['shop/orders.md', 'separated by ¤;¤ |'],
      ['shop/orders.md', '| ¤tags¤ |'],
      ['shop/orders.md', '1=¤low¤, 2'],
      ['shop/orders.md', '| ¤1¤=low, 2'],
      ['shop/orders.md', '| ¤1=low, 2=high¤ |'],
    ],
  },
  {
    name: 'parameters',
    files: parameters,
    cells: [
      ['shop/orders.md', '- GET /orders — ¤Lists the orders.¤'],
      ['shop/orders.md', '- ¤GET /orders¤ —'],
      ['shop/orders.md', '## GET /¤orders¤'],
      ['shop/orders.md', '| ¤since¤ |'],
      ['shop/orders.md', '| ¤From that day on¤ |'],
      ['shop/orders.md', '| ¤date¤ |'],
      ['shop/orders.md', '| ¤2026-01-02¤ |'],
      ['shop/orders.md', '| ¤Response code¤ |'],
      ['shop/orders.md', '| ¤200¤ | Done'],
      ['shop/orders.md', '| 200 | ¤Done¤ |'],
    ],
  },
  {
    name: 'path',
    files: { ...inPath, 'shop/orders.overlay.md': inPathOverlay },
    cells: [
      ['shop/orders.md', '{¤id¤}'],
      ['shop/orders.md', '| ¤id¤ |'],
      ['shop/orders.md', '| YES | ¤Number of the order¤ |'],
      ['shop/orders.md', '| ¤amount¤ |'],
      ['shop/orders.md', '| ¤An amount¤ |'],
      ['shop/orders.md', '| ¤Decimal¤ |'],
      ['shop/orders.overlay.md', '| ¤changeOrder¤ | PUT'],
      ['shop/orders.overlay.md', '| ¤PUT /orders/{id}¤ | yes'],
      ['shop/orders.overlay.md', '| ¤yes¤ |'],
      ['shop/orders.overlay.md', '| ¤json¤ |'],
      ['shop/orders.overlay.md', '| ¤PUT /orders/{id} body¤ |'],
      ['shop/orders.overlay.md', '| ¤amount¤ |'],
      ['shop/orders.overlay.md', '| ¤Type¤ | Decimal'],
      ['shop/orders.overlay.md', '| ¤Decimal¤ | Numeric'],
      ['shop/orders.overlay.md', '| ¤Numeric¤ |'],
      ['shop/orders.overlay.md', '| ¤Measured¤ |'],
      ['shop/orders.overlay.md', '| ¤data.id¤ |'],
      ['shop/orders.overlay.md', '| data.¤id¤ |'],
      ['shop/orders.overlay.md', '| ¤int¤ |'],
    ],
  },
  {
    name: 'reply',
    files: { ...reply, 'shop/orders.overlay.md': replyOverlay },
    cells: [
      ['shop/orders.md', '| ¤number¤ |'],
      ['shop/orders.md', '| number | ¤String¤ |'],
      ['shop/orders.md', '| ¤Number of it¤ |'],
      ['shop/orders.md', '| ¤A1¤ |'],
      ['shop/orders.md', '1=new, ¤2¤=old'],
      ['shop/orders.md', '1=¤new¤, 2'],
      ['shop/orders.md', '¤Response, as JSON¤'],
      ['shop/orders.overlay.md', '| ¤listOrders¤ | GET'],
      ['shop/orders.overlay.md', '| ¤GET /orders¤ | Lists'],
      ['shop/orders.overlay.md', '| ¤Lists them¤ |'],
      ['shop/orders.overlay.md', 'since=¤2026-01-02¤ |'],
      ['shop/orders.overlay.md', '| ¤since=2026-01-02¤ |'],
      ['shop/orders.overlay.md', '| since=2026-01-02 |¤ ¤|'],
      ['shop/orders.overlay.md', '| since=2026-01-02 | |¤ ¤|'],
      ['shop/orders.overlay.md', '| ¤GET /orders¤ | Named'],
      ['shop/orders.overlay.md', '| ¤Order¤ | Named'],
      ['shop/orders.overlay.md', '| listOrders | ¤200¤ |'],
      ['shop/orders.overlay.md', '| data[].¤Order¤ |'],
      ['shop/orders.overlay.md', '| ¤data¤[].Order'],
      ['shop/orders.overlay.md', '| ¤Order¤ | Seen'],
      ['shop/api.md', '| Outcome | ¤status¤ |'],
      ['shop/api.md', '| ¤OK¤, done |'],
      ['shop/api.md', '| Errors | ¤errors¤ |'],
    ],
  },
  {
    name: 'elements',
    files: elements,
    cells: [
      ['shop/orders.md', 'Resource: ¤delivery.do¤'],
      ['shop/orders.md', 'HTTP-method: ¤POST¤'],
      ['shop/orders.md', '¤Adds a delivery.¤'],
      ['shop/orders.md', '| ¤root¤ | root'],
      ['shop/orders.md', '| root | ¤root¤ |'],
      ['shop/orders.md', '| 1 | ¤delivery¤ |'],
      ['shop/orders.md', '| ¤A delivery¤ |'],
      ['shop/orders.md', '| ¤number¤ |'],
      ['shop/orders.md', '| ¤String, max. 10¤ | 1'],
      ['shop/orders.md', '| String, max. 10 | ¤1¤ |'],
      ['shop/orders.md', '| ¤Number of it¤ |'],
      ['shop/orders.md', '| ¤Attr.¤ |'],
      ['shop/orders.md', '| Attr. | ¤type¤ |'],
      ['shop/orders.md', 'always ¤code¤ |'],
      ['shop/orders.md', '| ¤Kind of number¤ |'],
      ['shop/orders.md', '| Kind of number | ¤code¤ |'],
    ],
  },
  {
    name: 'groups',
    files: groups,
    cells: [
      ['shop/orders.md', '- method, ¤what is done¤'],
      ['shop/orders.md', '- ¤method¤, what'],
      ['shop/orders.md', '?method=¤add¤'],
      ['shop/orders.md', '| ¤lines¤ |'],
      ['shop/orders.md', '| ¤1..n¤ |'],
      ['shop/orders.md', '| ¤Its lines¤ |'],
      ['shop/orders.md', '| ¤2¤ | amount'],
      ['shop/orders.md', '| 2 | ¤amount¤ |'],
      ['shop/orders.md', '| ¤Numeric¤ |'],
      ['shop/orders.md', '| ¤1,5¤ |'],
      ['shop/orders.md', '| ¤note¤ |'],
      ['shop/orders.md', '¤A footnote of the note.¤'],
    ],
  },
]

/** Every cell of every kind of table, and every line and name that is read of a page. */
export const sites: readonly Site[] = [
  ...bases.flatMap(({ name, files, cells }) =>
    cells.map(([file, context]) => ({
      name: `${name}: ${context}`,
      pages: (text: string) =>
        Object.entries(files).map(([path, page]) => ({
          path,
          text: path === file ? filled(page, context, text) : page,
        })),
    })),
  ),
  ...['shop/¤orders¤.md', '¤shop¤/orders.md'].map((context) => ({
    name: `file: ${context}`,
    pages: (text: string) => [
      { path: context.startsWith(mark) ? `${text}/api.md` : 'shop/api.md', text: api },
      { path: filled('shop/orders.md', context, text), text: fields['shop/orders.md'] ?? '' },
    ],
  })),
]

/** A page with a text in the place that the context marks. */
function filled(page: string, context: string, text: string): string {
  const [before = '', place = '', after = ''] = context.split(mark)
  const [head, ...tail] = page.split(before + place + after)
  if (head === undefined || tail.length === 0) throw new Error(`The page has no ${context}`)
  return [head, tail.join(before + place + after)].join(before + text + after)
}
