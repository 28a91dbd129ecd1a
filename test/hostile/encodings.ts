import { opening, published, refused, specs } from './kind.ts'

const good = `${opening}| Name | Type |\n| - | - |\n| a | String |\n`
const bytes = (...list: readonly number[]): Uint8Array => Uint8Array.from(list)
const joined = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const utf32 = (text: string): Uint8Array =>
  bytes(
    ...[...`\ufeff${text}`].flatMap((letter) => [
      letter.charCodeAt(0) & 255,
      letter.charCodeAt(0) >> 8,
      0,
      0,
    ]),
  )

/** Bytes that are no text, or not the text that they look like. */
export const encodings = [
  ...specs('bytes', {
    'bad UTF-8': () => joined(good, bytes(0xc3, 0x28, 0xff, 0xfe)),
    'UTF-8 cut in the middle of a letter': () => joined(good, bytes(0xe2, 0x82)),
    'overlong UTF-8': () => joined(good, bytes(0xc0, 0xaf, 0xe0, 0x80, 0xaf)),
    'a surrogate in UTF-8': () => joined(good, bytes(0xed, 0xa0, 0x80)),
    'UTF-16': () => utf16(good),
    'UTF-16, the other way round': () => utf16(good).swap16(),
    'UTF-16 cut in the middle of a letter': () => utf16(good).subarray(0, -1),
    'lone surrogates in UTF-16': () => utf16(`${good}\ud800\n\udc00\n`),
    'Windows-1252': () => Buffer.from(good.replace('Adds', 'Lis\u00e4\u00e4'), 'latin1'),
    'byte order marks': () => `\ufeff\ufeff\ufeff${good}\ufeff`,
    'line ends of every kind': () =>
      good.replace(/\n/g, () => '\r\n').concat('a\rb\n\rc\u2028d\u2029e\u0085f'),
    'carriage returns alone': () => good.replaceAll('\n', '\r'),
    'text from right to left': () => good.replace('Orders', '\u202eOrders\u2066\u2069'),
    'names from right to left': () => good.replace('| a |', '| \u202ea\u202c |'),
    'zero-width characters in names': () => good.replace('| a |', '| a\u200b\u200d\ufeff |'),
    controls: () => good.replace('Adds', `\u0001\u001b[2J\u007f\u009b`),
    'marks above one letter': () => good.replace('| a |', `| a${'\u0301'.repeat(5_000)} |`),
    'letters beyond the first plane': () => good.replace('| a |', `| ${'\u{1d4b6}'.repeat(90)} |`),
    'letters that grow when folded': () => good.replace('| a |', `| ${'\ufdfa'.repeat(150)} |`),
    'a name that every object has': () => good.replace('| a |', '| __proto__ |\n| constructor |'),
    'a name that ends a comment': () => good.replace('| a |', '| */process.exit()/* |'),
    'blank but for a byte order mark': () => `${good}${'\ufeff\n'.repeat(900)}`,
  }),
  ...refused([
    ...specs('bytes', {
      nothing: () => '',
      'a byte order mark alone': () => '\ufeff',
      'white space alone': () => ' \n\t\r\n'.repeat(1_000),
      'one NUL': () => `${good}\u0000`,
      'NUL bytes alone': () => new Uint8Array(100_000),
      'UTF-32': () => utf32(good),
      'UTF-16 without a mark': () => Buffer.from(good, 'utf16le'),
      'every byte there is': () =>
        Buffer.alloc(
          100_000,
          Uint8Array.from({ length: 256 }, (_, index) => index),
        ),
      'a picture': () => joined(bytes(0x89), 'PNG\r\n\u001a\n', new Uint8Array(50_000)),
      'an archive': () => joined('PK\u0003\u0004', new Uint8Array(50_000)),
      '2,000,001 characters': () => good.padEnd(2_000_001, 'a '),
      '7 MB of Windows-1252': () => Buffer.alloc(7_000_000, 0xe4),
      '10 MB': () => Buffer.alloc(10_000_000, 'word '),
      '100 MB': () => Buffer.alloc(100_000_000, 'word '),
    }),
    ...published('bytes as text', 'page.txt', {
      nothing: () => '',
      '100 MB': () => Buffer.alloc(100_000_000, 'word '),
      'a program': () => joined(bytes(0x7f), 'ELF', new Uint8Array(50_000)),
    }),
  ]),
]
