/** What a finding means and what to write instead; `tablewright explain CODE` prints it. */
export interface Explanation {
  readonly means: string
  readonly instead: string
}

export const explanations = {
  'other-charset': {
    means: 'The bytes of the page are no UTF-8, so another character set was assumed.',
    instead: 'Save the page as UTF-8.',
  },
  'unreadable-page': {
    means: 'The file is no text that any reader understands.',
    instead:
      'Give the page as Markdown, HTML or text; a page of more than 2,000,000 characters has to be divided.',
  },
  'page-too-large': {
    means:
      'The page holds more than any page that is published, or more than the memory that a page may take.',
    instead: 'Divide the page, and see whether the file is a page of documentation at all.',
  },
  'page-too-slow': {
    means:
      'Reading the page, or printing its code, took longer than a page may take, so the run was ended. Ordinary pages take some hundredths of a second.',
    instead:
      'Look for long runs of marks such as `*`, `_`, `[` or backticks, and for very long lines; take out what is no documentation, or divide the page.',
  },
  'hidden-part': {
    means:
      'The page hides some of its rows, tables or headings from its readers, so they were left out: most often they are old, or stand behind something to click. The words of buttons and of lists to choose from are left out too.',
    instead:
      'If they belong to the documentation, open them before the page is saved, or write them as text.',
  },
  'picture-alone': {
    means: 'A cell of a table holds a picture, such as a tick, and no text or description of it.',
    instead: 'Give the picture a text, as in `<img alt="YES">`, or write the text in its place.',
  },
  'nested-table': {
    means:
      'A table stands inside another. Inside a cell of data it was read as lines of that cell; if the outer table lays the page out, its own rows were read as text.',
    instead:
      'Compare the fields with the published page; write the inner table below the outer one if it has fields of its own.',
  },
  'unread-terms': {
    means:
      'A list of terms and their descriptions looks like parameters. It was read as a list of items such as `name (type, required): description`, or as text where it holds more than that. Types that stand in the descriptions are not seen.',
    instead: 'Compare what was read with the published page, or write the parameters as rows of a table.',
  },
  'length-in-text': {
    means:
      'The description of a text says how long it may be, as in "at most 40 characters", and its type does not. Sentences are not taken for limits, so nothing checks it.',
    instead:
      'Correct the type in the overlay, for example to `String, max. 40`; or accept the finding, if the sentence speaks of something else.',
  },
  'unclear-limit': {
    means:
      'A number has a limit that may be one of digits, of decimals or of the value itself: a limit on a decimal, a range, or more than 20 of a whole number. The type was kept, the limit was not.',
    instead:
      'Correct the type in the overlay: `int, max. 5` is five digits, `Decimal, 2 decimals` two digits behind the separator; greatest and smallest values are not checked, so leave those out.',
  },
  'undescribed-group': {
    means:
      'In JSON, a name such as `address.city` or `rows[].price` says in which group a field stands. Here no row describes that group, so it is not known whether it is required.',
    instead:
      'Add a row for the group, `address` of the type object or `rows` of the type array. If the name is sent with its dots, correct it to the same text in the overlay.',
  },
  'unread-grid': {
    means:
      'Plain elements, most likely laid out as a table by a style sheet, look like parameters. Nothing of them was used.',
    instead: 'Write them as rows of a table.',
  },
  'unknown-footnote': {
    means:
      'Raised text and stars behind a cell are taken for the mark of a footnote, never for a part of a number or a name. No footnote with this mark was found.',
    instead:
      'Write the footnote below the table, as a paragraph that begins with the mark; or correct the cell in the overlay.',
  },
  'unknown-table': {
    means:
      'A table was found whose columns say neither parameters, nor elements with levels, nor response codes. Nothing of it was used.',
    instead:
      'If it describes fields, say what its columns hold, below `## Columns` of the overlay: `| Attribut-ID | Name | why |`. If it does not, leave it out, below `## Accepted`: `| unknown-table | Version, Date, Description | why |`.',
  },
  'unread-heading': {
    means:
      'Where cells are joined by spaces or stand one a line, a table is found by its headings. This line has some that are known and others that are not, so it was taken for text, and all below it.',
    instead:
      'Write `|` between the cells of the table, or name its columns as `Name`, `Type`, `Required` and `Description`.',
  },
  'unknown-column': {
    means: 'A column heading names nothing that is understood, so its cells would be lost.',
    instead:
      'Say what the column holds, below `## Columns` of the overlay: `| Attribut-ID | Notes | why |`. A table that describes no fields is left out below `## Accepted`: `| unknown-table | ID, Name | why |`.',
  },
  'duplicate-column': {
    means: 'Two columns of one table have the same meaning, so one of them would be lost.',
    instead: 'Join the two columns or drop one.',
  },
  'too-many-cells': {
    means: 'A row has more cells than its table has columns, so the surplus belongs nowhere.',
    instead:
      'Escape pipes inside cells as `\\|`, or add the missing column. In pipe text whose heading ends with a pipe, end each row with one.',
  },
  'missing-name': {
    means: 'A row describes a field whose name cell is empty: published pages lose names now and then.',
    instead:
      'Add to the overlay\'s corrections: `| (row described "Email address") | Element |  | email | why |`.',
  },
  'odd-name': {
    means:
      'A name cell holds spaces, quotation marks, commas or remarks. Names are sent as they stand, so what is no name has to be settled by somebody who knows.',
    instead:
      "Add to the overlay's corrections: `| name (required) | Name | name (required) | name | why |`; with the same text twice, if the name really has it.",
  },
  'missing-type': {
    means: "The table has a column for types, but the row's cell is empty. A type is never guessed.",
    instead: "Add to the overlay's corrections: `| locale_code | Data type |  | string | why |`.",
  },
  'unknown-type': {
    means: 'A type cell could not be read.',
    instead:
      'Write a known type, or correct the cell in the overlay, for example from `stiring` to `string`.',
  },
  'bare-group': {
    means:
      'A type such as `object` or `array` opens a group of fields, but the table has no levels to show them, or no row stands one level below.',
    instead:
      'Give the table a column of levels with the rows of the fields, or say in the overlay what the values are: `| tags | Data type | array | string[] | why |`.',
  },
  'unknown-length': {
    means:
      "The cell of a column of lengths could not be read, or says something else than the row's type cell.",
    instead: 'Write a count such as `50` or a range such as `2-50`, or correct the cell in the overlay.',
  },
  'unknown-format': {
    means:
      'The overlay names a format that is not known but near one that is. It stands in the comment of the field, and is not checked where callers ask for checks of formats.',
    instead: 'Write a known format, such as `String (email)` or `String (business-id)`.',
  },
  'unclear-codes': {
    means:
      'A cell writes `code=label` pairs with words in front of a code that may belong to it, as in `bank transfer=…`, or words with numbers behind them, as in `yes=1, no=0`, of which either may be sent; or a sentence lists values, as in `valid values are new, old and in between`, and they are not told apart; or the type is an `enum`, and nothing in its row lists the values.',
    instead:
      'List the codes in the overlay: `| payment | Data type | string | string, one of bank transfer, cash | why |`; or correct the cell, with the codes in quotation marks or without `=`.',
  },
  'unknown-occurrence': {
    means: 'A cell that says how often a field may stand, or whether it is required, could not be read.',
    instead: 'Write `1`, `0..1`, `1..n` or `0..n`; in a required column `YES` or nothing.',
  },
  'missing-occurrence': {
    means: "The table has a column for occurrences, but the row's cell is empty.",
    instead: "Add to the overlay's corrections: `| price/@unit | Occurrences |  | 0..1 | why |`.",
  },
  'unknown-level': {
    means: 'A level cell is neither a number, nor `root`, nor a word for attributes.',
    instead:
      'Write the depth as a number, `root` for the outermost element, `Attr.` for an attribute of the element above.',
  },
  'level-jump': {
    means: 'A row stands more than one level below the row before it, so its parent is missing.',
    instead: 'Correct the level, or add the row of the parent.',
  },
  'child-of-leaf': {
    means: 'A row stands one level below a row that holds a value, and a value has no fields.',
    instead: 'Write `Aggregate` as the type of the parent, or correct the level.',
  },
  'many-roots': {
    means: 'The table of an XML body has more than one row at its outermost level.',
    instead: 'Give the document one root row and put the others below it.',
  },
  'attribute-without-element': {
    means: 'An attribute row belongs to the element above it, and there is none.',
    instead: 'Put the row below its element.',
  },
  'duplicate-field': {
    means: 'Two rows of one group, or two attributes of one element, have the same name.',
    instead: 'Remove one of the rows, or correct its name in the overlay.',
  },
  'unknown-status': {
    means: 'A response code cell holds no HTTP status.',
    instead: 'Write one number per row, such as `200`.',
  },
  'duplicate-status': {
    means: 'A response code is listed twice for one request.',
    instead: 'Join the two rows.',
  },
  'unknown-list-item': {
    means:
      'A list below a line such as "Query parameters:" holds an item that is neither a parameter nor an example.',
    instead: 'Write `- name, what it does` and `- Example: /path?name=value`.',
  },
  'unread-list': {
    means:
      'A list has items such as `name (string, required)`, but no line above it speaks of parameters, or it is one of a reply, which is read from tables alone. Or a request has no fields at all, and lines of its text say of what type something is.',
    instead: 'Say `Parameters` above the list, or write its items or the lines as rows of a table.',
  },
  'doubtful-list-item': {
    means:
      'Below a line that speaks of parameters stands a list whose items begin with a capital letter, as sentences do. They were taken for parameters, since names may be written so.',
    instead:
      'Write parameters as rows of a table, or with their type, as in `Page (int): the number of the page`. Above any other list, write a line that does not speak of parameters.',
  },
  'missing-request': {
    means: 'No heading or line of the page says which method and path its tables belong to.',
    instead: 'Add a heading such as `## POST /customers`.',
  },
  'table-without-request': {
    means: 'A table belongs to the request whose heading it follows, and there is none above it.',
    instead: 'Put the heading of its request above the table.',
  },
  'unclear-endpoint': {
    means:
      'A heading has a path, but no method, or several of either. What stands below it belongs to no request then, since nobody could tell which.',
    instead: 'Write the heading as `POST /customers`, one for each request.',
  },
  'table-left-out': {
    means:
      'A table stands below a line that speaks of headers or errors. Its rows are no fields of the request or the reply.',
    instead:
      'Nothing, if that is right. If its rows are fields, write `Request parameters` or `Response` above the table.',
  },
  'unsaid-nesting': {
    means:
      'A table stands below a heading that names a field of a table before it, and nothing says that this field holds others: the rows of the second table are taken for fields beside it.',
    instead:
      'Write `object` or `array` as the type of the field, and the rows below its name are read as being in it; or write their names as `customer.name`. If the table has nothing to do with the field, write `Request parameters` or `Response` above it.',
  },
  'unsaid-table': {
    means:
      'A request has a second table of names, and nothing above it says what it describes: it is taken for more fields of the body. Or a request without a body has one of fields, and nothing above it says whether they are parameters or returned. Or the first sentence of a request speaks of what it returns, and a table below it is taken for the reply.',
    instead:
      'Write `Response` above it if it describes the reply, `Request parameters` if it is of the body or the query.',
  },
  'duplicate-request': {
    means: 'The page has two sections for the same method and path.',
    instead: 'Join the two sections.',
  },
  'unknown-body': {
    means: 'A request has body fields, but its text names no format for them, or more than one.',
    instead:
      "Write `FORM DATA`, `JSON` or `XML` in the text below the heading, or set the column `Body` of the overlay's operations.",
  },
  'endpoint-spelling': {
    means:
      "The page's list of endpoints and its section spell one path in two ways, most often without braces.",
    instead:
      "Add to the overlay's corrections: `| PUT /customers/id | Endpoint | PUT /customers/id | PUT /customers/{id} | why |`.",
  },
  'unmarked-path-parameter': {
    means:
      'A part of a path has the name of a parameter, but no braces around it. It is taken for a parameter, since a request for the name itself makes no sense.',
    instead:
      "Add to the overlay's corrections: `|  | GET /invoices/invoice_no | Endpoint | GET /invoices/invoice_no | GET /invoices/{invoice_no} | why |`; with the path as it is in both, if the word is sent as it stands.",
  },
  'endpoint-without-section': {
    means:
      "An endpoint stands in the page's list, but no section describes it, so nothing is emitted for it.",
    instead: 'Add the section, or correct the line in the overlay with the column `Endpoint`.',
  },
  'bad-path': {
    means: "The path of a request holds something that does not belong in a URL's path.",
    instead: 'Write `/customers/{id}`; anything unusual percent-encoded.',
  },
  'bad-xml-name': {
    means: 'A row of an XML body has a name that XML does not allow, or that cannot be sent as ASCII.',
    instead: 'Correct the name in the overlay.',
  },
  'stray-attribute': {
    means: 'A row is marked as an attribute, but the body is not XML.',
    instead: "Make the row a field of its own, or set Body to xml in the overlay's operations.",
  },
  'group-in-form': {
    means: 'A form body has a row that groups others, and forms have no groups.',
    instead: 'Write the fields with the keys that are sent.',
  },
  'same-property': {
    means:
      'A form key with brackets and one without differ in nothing else, and callers write both without brackets.',
    instead: 'Correct one of the names in the overlay.',
  },
  'bad-place': {
    means: "The column `At` of the overlay's replies does not say where the result stands.",
    instead: 'Write the names of members with points between them, and `[]` behind the one that is a list.',
  },
  'empty-group': {
    means: 'A row opens a group, and no row stands one level below it.',
    instead: 'Add the rows of its fields, or correct its type in the overlay if it holds a value.',
  },
  'marked-name': {
    means:
      'A name ends in `*`, and the page has no footnote that begins with it, so the mark may or may not belong to the name.',
    instead: 'Write the footnote, or correct the name in the overlay without its mark.',
  },
  'unplaced-cells': {
    means:
      'A row has fewer cells than its table has columns, because empty cells were dropped, and what is left fits the columns in several ways or in none. Once such a page is imported, a line at its top says so.',
    instead:
      'Write the row in the page with all of its cells, empty ones too, and take out the line at the top; or accept it below `## Accepted` of the overlay: `| unplaced-cells | city | why |`.',
  },
  'uncertain-row': {
    means:
      'A page saved as bare text has lost the borders of its cells, and the words of a row can be read in more than one way. Once such a page is imported, a line at its top says so.',
    instead:
      'Compare the row with the published page. If it is wrong, correct it in the overlay. Once it is right, take out the line at the top of the page, or accept it below `## Accepted` of the overlay: `| uncertain-row | city | why |`; that holds for the next import too.',
  },
  'missing-api-page': {
    means: "Every API's folder needs an `api.md` with what holds for all of its pages.",
    instead: 'Add `api.md` with a table `Fact | Value` below a heading `Facts`, with at least `Base URL`.',
  },
  'bad-page-name': {
    means:
      "The names of an API's folder and of its pages become paths of emitted files, so they have to be plain.",
    instead: 'Rename the file or the folder, for example to `sales-orders.md`.',
  },
  'same-page-name': {
    means: 'Two pages of an API have names that some disks cannot tell apart.',
    instead: 'Rename one of them.',
  },
  'missing-fact': {
    means: '`api.md` leaves out a fact that is needed.',
    instead: 'Add the row to the table `Fact | Value`.',
  },
  'unknown-fact': {
    means: 'A row of `api.md` names something that nothing reads.',
    instead: 'Use one of the known names.',
  },
  'duplicate-fact': {
    means: 'A row of `api.md` says something that an earlier row says already.',
    instead: 'Remove one of the rows.',
  },
  'unknown-separator': {
    means: '`api.md` names a decimal separator that is neither `.` nor `,`.',
    instead: 'Write `.` or `,`.',
  },
  'unknown-section': {
    means: 'A table of an overlay or of `api.md` stands below a heading that nothing reads.',
    instead: 'Put it below one of the known headings.',
  },
  'missing-column': {
    means: 'A table of an overlay or of `api.md` lacks a column that is needed.',
    instead: 'Add the column.',
  },
  'missing-reason': {
    means: 'An overlay changes what a page says, so each of its rows has to give its reason.',
    instead: 'Say in the column `Reason` how you know.',
  },
  'overlay-without-page': {
    means: 'An overlay is named after its page, and that page is not there.',
    instead: 'Rename the overlay, or remove it.',
  },
  'correction-unmatched': {
    means: 'A correction names a row that the page does not have: it is misspelled, or the page has changed.',
    instead:
      'Name the row by its path, such as `order/price/@unit`, and the table such as `POST /customers body`; or remove the correction.',
  },
  'correction-ambiguous': {
    means: 'A correction matches several rows of the page.',
    instead: "Fill in the column `Table`, such as `POST /customers body`, or write more of the row's path.",
  },
  'renamed-elsewhere': {
    means:
      'The overlay keeps the old name of something that is no field of a body or query: a field of a reply, a parameter of a path, an attribute.',
    instead: 'Remove the row, or name the table that is meant, such as `POST /customers body`.',
  },
  'renamed-taken': {
    means: 'The overlay keeps an old name that is empty, or that another field of the same group has now.',
    instead: 'Write the name that the field had before, or remove the row: a name can mean one field only.',
  },
  'correction-mismatch': {
    means:
      "The page's cell is not what the correction says it is: the page has changed since the correction was written.",
    instead: 'Read the page again, then change the column `Documented` or remove the correction.',
  },
  'correction-unneeded': {
    means: 'The page has since been corrected by its publisher.',
    instead: 'Remove the correction.',
  },
  'column-unmatched': {
    means:
      "A row of the overlay's columns names a heading that no table of the page has: it is misspelled, or the page has changed.",
    instead: 'Write the heading as the page has it, or remove the row.',
  },
  'column-unneeded': {
    means: "A row of the overlay's columns gives a heading the meaning that it has by itself.",
    instead: 'Remove the row.',
  },
  'unknown-correction-column': {
    means: 'A correction names a column that pages do not have.',
    instead: "Write the column's heading as the page has it, or `Endpoint` for the list of endpoints.",
  },
  'unknown-request': {
    means: 'A row of the overlay names a request that the page does not have.',
    instead: "Write the method and the path as the page's heading has them.",
  },
  'unknown-parameter': {
    means: "A row of the overlay's operations names a query parameter that the request does not document.",
    instead: 'Use a documented name.',
  },
  'unknown-operation': {
    means: "A row of the overlay's replies names an operation that the page does not have.",
    instead: "Use a name of the overlay's operations.",
  },
  'duplicate-operation': {
    means: 'Two operations of a page have the same name.',
    instead: "Name each operation once in the overlay's operations.",
  },
  'bad-operation-name': {
    means: 'An operation becomes a function, so its name has to be an identifier.',
    instead: 'Write a name such as `addCustomer`.',
  },
  'said-twice': {
    means:
      'Two rows or columns of an overlay say something of the same thing, so one of them would be ignored.',
    instead: 'Remove one of them.',
  },
  'bad-type-name': {
    means: 'A reply record becomes a type, so its name has to be an identifier.',
    instead: 'Write a name such as `Customer`.',
  },
  'bad-fixed': {
    means: "The column `Fixed` of the overlay's operations holds something other than `name=value`.",
    instead: 'Write for example `method=add`; several are separated by commas.',
  },
  'unknown-word': {
    means: 'A cell of the overlay takes one of a few words, and holds another.',
    instead: 'Use one of the words that the message lists.',
  },
  'name-collision': {
    means:
      "An operation's function or type would have the name of something else in its module, or of a function of the runtime; or two of its parameters would be one argument.",
    instead: "Choose another name in the overlay's operations.",
  },
  'reserved-name': {
    means:
      'An operation becomes a function, and its name is a word that TypeScript keeps for itself, or one that means something where a module exports it, as "then" does.',
    instead: "Choose another name in the overlay's operations.",
  },
  'reply-not-read': {
    means: 'The page documents an XML reply. Its fields are in the model, but no code is emitted for them.',
    instead: 'Read the reply by other means for now.',
  },
  'codes-differ': {
    means:
      'One field has different codes in different tables of the page, so one of the tables is most likely incomplete.',
    instead:
      'Correct the types in the overlay, for example to `string, one of a, b, c`, or accept the difference below `## Accepted`: `| codes-differ | delivery_method | why |`.',
  },
  'types-differ': {
    means: 'One field has different types in different tables of the page.',
    instead:
      'Correct one of the types in the overlay, or accept the difference below `## Accepted`: `| types-differ | order_id | why |`.',
  },
  'similar-names': {
    means: 'A table has a name that another lacks, and the other has one that differs in a single letter.',
    instead:
      'Correct the misspelled name in the overlay, or accept both below `## Accepted`: `| similar-names | adress | why |`.',
  },
  'example-breaks-rule': {
    means: 'The example of a field would not pass the check of the field.',
    instead:
      'Correct the type in the overlay if it is too strict, or accept the example below `## Accepted`: `| example-breaks-rule | ovt_code | why |`.',
  },
  'repeated-path-parameter': {
    means:
      'A parameter of the path is described as one that may be given more than once. A path holds one text, and how several values are joined to it is not said.',
    instead:
      'Correct its type in the overlay: `| GET /orders/{ids} path | ids | Data type | int[] | String, list separated by , | why |`, or `int` for one value.',
  },
  'undescribed-path-parameter': {
    means: 'The path names a parameter that no table describes, so its type is a guess.',
    instead:
      'Set its type in the overlay: `| GET /customers/{id} path | id | Data type |  | int | why |`, or accept it below `## Accepted`.',
  },
  'accepted-unneeded': {
    means: 'The overlay accepts a finding that no longer occurs.',
    instead: 'Remove the row.',
  },
  'too-many-fields': {
    means: 'A body, a reply or a group has more fields than one emitted function can check.',
    instead:
      'Part the fields into groups, as far as the wire format has them, or leave out rows that are no fields.',
  },
  'below-nameless': {
    means: 'A row belongs to a row above it whose name is missing, so it has no place of its own yet.',
    instead:
      'Set the name of the row above in the overlay: `| (row described "Email address") | Element |  | email | why |`.',
  },
} as const satisfies Readonly<Record<string, Explanation>>

/** The code of a finding: short, stable, and the key of its explanation. */
export type Code = keyof typeof explanations
