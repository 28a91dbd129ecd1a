import type { KnownFormat } from '../ir.ts'

/** What a column of a parameter table holds. */
export type Role =
  | 'level'
  | 'name'
  | 'type'
  | 'length'
  | 'occurs'
  | 'required'
  | 'description'
  | 'values'
  | 'default'
  | 'notes'
  | 'example'
  | 'status'

/** Columns whose cells have no shape of their own. */
export const freeRoles: readonly (Role | undefined)[] = [
  'description',
  'values',
  'default',
  'notes',
  'example',
  undefined,
]

/** Column headings, lower case, with straight apostrophes and single spaces. */
export const columnWords: Readonly<Record<Role, readonly string[]>> = {
  level: ['level', 'depth', 'taso', 'nivå'],
  name: [
    'name',
    'parameter',
    'parameters',
    'parameter name',
    'field',
    'field name',
    'property',
    'property name',
    'attribute name',
    'key',
    'element',
    'element name',
    'attribute',
    'argument',
    'nimi',
    'parametri',
    'kenttä',
    'kentän nimi',
    'elementti',
    'elementin nimi',
    'namn',
    'fält',
    'fältnamn',
    'parameternamn',
    'elementnamn',
    'query parameter',
    'body parameter',
    'path parameter',
    'form field',
    'xml element',
    'variable',
    'parametrin nimi',
    'tieto',
    'tietokenttä',
    'egenskap',
  ],
  type: [
    'data type',
    'datatype',
    'type',
    'format',
    'type and length',
    'format and length',
    'type / length',
    'type/length',
    'muoto',
    'tyyppi',
    'tietotyyppi',
    'muoto ja pituus',
    'tyyppi ja pituus',
    'typ',
    'datatyp',
    'typ och längd',
  ],
  length: [
    'max length',
    'max. length',
    'maximum length',
    'maxlength',
    'length',
    'max',
    'max.',
    'size',
    'max size',
    'max. size',
    'max characters',
    'pituus',
    'enimmäispituus',
    'maksimipituus',
    'max pituus',
    'max. pituus',
    'längd',
    'maxlängd',
    'maximal längd',
    'max längd',
    'max. längd',
  ],
  occurs: [
    'occurrences',
    'occurrence',
    'occurs',
    'cardinality',
    'multiplicity',
    'mult.',
    'card.',
    'occ.',
    'toistuvuus',
    'kardinalitet',
    'ilmentymiä',
    'esiintymät',
    'esiintymiä',
    'förekomster',
    'förekomst',
  ],
  required: [
    "req'd",
    'req.',
    'req',
    'required',
    'required?',
    'is required',
    'mandatory?',
    'required/optional',
    'presence',
    'm/o',
    'o/m',
    'm/o/c',
    'r/o',
    'pakollinen?',
    'obligatorisk?',
    'mandatory/optional',
    'mandatory',
    'compulsory',
    'pakollinen',
    'pakollisuus',
    'obligatorisk',
    'obligatoriskt',
    'krävs',
  ],
  description: [
    'description',
    'descriptions',
    'explanation',
    'meaning',
    'definition',
    'details',
    'desc',
    'desc.',
    'purpose',
    'kuvaus',
    'selite',
    'selitys',
    'beskrivning',
    'förklaring',
  ],
  values: [
    'allowed values',
    'valid values',
    'accepted values',
    'possible values',
    'supported values',
    'permitted values',
    'values',
    'enum',
    'sallitut arvot',
    'mahdolliset arvot',
    'tillåtna värden',
    'möjliga värden',
  ],
  default: ['default', 'default value', 'oletus', 'oletusarvo', 'standardvärde', 'förvalt värde'],
  notes: [
    'notes',
    'note',
    'comment',
    'comments',
    'remarks',
    'additional information',
    'huomautus',
    'huomautukset',
    'huom',
    'huom.',
    'lisätiedot',
    'anmärkning',
    'anmärkningar',
    'kommentar',
  ],
  example: [
    'example',
    'examples',
    'example value',
    'sample',
    'possible values / examples',
    'possible values/examples',
    'esimerkki',
    'esimerkit',
    'esimerkkejä',
    'exempel',
  ],
  status: [
    'response code',
    'status code',
    'status',
    'http status',
    'http code',
    'http status code',
    'vastauskoodi',
    'tilakoodi',
    'svarskod',
    'statuskod',
  ],
}

/** Headings of columns of lengths that may be columns of greatest values, where the rows are numbers. */
export const valueWords = ['max', 'max.']

/** Headings of columns of names that are those of what is sent or returned, rather than of parameters. */
export const memberHeadings = [
  'field',
  'field name',
  'property',
  'property name',
  'attribute',
  'attribute name',
  'kenttä',
  'kentän nimi',
  'tieto',
  'tietokenttä',
  'fält',
  'fältnamn',
  'egenskap',
]

/** Headings of columns that say more of the type beside them: `date` of `string`. */
export const formatHeadings = ['format', 'formaatti', 'muoto']

/** Headings of columns of codes, which may be HTTP statuses. */
export const codeWords = ['code', 'koodi', 'kod']

/** Words of a type cell that make the row a group of further rows. */
export const groupWords = ['aggregate', 'aggr.', 'aggregaatti', 'aggregat', 'group', 'object']

/** Words of a level cell that make the row an attribute of the element above. */
export const attributeWords = ['attr.', 'attr', 'atrr.', 'attribute', 'attribuutti', 'attribut']

/** Words of a level cell that make the row the outermost element. */
export const rootWords = ['root']

export const yesWords = [
  'yes',
  'y',
  'x',
  '✓',
  '✔',
  '✔️',
  '✅',
  'true',
  'required',
  'mandatory',
  'compulsory',
  'kyllä',
  'k',
  'pakollinen',
  'ja',
  'obligatorisk',
  'm',
  'p',
]
export const noWords = [
  '',
  'no',
  'n',
  '-',
  '–',
  '—',
  '❌',
  '✗',
  '✘',
  'false',
  'optional',
  'o',
  'c',
  'conditional',
  'recommended',
  'ehdollinen',
  'villkorlig',
  'villkorligt',
  'ei',
  'e',
  'valinnainen',
  'v',
  'vapaaehtoinen',
  'nej',
  'valfri',
  'frivillig',
]

/** Words behind a name, in its cell, that say something of the field. */
export const remarkWords = [
  'required',
  'mandatory',
  'optional',
  'deprecated',
  'pakollinen',
  'valinnainen',
  'obligatorisk',
  'valfri',
]

/** Words in brackets behind a type that say how often it stands. */
export const severalWords = ['multiple', 'several', 'many', 'repeatable', 'useita', 'flera']

/** Cells that say that there is nothing to say. */
export const nothingWords = ['', '-', '–', '—', 'n/a', 'none', 'unlimited', 'ei', 'ingen']

/** What a type word means, before limits and codes are looked at. */
export type Word = 'text' | 'digits' | 'integer' | 'number' | 'decimal' | 'boolean' | 'flag' | 'date'

export const typeWords: Readonly<Record<Word, readonly string[]>> = {
  text: [
    'string',
    'text',
    'char',
    'varchar',
    'nvarchar',
    'enum',
    'merkkijono',
    'teksti',
    'sträng',
    'teckensträng',
    'alphanumeric',
    'alfanumeerinen',
    'alfanumerisk',
  ],
  digits: ['digits', 'numerosarja', 'sifferserie'],
  integer: [
    'int',
    'integer',
    'int16',
    'int32',
    'int64',
    'long',
    'bigint',
    'smallint',
    'uint',
    'uint32',
    'kokonaisluku',
    'heltal',
  ],
  number: ['number', 'numeric', 'numero', 'numeerinen', 'luku', 'numerisk', 'nummer', 'tal'],
  decimal: ['decimal', 'float', 'double', 'desimaali', 'desimaaliluku', 'decimaltal', 'liukuluku', 'flyttal'],
  boolean: ['boolean', 'bool', 'totuusarvo', 'boolesk', 'booleskt'],
  flag: ['flag'],
  date: ['date', 'päivämäärä', 'pvm', 'datum'],
}

/** Type words of texts that have a form of their own. */
export const formattedWords = [
  'datetime',
  'date-time',
  'timestamp',
  'aikaleima',
  'tidsstämpel',
  'time',
  'uuid',
  'guid',
  'email',
  'e-mail',
  'url',
  'uri',
  'base64',
]

/** Types of several words, and a word that says the same. */
export const typePhrases: Readonly<Record<string, string>> = {
  'globally unique identifier': 'guid',
  'decimal number': 'decimal',
  'floating point number': 'float',
  'whole number': 'integer',
  'integer number': 'integer',
  'unsigned integer': 'integer',
  'positive integer': 'integer',
  'string enum': 'enum',
  'enum string': 'enum',
  'text string': 'string',
  'character string': 'string',
  'boolean value': 'boolean',
}

/** How type cells name the formats that can be checked. */
export const formatWords: Readonly<Record<KnownFormat, readonly string[]>> = {
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'sähköposti', 'e-post'],
  'business-id': ['business-id', 'business id', 'y-tunnus', 'fo-nummer'],
  ovt: ['ovt', 'ovt identifier', 'ovt code', 'ovt-tunnus'],
  'reference-number': ['reference-number', 'reference number', 'viitenumero', 'referensnummer'],
  'rf-reference': ['rf-reference', 'rf reference', 'creditor reference', 'rf-viite'],
  'personal-identity-code': [
    'personal-identity-code',
    'personal identity code',
    'henkilötunnus',
    'personbeteckning',
  ],
  'country-code': ['country-code', 'country code', 'iso 3166-1 alpha-2', 'maakoodi', 'landskod'],
  date: ['date', 'yyyy-mm-dd', 'vvvv-kk-pp', 'åååå-mm-dd', 'päivämäärä', 'datum'],
}

/** Words that are types only where a type must stand: elsewhere they are names and descriptions. */
export const everydayTypes = ['time', 'email', 'e-mail', 'url', 'uri', 'list', 'file']

/** Types that are words of titles too, as in `delivery date`. */
export const ordinaryTypes = [
  ...everydayTypes,
  'date',
  'text',
  'number',
  'flag',
  'long',
  'double',
  'char',
  'object',
  'group',
  'timestamp',
  'teksti',
  'luku',
  'numero',
  'datum',
  'nummer',
  'tal',
]

/** Words of the line above a table that say what its rows are; the first of them to stand in the line counts. */
export const captionWords = {
  response:
    /\b(response|reply|replies|returns?|returned|output|results?|vastau|vastaa|paluu|palaut|svar|retur|resultat)/iu,
  query:
    /\b(query[- ](string )?param|query[- ]string(?! param)|parameters used in the call|kyselyparametri|hakuparametri|kutsussa käytettävät parametri|frågeparamet|sökparamet|parametrar som används i anropet)/iu,
  path: /\b(path param|polkuparametri|sökvägsparamet)/iu,
  body: /\b(body (param|fields|schema)|(?:request )?json (?:object|param|fields)|form (?:param|fields)|form[- ]data param)/iu,
  /** Of the query or the body, whichever the method makes it. */
  request:
    /\b(request(?!s? returns?\b)|pyyn(?!\p{L}* palaut)|begära|anrop(?!\p{L}* returner))|^(?:optional|valinnaiset|valfria) (?:\p{L}+ )?(?:param|fields?\b|argument|propert|attribut|kent|tiedot|fält|uppgifter)/iu,
  /** No fields: headers, and what errors there are. */
  aside:
    /\b(https? headers?|request headers?|response headers?|headers? (?:param|fields?\b)|otsakke|errors?\b|error codes?|virhekood|virheviest|felkod|felmeddeland)|^headers?:?$/iu,
} as const

/** What stands around the name of a field or a type in a heading above the fields in it. */
export const fieldsOf =
  /^(?:the|fields of|contents of|type|object|schema)\s+|\s*(?:objects?|fields|attributes|properties|parameters|elements?|structure|schema|model|details|type|-objekti|-tiedot|objekti)$/giu

/** First words of a line above a table or list all of whose rows are required. */
export const allRequired =
  /^(?:required|mandatory|compulsory|pakolliset|obligatoriska)\s+(?:\p{L}+\s+)?(?:param|fields?|attribut|argument|propert|elem|kentä|kentät|tiedot|fält|uppgifter)/iu

/** Words of the line above a list of parameters. */
export const parameterWords = /\b(param|parametri|parametr)/iu

/** First words of list items that are remarks. */
export const noteWords = ['note', 'notes', 'nb', 'huom', 'huomaa', 'obs', 'anm']

/** Labels of the lines that name a request by its resource and its method. */
export const resourceLabels = [
  'resource name',
  'resource',
  'resurssi',
  'resurs',
  'endpoint',
  'url',
  'uri',
  'path',
  'polku',
  'sökväg',
]
export const methodLabels = [
  'http-method',
  'http-verb',
  'menetelmä',
  'http-menetelmä',
  'http menetelmä',
  'http method',
  'http-metodi',
  'http metodi',
  'http-metod',
  'http metod',
  'method',
  'metodi',
  'metod',
]

/** Words in the prose of a request that name the format of its body. */
export const wireWords = {
  form: /\bform[- ]?data\b|\bx-www-form-urlencoded\b/i,
  json: /\bjson\b/i,
  xml: /\bxml\b/i,
} as const

const repeatable = new RegExp(
  [
    '\\bthere (?:can|could|may) be (?:multiple|several|many|more than one)\\b',
    '(?:^|[.;:,(–-]\\s*)(?:can|could|may) be (?:multiple|several|many|more than one)\\b',
    '\\byou (?:can|could|may) (?:give|add|send|set|specify|provide|list|pass|enter|select) (?:multiple|several|many|more than one)\\b',
    '\\b(?:can|could|may) (?:be (?:given|added|sent|set|specified|provided|listed|repeated)|occur|appear|stand|repeat) (?:multiple|several|many) times\\b',
    '(?:^|[.;:,(–-]\\s*|\\b(?:it|this|element|field|parameter|row|key|attribute) )(?:can|may) be repeated\\b',
    '(?<!\\b(?:not |non-?))\\brepeatable\\b',
    '(?:^|[.;:,(–-]\\s*)voi olla (?:useita|monta)\\b',
    '\\b(?:voi|voidaan) (?:antaa|lähettää|lisätä|luetella|toistaa) (?:useita|monta)(?!\\p{L})',
    '\\bkan (?:anges flera|upprepas|förekomma flera)(?!\\p{L})',
  ].join('|'),
  'iu',
)

/**
 * Whether a description says that a value may be given more than once: of the field itself, not of what uses it or has it, as
 * in "one supplier may have multiple accounts".
 */
export function saysRepeatable(text: string): boolean {
  return mayRepeat.test(text) && repeatable.test(fold(text))
}

/** One of these is in all that says so; to look for them first takes a tenth of the time. */
const mayRepeat = /mult|sever|many|more|repeat|useit|mont|fler|upprep|förekom/i

const needed = '(?:required|mandatory|compulsory|pakollinen|obligatorisk|obligatoriskt)'
const what =
  '(?:field|parameter|value|element|attribute|property|argument|kenttä|tieto|parametri|fält|uppgift)s?'
const saidNeeded = new RegExp(
  `(?:^|(?:[;([\\n]|(?<!(?<!\\p{L})(?:max|maks|min|esim|e\\.g|i\\.e|t\\.ex|ca|nr))\\.)\\s{0,9}|\\s[–—-]\\s)(?:(?:this|(?:(?:this|the)\\s{1,9})?(?:${what}|it))\\s{1,9}is\\s{1,9}(?:always\\s{1,9})?|=\\s*|(?:indicates|denotes|marks|means)\\s{1,9}(?:an?\\s{1,9}|the\\s{1,9})?)?` +
    `${needed}(?:\\s{1,9}${what})?(?=\\s{0,9}(?:[.;:)\\]!\\n]|$)|\\s{1,9}[–—-]\\s|,(?!\\s{0,9}(?:if|when|unless|for|only|but|except|jos|kun|vain|om|när|endast)(?!\\p{L})))`,
  'iu',
)

/** One of these is in all that says so. */
const mayNeed = /required|mandatory|compulsory|pakollinen|obligatorisk/i

const condition = '(?:if|when|whenever|unless|either|jos|mikäli|ellei|kun|om|ifall|såvida|när)(?!\\p{L})'

/** Sentences in front of such a statement that say when it holds, or that it does not. */
const conditionBefore = new RegExp(
  `^${condition}|(?<!\\p{L})(?:not|no|ei|inte|ej|only|vain|endast|conditionally)$|^for(?!\\p{L}).*[–—;-]$`,
  'iu',
)

/** What follows such a statement where it holds at times alone, or says the opposite: `: no`, ` – only for companies`. */
const conditionBehind = new RegExp(
  `^[\\s.,;:!)\\]–—-]{0,9}(?:only\\s+)?(?:\\(?only\\s+)?(?:and\\s+)?${condition}|` +
    '^[\\s;:–—-]{1,9}(?:no|not|n|0|false|none|optional|ei|nej|inte|vapaaehtoinen)(?!\\p{L})|' +
    '^[\\s.,;:!)\\]–—-]{0,9}\\(?(?:only|vain|endast)\\s+(?:if|when|for|in|with|on|jos|kun|om|när|för)(?!\\p{L})|' +
    '^[,;:)\\]\\s–—-]{1,9}(?:for|depend\\p{L}*|in\\s+case|provided|where|with|together|see)(?!\\p{L})|' +
    '^[,;:)\\]\\s–—-]{1,9}[^.\\n]{0,80}(?<!\\p{L})(?:only|vain|endast)(?!\\p{L})',
  'iu',
)

/** Words that say somewhere in a text that a value may be left out. */
const saidNeedless =
  /(?<!\p{L})(?:optional|conditional\p{L}*|omitted|left out|not (?:needed|required|mandatory)|valinnai\p{L}*|ei (?:ole )?pakollinen|valfri\p{L}*|(?:inte|ej) obligatorisk\p{L}*)(?!\p{L})/iu

/**
 * Whether a description says in a sentence or brackets of its own that a value is required, and under no condition: what
 * says next to that when it holds, or anywhere that the value may be left out, does not.
 */
export function tellsRequired(text: string): boolean {
  const found = mayNeed.test(text) ? saidNeeded.exec(text) : null
  if (found === null || saidNeedless.test(text)) return false
  const lead = found[0].replace(/[\p{L}=].*$/su, '')
  const before = trimmedOf(fold(text.slice(0, found.index) + lead), '.([ ')
  const sentence = fold(before.split('.').at(-1) ?? '')
  return !conditionBefore.test(sentence) && !conditionBehind.test(text.slice(found.index + found[0].length))
}

/** Lines that say that what is marked with a star is required, and end in neither: "Fields marked with * are required". */
export const starsAreRequired =
  /^(?=.{1,120}$)(?!.*(?<!\p{L})(?:not|no|only|if|when|unless|optional|without|ei|eivät|vain|jos|kun|inte|ej|endast|om|när|valinnai\p{L}*|valfri\p{L}*)(?!\p{L}))(?=.*(?:required|mandatory|compulsory|pakolli|obligatorisk))(?=.*(?:mark|asterisk|star|tähde|merki|stjärn|märk))[^*]*?(\*+)[^*]*$/iu

/** Whether a type cell is such as `int[]` or `list of int`: the value may be given more than once. */
export function isArrayType(text: string): boolean {
  return maySaySeveral.test(text) && arrayType.test(text)
}

const arrayType = /^(?:array|list|collection)(?!\p{L})|\[\]|^\[\p{L}+\]|^\p{L}+ (?:array|list)$/iu

/** One of these is in all type cells that say that there are several values; to look for them first takes less to be compiled. */
export const maySaySeveral = /^(?:array|li[s\u017f]t|collection|\[)|\[\]| (?:array|li[s\u017f]t)$/i

/** Words in front of `=` that say something of a value and are no code. */
export const statementWords = [
  'min',
  'max',
  'default',
  'empty',
  'null',
  'oletus',
  'oletusarvo',
  'tyhjä',
  'standard',
  'standardvärde',
  'tom',
  'tomt',
]

/** One of these is in all that stands in front of a closed list. */
export const maySayValues = /value|one of|arvot|rden|enum|allowed|options|choices|ehdot|alternativ/i

const valuesSaid =
  '(?<!\\p{L})(?:(?:valid|allowed|possible|accepted|supported|permitted|available) values(?:\\s+(?:are|is))?|(?:can|must|may|should) be one of(?: the following)?(?: values)?|(?:sallitut|mahdolliset) arvot(?:\\s+ovat)?|(?:tillåtna|möjliga|giltiga) värden(?:\\s+är)?)'
const oneOfSaid = '(?:^|[.;:(\\n])\\s{0,9}one of(?: the following)?(?: values)?'
const valuesHeaded =
  '(?:^|[.;:(\\n])\\s{0,9}(?:enum|allowed|options|choices|values|arvot|vaihtoehdot|värden|alternativ)\\s{0,9}:\\s*'

/**
 * What stands in front of a closed list of codes in a description: "valid values are a, b and c", or at the beginning of a
 * sentence "one of a, b" and "Enum: a, b".
 */
export const valuesAre = new RegExp(`(?:${valuesSaid}|${oneOfSaid})(?:\\s*:\\s*|\\s+)|${valuesHeaded}`, 'iu')

const most = '(?:max(?:imum|imalt)?\\.?|maks\\.?|at most|up to|no more than|enintään|korkeintaan|högst)'
const characters = '(?:characters?|chars?|letters|merkkiä|mrk|tecken)(?!\\p{L})'
const lengthInText = new RegExp(
  [
    `(?<!\\p{L})${most}(?: length)?(?: (?:is|of))?:? ?\\d[\\d ,]{0,8} ?${characters}`,
    `(?<!\\p{L})(?:(?:max(?:imum)?\\.?|maks\\.?)[ -]?(?:length|pituus|längd)|enimmäispituus)(?: (?:is|of|on|är))?[:=]? ?\\[?\\d+`,
    `(?<!\\p{N})\\d{1,6} ?(?:-|–|to) ?\\d{1,6} ${characters}`,
    `(?<!\\p{N})\\d{1,6} ${characters} (?:max(?:imum)?|at most|or less|or fewer|long)(?!\\p{L})`,
  ].join('|'),
  'iu',
)

/** What a description says of how long a text may be, as it is written there. */
export function lengthToldIn(text: string): string | undefined {
  return /\d/.test(text) && mayTellLength.test(text) ? lengthInText.exec(fold(text))?.[0] : undefined
}

/** One of these is in all that tells a length. */
const mayTellLength = /char|letter|mer[k\u212a]|mr[k\u212a]|tec[k\u212a]en|length|pituu|ngd/i

/** Words in front of the last part of a list. */
export const conjunctions = ['and', 'or', 'ja', 'tai', 'och', 'eller']

/** Words of lists that are not told to their end. */
export const openWords = [
  'e.g',
  'i.e',
  'etc',
  'any',
  'other',
  'esim',
  'jne',
  'ym',
  'mm',
  't.ex',
  'osv',
  'm.fl',
]

/** Words of a list of values that are none of its codes: the list goes on, or has an end alone. */
export const unlistedWords = [
  ...openWords.filter((word) => word !== 'any' && word !== 'other'),
  'eg',
  'ie',
  'ex',
  'others',
  'null',
  'empty',
  'tyhjä',
  'tom',
  'more',
  'up',
  'positive',
  'negative',
  'greater',
  'above',
  'over',
  'higher',
  'larger',
  'less',
  'fewer',
  'below',
  'under',
  'lower',
  'smaller',
  'enemmän',
  'vähemmän',
  'suurempi',
  'pienempi',
  'vanhempi',
  'fler',
  'färre',
  'större',
  'mindre',
]

/** First words of what follows a list of codes and is none of them. */
export const asideWords = [
  'where',
  'which',
  'when',
  'if',
  '(?:by )?default',
  'otherwise',
  'jos',
  'jossa',
  'joista',
  'oletus(?:arvo)?(?:na)?',
  'där',
  'varav',
  'om',
  'standard',
  'förvalt',
]

/** Beginnings of the parts of a type cell, as sources of patterns. */
export const limitWords = {
  max: '(?:max(?:imum|imalt|\\.? length)?|maks(?:imi)?|up to|at most|no(?:t)? more than|enintään|korkeintaan|högst|upp till)',
  min: '(?:min(?:imum|imi)?|at least|vähintään|minst)',
  length: '(?:length|pituus|längd)',
  exactly: '(?:exactly|fixed(?: length)?|tarkalleen|täsmälleen|exakt)',
  units: '(?:characters?|chars?|digits?|merkki(?:ä)?|mrk|numero(?:a)?|tecken|siffror)',
  fraction: '(?:decimals?|decimal places?|desimaali(?:a)?|decimaler)',
  oneOf: '(?:one of|jokin(?: seuraavista)?|en av)',
  always: '(?:always|aina|alltid)',
} as const

/** Folds white space and case, and straightens apostrophes, so that spellings of one word compare equal. */
export function plain(text: string): string {
  const folded = fold(text).toLowerCase()
  return /[’´`]/.test(folded) ? folded.replace(/[’´`]/g, "'") : folded
}

/** A text without the characters at its end that are among `marks`; a regular expression would try every start. */
export function trimmedOf(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** A text without the footnote marks behind it; the star of `1..*` is none, nor is that of a list such as `a, b, *`. */
export function withoutMarks(text: string): string {
  const bare = trimmedOf(text, '*')
  if (bare === text) return text
  return bare.endsWith('..') || listsMore.test(bare) ? `${bare}*` : bare
}

/** A text that goes on with another value. */
const listsMore = /(?:[,;:=|/]|(?<!\S)(?:and|or|ja|tai|och|eller))\s*$/iu

/** One space for each run of white space, none at the ends. */
export function fold(text: string): string {
  return isUnfolded.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Hardly any text is: to look first takes less time than to replace nothing. */
const isUnfolded = /[^\S ]|  |^ | $/
