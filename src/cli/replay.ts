import type { Command } from 'commander'
import { BUILT_IN_NOTICES, isDay, workingCalendar } from '#law/index.ts'
import { readHistory, replay } from '#modules/applications/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { readJson } from './read-json.ts'
import { withOffice } from './with-office.ts'

interface Options {
  asOf: string
  json?: boolean
  office?: boolean
}

type Outcome = ReturnType<typeof replay>

async function calendarOf(options: Options) {
  if (!options.office) return workingCalendar(BUILT_IN_NOTICES)
  return withOffice(async (office) => office.ctx.calendar())
}

type Come = Extract<Outcome, { case: object }>['case']
type Refused = Extract<Outcome, { refused: object }>['refused']

function tellRefusal({ at, kind, day, name, message, basis }: Refused): void {
  say(`第 ${at} 个事件（${kind}，${day}）不能发生：${message}（${name}，${basis}）`)
}

function tell({ status, clocks, next, ended, fee }: Come): void {
  say(`状态：${status}${ended ? `，${ended.day} ${ended.rowLabel}` : ''}`)
  for (const clock of clocks) {
    say(`${clock.label}：${clock.sentence}`)
    for (const line of clock.days)
      say(`  ${line.day}  ${String(line.number ?? '·').padStart(4)}  ${line.why}  ${line.basis ?? ''}`)
  }
  if (fee) say(`信息处理费：${fee.yuan} 元（${fee.basis}）`)
  for (const step of next) say(`可以办：${step.label}（${step.step}，${step.basis}）${step.effect}`)
}

async function run(path: string, options: Options): Promise<void> {
  if (!isDay(options.asOf))
    throw new WrongUse(`--as-of “${options.asOf}”不是真实存在的日期，应写成 2026-03-02。`)
  const history = readHistory(await readJson(path))
  if ('problems' in history)
    throw new WrongUse(`${path} 不能作为办理经过读取：${history.problems.slice(0, 3).join('；')}`)
  const outcome = replay(history.events, { day: options.asOf, calendar: await calendarOf(options) })
  if ('refused' in outcome) process.exitCode = 1
  if (options.json) sayJson('refused' in outcome ? outcome : outcome.case)
  else if ('refused' in outcome) tellRefusal(outcome.refused)
  else tell(outcome.case)
}

/** `gongkai replay HISTORY.json --as-of DAY`. */
export function replayCommand(program: Command): void {
  program
    .command('replay')
    .description('把一件申请的办理经过重演一遍，算出状态、每个期限、可以办的下一步、年报行和费用')
    .argument('<history>', '办理经过（JSON）')
    .requiredOption('--as-of <day>', '算到哪一天，例如 2026-03-02')
    .option('--office', '同时使用本系统里后来导入的放假通知')
    .option('--json', '输出 JSON')
    .action(run)
}
