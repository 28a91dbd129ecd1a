import { readFileSync } from 'node:fs'
import { Argument, Command, CommanderError, Option } from 'commander'
import type { ChangelogOptions } from './changelog.ts'
import type { DiffOptions } from './diff.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { ExportKind, ExportOptions } from './export.ts'
import type { GenerateOptions } from './nothing-to-do.ts'
import type { ImportOptions } from './import.ts'
import type { OutdatedOptions } from './outdated.ts'
import type { OutputOptions } from './inputs.ts'
import type { ReadOptions } from './read.ts'

const exitCodes =
  '\nExit codes: 0 done, 1 output is stale (check), pages differ (diff) or are to be imported (outdated), 2 a flaw in the pages or the call, 3 the disk refused.'

/** The command line: words into options, one command each, loaded when it is asked for. */
async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const program = new Command('tablewright')
    .description('Typed TypeScript clients from the parameter tables of API documentation.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('Run "tablewright --help" for what can be asked for.')
    .addHelpText('after', exitCodes)
  withOutput(program.command('generate'))
    .description('write the clients; nothing is written if anything is wrong')
    .option('--no-proof', 'do not compile the clients before they are written')
    .option('--force', 'write over emitted files that were edited by hand', false)
    .action(async (options: GenerateOptions) => {
      code = await (await import('./generate.ts')).generateCommand(options)
    })
  withOutput(program.command('watch'))
    .description('write the clients, and again whenever pages, overlays or templates change')
    .option('--no-proof', 'do not compile the clients before they are written')
    .option('--force', 'write over emitted files that were edited by hand', false)
    .action(async (options: GenerateOptions) => {
      code = await (await import('./watch.ts')).watchCommand(options)
    })
  withOutput(program.command('check'))
    .description('show how the output on disk differs from what the pages say')
    .action(async (options: OutputOptions) => {
      code = await (await import('./check.ts')).checkCommand(options)
    })
  program
    .command('read <page>')
    .description('print what is understood of a page')
    .addOption(choice('--format <format>', 'how to print it', ['table', 'tsv', 'json']).default('table'))
    .addOption(
      choice('--as <rendering>', 'how the page is written; told from the page otherwise', renderings),
    )
    .addOption(reporter())
    .action(async (page: string, options: ReadOptions) => {
      code = await (await import('./read.ts')).readCommand(page, options)
    })
  program
    .command('import <page>')
    .description("make a page of the specs of a vendor's page, or of each page of a folder")
    .requiredOption('--api <name>', 'the API that the page belongs to: its folder among the specs')
    .option('--as <name>', "the name of the page; the file's own otherwise")
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .option('--source <text>', "where the page came from; the file's name otherwise")
    .option('--date <day>', 'the day it was read, YYYY-MM-DD; the day the file was written otherwise')
    .addOption(
      choice('--rendering <rendering>', 'how the page is written; told from the page otherwise', renderings),
    )
    .option('--dry-run', 'only show what would change', false)
    .addOption(reporter())
    .action(async (page: string, options: ImportOptions) => {
      code = await (await import('./import.ts')).importCommand(page, options)
    })
  program
    .command('outdated <folder>')
    .description("compare a folder of a vendor's saved pages with the specs, and list what is to be imported")
    .option('--api <name>', 'the API that the pages belong to; told from what was imported otherwise')
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .addOption(choice('--format <format>', 'how to print it', ['text', 'json']).default('text'))
    .addOption(reporter())
    .action(async (folder: string, options: OutdatedOptions) => {
      code = await (await import('./outdated.ts')).outdatedCommand(folder, options)
    })
  program
    .command('diff')
    .description('show what changed in meaning, whether it breaks callers, and which version follows')
    .argument('<old>', 'a page, a folder of pages or of exported models, or a revision that git knows')
    .argument('[new]', 'the same; the specs otherwise')
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .option('--out <folder>', 'the emitted package, whose next version is told', 'generated')
    .addOption(choice('--format <format>', 'how to print it', ['text', 'markdown', 'json']).default('text'))
    .addOption(
      choice('--fail-on <effect>', 'which changes end with exit code 1', [
        'any',
        'additive',
        'breaking',
      ]).default('any'),
    )
    .option('--accepted <page>', 'a table of accepted changes; accepted-changes.md in the specs otherwise')
    .addOption(reporter())
    .action(async (before: string, now: string | undefined, options: DiffOptions) => {
      code = await (await import('./diff.ts')).diffCommand(before, now ?? options.specs, options)
    })
  program
    .command('changelog')
    .description(
      'write what changed in meaning into the changelog of the emitted package, and its next version',
    )
    .argument('<old>', 'what was released: a page, a folder, or a revision that git knows')
    .argument('[new]', 'the same; the specs otherwise')
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .option('--out <folder>', 'the emitted package', 'generated')
    .option('--accepted <page>', 'a table of accepted changes; accepted-changes.md in the specs otherwise')
    .option('--dry-run', 'only print the section', false)
    .addOption(reporter())
    .action(async (before: string, now: string | undefined, options: ChangelogOptions) => {
      const { changelogCommand } = await import('./changelog.ts')
      code = await changelogCommand(before, now ?? options.specs, options)
    })
  program
    .command('export')
    .description('print or write schemas of requests, or the model of pages, for other tools')
    .addArgument(new Argument('<kind>', 'what to export').choices(['xsd', 'json-schema', 'ir']))
    .argument(
      '[name]',
      'an API, <api>/<page>, <api>/<page>/<operation>, or the path of a page; all otherwise',
    )
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .option('--out <folder>', 'where the files go; without it, one file is printed')
    .addOption(reporter())
    .action(async (kind: ExportKind, name: string | undefined, options: ExportOptions) => {
      code = await (await import('./export.ts')).exportCommand(kind, name, options)
    })
  program
    .command('explain [code]')
    .description('say more of the code of a finding; of all codes without one')
    .action(async (name: string | undefined) => {
      code = (await import('./explain.ts')).explainCommand(name)
    })
  await program.parseAsync(args, { from: 'user' })
  return code
}

const renderings = ['markdown', 'html', 'text']

function withOutput(command: Command): Command {
  return command
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .option('--out <folder>', 'where the clients go', 'generated')
    .addOption(
      choice('--imports <extension>', 'how emitted files import one another', ['js', 'ts']).default('js'),
    )
    .addOption(reporter())
}

function reporter(): Option {
  return choice('--reporter <reporter>', 'how findings are written', ['text', 'json', 'github']).default(
    'text',
  )
}

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices)
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return (manifest as { version: string }).version
}

// Whoever reads the output may stop before its end, as `head` does.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== 'EPIPE') throw thrown
  })

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (thrown) {
  if (thrown instanceof CommanderError)
    process.exitCode = thrown.exitCode === 0 ? exitCode.done : exitCode.flawed
  else if (thrown instanceof Error && thrown.name === 'DiskRefusal') {
    process.stderr.write(`${thrown.message}\n`)
    process.exitCode = exitCode.disk
  } else {
    const stack = thrown instanceof Error ? thrown.stack : String(thrown)
    process.stderr.write(`This is a flaw in Tablewright, not in your pages. Please report it.\n${stack}\n`)
    process.exitCode = exitCode.bug
  }
}
