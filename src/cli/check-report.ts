import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { checkOpened, type OpenReport, openReport, type ReportCheck } from '#modules/annual-report/index.ts'
import { say, WrongUse } from './output.ts'

type Readable = Extract<ReportCheck, { readable: true }>

const HOLDS = 0
const FAILS = 1
const UNREADABLE = 2

async function opened(path: string): Promise<OpenReport> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) throw new WrongUse(`读不到文件 ${path}。`)
  const read = await openReport(bytes)
  if (read.ok) return read.report
  throw new WrongUse(`${path} 不能作为年度报告读取：${read.problems.slice(0, 3).join('；')}`)
}

function tell(path: string, check: Readable): void {
  say(`${path}（${check.form} 年格式）`)
  for (const one of check.equations)
    say(
      `${one.holds ? '成立  ' : '不成立'} ${one.id} ${one.where}：${one.formula}：${one.left} ${one.holds ? '=' : '≠'} ${one.right}`,
    )
  for (const one of check.warnings) say(`提醒   ${one.id} ${one.where}：${one.detail}`)
  for (const one of check.unread) say(`读不出 ${one.where}：${one.detail}`)
  const failed = check.equations.filter((one) => !one.holds).length
  say(failed === 0 ? `${check.equations.length} 个勾稽关系全部成立。` : `${failed} 个勾稽关系不成立。`)
}

/** What a program reads: the verdicts without their basis' prose. */
function asJson(file: string, { form, equations, warnings, unread }: Readable): string {
  return JSON.stringify({ file, form, equations, warnings, unread })
}

function verdictOf(check: Readable): number {
  if (check.unread.length > 0) return UNREADABLE
  return check.equations.some((one) => !one.holds) ? FAILS : HOLDS
}

/** Files as named, and of folders the files in them, in the order of their names. */
async function filesIn(paths: string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory()
    if (!isFolder) {
      files.push(path)
      continue
    }
    const inside = await readdir(path, { withFileTypes: true })
    const names = inside
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
    files.push(...names.sort().map((name) => join(path, name)))
  }
  return files
}

async function check(paths: string[], options: { json?: boolean; previous?: string }): Promise<void> {
  const previous = options.previous ? await opened(options.previous) : undefined
  const files = await filesIn(paths)
  if (files.length === 0) throw new WrongUse('文件夹里没有文件。')
  let worst = HOLDS
  for (const file of files) {
    try {
      const outcome = checkOpened(await opened(file), previous) as Readable
      if (options.json) say(asJson(file, outcome))
      else tell(file, outcome)
      worst = Math.max(worst, verdictOf(outcome))
    } catch (error) {
      if (!(error instanceof WrongUse) || files.length === 1) throw error
      process.stderr.write(`gongkai: ${error.message}\n`)
      worst = UNREADABLE
    }
  }
  process.exitCode = worst
}

/** `gongkai check-report FILE… [--previous FILE]`. */
export function checkReportCommand(program: Command): void {
  program
    .command('check-report')
    .description('核对年度报告的勾稽关系（网页、Word、Excel、PDF 或 JSON）')
    .argument('<file...>', '年度报告文件，或者放着年度报告的文件夹')
    .option('--previous <file>', '上一年度的报告，用来核对两年之间的衔接和文字重复')
    .option('--json', '每个文件输出一行 JSON')
    .action(check)
}
