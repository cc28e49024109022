import { Command, CommanderError } from 'commander'
import { UnusableSetting } from '#kernel/config.ts'
import { MigrationRefusal } from '#kernel/migrate.ts'
import { DatabaseRefusal } from '#kernel/postgres/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { deadlineCommand } from './cli/deadline.ts'
import { WrongUse } from './cli/output.ts'

const LAZY: Record<string, (program: Command) => Promise<void>> = {
  serve: async (program) => (await import('./cli/serve.ts')).serveCommand(program),
  ledger: async (program) => (await import('./cli/ledger.ts')).ledgerCommands(program),
  user: async (program) => (await import('./cli/users.ts')).userCommands(program),
  organ: async (program) => (await import('./cli/organs.ts')).organCommands(program),
  calendar: async (program) => (await import('./cli/calendar.ts')).calendarCommands(program),
  report: async (program) => (await import('./cli/report.ts')).reportCommands(program),
  'check-report': async (program) => (await import('./cli/check-report.ts')).checkReportCommand(program),
  import: async (program) => (await import('./cli/import.ts')).importCommands(program),
  inspect: async (program) => (await import('./cli/inspect.ts')).inspectCommand(program),
  replay: async (program) => (await import('./cli/replay.ts')).replayCommand(program),
  proofread: async (program) => (await import('./cli/proofread.ts')).proofreadCommand(program),
  scan: async (program) => (await import('./cli/scan.ts')).scanCommand(program),
  doctor: async (program) => (await import('./cli/doctor.ts')).doctorCommand(program),
}

const ALONE = new Set(['replay'])

const EXPECTED = [WrongUse, Refusal, UnusableSetting, DatabaseRefusal, MigrationRefusal]

function oneLine(error: unknown): string {
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '')
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return '端口已被占用。请停止占用它的程序，或用 PORT 指定另一个端口。'
  return `出错：${(error as Error).message}`
}

async function main(): Promise<void> {
  const program = new Command('gongkai').description('公开：政府信息公开办公软件').exitOverride()
  program.configureOutput({ writeErr() {} }).showHelpAfterError(false)
  deadlineCommand(program)
  const asked = process.argv[2] ?? ''
  const alone = LAZY[asked]
  // What needs no office starts without loading one.
  if (alone && ALONE.has(asked)) await alone(program)
  else if (asked !== 'deadline') for (const add of Object.values(LAZY)) await add(program)
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])])
    command.exitOverride().configureOutput({ writeErr() {} })
  await program.parseAsync()
}

try {
  await main()
} catch (error) {
  const shown = error instanceof CommanderError && error.exitCode === 0
  if (!shown) {
    const text = oneLine(error).replace(/\s*\n\s*/g, ' ')
    process.stderr.write(`gongkai: ${text === '(outputHelp)' ? '请写明要做什么，见 gongkai --help' : text}\n`)
    process.exitCode = 2
  }
}
