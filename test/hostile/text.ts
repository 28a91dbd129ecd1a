import { published, refused, times } from './kind.ts'

const bare = (group: string, pages: Readonly<Record<string, () => string>>) =>
  published(group, 'page.txt', pages)
const opening = 'Orders\n\nPOST /orders\n\nAdds an order, as JSON.\n\n'
const page = (text: string) => () => opening + text
const spaced = 'Name Data type Required Description Example\n'
const leveled = 'Level Name Data type Occurrences Description Example\n'
const piped = '| Name | Data type | Required | Description |\n'
const stacked = 'Name\nData type\nRequired\nDescription\n'

/** Bare text, in which cells are told apart by their words: aimed at the patterns that do so. */
export const bareText = [
  ...bare('text', {
    'a line of 90,000 letters': page('a'.repeat(90_000)),
    'a line of 90,000 spaces': page(`a${' '.repeat(90_000)}b`),
    'a line of 90,000 pipes': page('|'.repeat(90_000)),
    'pipes and spaces': page('| '.repeat(150)),
    'a line of dashes': page('-'.repeat(90_000)),
    'dashes and pipes': page('-'.repeat(40_000).concat('|x')),
    'lines of dashes': page('---\n'.repeat(9_000)),
    'lines of dashes and colons': page(':---:\n'.repeat(9_000)),
    'white lines before a delimiter': page(`${' \n'.repeat(19_000)}:--`),
    'white space before a delimiter': page(`${' '.repeat(90_000)}:--`),
    bullets: page('- \n'.repeat(9_000)),
    'bullets of bullets': page('• - · * '.repeat(2_000)),
    'number signs': page('#'.repeat(90_000)),
    'blank lines': page('\n'.repeat(300_000)),
    'unusual spaces': page('\u2003\u00a0\u3000'.repeat(20_000)),
    'zero-width characters': page('\u200b\u2060\ufeff'.repeat(20_000)),
    endpoints: page('POST /a\n'.repeat(5_000)),
    'endpoints with long texts': page(`POST /a ${'x '.repeat(40_000)}\n`),
    labels: page('HTTP-method: POST\nResource: a\n'.repeat(3_000)),
    colons: page(`${':'.repeat(90_000)}\n`),
    'sentences that never end': page(`${spaced}${'A b '.repeat(20_000)}`),
    'sentences without words': page(`${spaced}A${'.'.repeat(90_000)}x`),
    stars: page(`${'*'.repeat(40_000)} ${'*'.repeat(40_000)}x`),
    'column headings alone': page(spaced.repeat(500)),
    'column headings without end': page(`${'Name Type '.repeat(5_000)}\n`),
    'words of column headings': page(`${'Name '.repeat(20)}x\n`.repeat(900)),
    'rows of joined cells': page(spaced + times(400, (index) => `a${index} String YES Number ${index} x\n`)),
    'joined rows that may be one': page(spaced + 'a text text text text\n'.repeat(900)),
    'a joined row of type words': page(`${spaced}a ${'String text date number '.repeat(3_000)}\n`),
    'a joined row of near types': page(`${spaced}a ${'Strnig stiring '.repeat(3_000)}\n`),
    'a joined row of equal signs': page(`${spaced}a String YES ${'a = b '.repeat(3_000)}\n`),
    'a joined row of brackets': page(`${spaced}a String YES ${'[1,2 '.repeat(3_000)}\n`),
    'a joined row of limits': page(`${spaced}a String${', max. 5'.repeat(3_000)} YES x\n`),
    'a joined row of parentheses': page(`${spaced}a String ${'('.repeat(15_000)} YES x\n`),
    'a joined row of stars': page(`${spaced}a YES${'*'.repeat(15_000)}x String\n`),
    'a joined row of spaces': page(`${spaced}a${' '.repeat(15_000)}String${' '.repeat(15_000)}YES x\n`),
    'joined rows that go on': page(`${spaced}a String YES x\n${'and so on\n'.repeat(1_500)}`),
    'joined rows with levels': page(
      leveled + times(400, (index) => `${index % 9} a${index} String 0..1 Text x\n`),
    ),
    'joined levels that jump': page(
      leveled + times(400, (index) => `${(index * 37) % 90} a String 0..1 x\n`),
    ),
    'joined attributes': page(`${leveled}1 a String 1 x\n${'Attr. b String 1 x\n'.repeat(400)}`),
    'occurrences of joined rows': page(`${leveled}1 a String ${'0..1 '.repeat(3_000)}\n`),
    'numbers in joined rows': page(`${leveled}${'1 1 1 1 1 1\n'.repeat(900)}`),
    'pipe rows': page(piped + times(400, (index) => `| a${index} | String | YES | x |\n`)),
    'pipe rows cut short': page(piped + times(400, (index) => `| a${index} | String\n`)),
    'pipe rows over many lines': page(`${piped}| a | String | YES | ${'x\n'.repeat(1_500)}`),
    'pipe rows of one cell': page(`${piped}${'| String |\n'.repeat(900)}`),
    'pipe rows of twelve cells that fit anywhere': page(
      `Name | Description | Example | Type | Required | Occurrences | Level | Description | Example | Description | Example | Description\n${'x | 1 | x\n'.repeat(900)}`,
    ),
    'pipe rows of many columns': page(`${'Name | '.repeat(150)}x\n${'a | '.repeat(80)}x\n`),
    'pipes escaped': page(`${piped}| a | ${'\\|'.repeat(9_000)} |\n`),
    'pipe headings alone': page(piped.repeat(900)),
    'text below pipe rows': page(`${piped}| a | String | YES | x |\n${'and a text\n'.repeat(1_500)}`),
    'stacked cells': page(stacked + times(300, (index) => `a${index}\nString\nYES\nText\n`)),
    'stacked cells with gaps': page(stacked + times(300, (index) => `a${index}\n\n\nText\n`)),
    'stacked cells that are all names': page(stacked + 'a\n'.repeat(1_500)),
    'stacked cells that are all types': page(stacked + 'String\n'.repeat(1_500)),
    'stacked headings alone': page(`${stacked}\n`.repeat(500)),
    'stacked cells far apart': page(`${stacked}${`a${'\n'.repeat(500)}`.repeat(50)}`),
    'levels, one below the other': page('Level\nName\nData type\nOccurrences\n'.concat('1\n'.repeat(1_500))),
    'paragraphs, 9,000': page('a b c\n\n'.repeat(9_000)),
    'words in capitals': page('NAME TYPE '.repeat(9_000)),
  }),
  ...refused(
    bare('text', {
      'a line of 150,000 letters': page('a'.repeat(150_000)),
      'a line of 1,000,000 pipes': page('|'.repeat(1_000_000)),
      'a line of 1,900,000 spaces': page(`a${' '.repeat(1_900_000)}b`),
      '30,000 lines': page('a\n'.repeat(30_000)),
      '30,000 bullets': page('- a\n'.repeat(30_000)),
      '300,000 paragraphs': page('a\n\n'.repeat(300_000)),
      '10,000 pipe rows': page(`${piped}${'| a | String | YES | x |\n'.repeat(10_000)}`),
      '15,000 joined rows': page(spaced + times(15_000, (index) => `a${index} String YES x\n`)),
      '10 MB': page('word '.repeat(2_000_000)),
    }),
  ),
]
