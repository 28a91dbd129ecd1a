#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { exitCode, type ExitCode } from './commands/exit-code.ts'
import type { OutputOptions } from './commands/output.ts'
import type { ReadFormat } from './commands/read.ts'

interface GenerateFlags extends OutputOptions {
  readonly proof: boolean
}

/** The command line: words into options, one command each, loaded when it is asked for. */
async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const program = new Command('tablewright')
    .description('Typed TypeScript clients from the parameter tables of API documentation.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('Run "tablewright --help" for what can be asked for.')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 output is stale (check), 2 a flaw in the pages or the call, 3 the disk refused.',
    )
  withOutput(program.command('generate'))
    .description('write the clients; nothing is written if anything is wrong')
    .option('--no-proof', 'do not compile the clients before they are written')
    .action(async (flags: GenerateFlags) => {
      code = await (await import('./commands/generate.ts')).generateCommand(flags)
    })
  withOutput(program.command('check'))
    .description('show how the output on disk differs from what the pages say')
    .action(async (flags: OutputOptions) => {
      code = await (await import('./commands/check.ts')).checkCommand(flags)
    })
  program
    .command('read <page>')
    .description('print what is understood of a page')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', 'tsv', 'json']).default('table'),
    )
    .action(async (page: string, { format }: { format: ReadFormat }) => {
      code = (await import('./commands/read.ts')).readCommand(page, format)
    })
  program
    .command('explain [code]')
    .description('say more of the code of a finding; of all codes without one')
    .action(async (name: string | undefined) => {
      code = (await import('./commands/explain.ts')).explainCommand(name)
    })
  await program.parseAsync(args, { from: 'user' })
  return code
}

function withOutput(command: Command): Command {
  return command
    .option('--specs <folder>', 'where the pages are, <api>/<page>.md', 'specs')
    .option('--out <folder>', 'where the clients go', 'generated')
    .addOption(
      new Option('--imports <extension>', 'how emitted files import one another')
        .choices(['js', 'ts'])
        .default('js'),
    )
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return (manifest as { version: string }).version
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (thrown) {
  if (thrown instanceof CommanderError)
    process.exitCode = thrown.exitCode === 0 ? exitCode.done : exitCode.flawed
  else if (thrown instanceof Error && thrown.name === 'DiskRefusal') {
    process.stderr.write(`${thrown.message}\n`)
    process.exitCode = exitCode.disk
  } else throw thrown
}
