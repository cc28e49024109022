import type { Command } from 'commander'
import { BUILT_IN_NOTICES, citation, deadline, isDay, workingCalendar } from '#law/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

interface Options {
  days: string
  unit: string
  json?: boolean
  office?: boolean
}

function readDays(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 10_000)
    throw new WrongUse(`--days 应为 1 至 10000 的整数，不能是“${text}”。`)
  return Number(text)
}

async function calendarOf(options: Options) {
  if (!options.office) return workingCalendar(BUILT_IN_NOTICES)
  return withOffice(async (office) => office.ctx.calendar())
}

async function run(start: string, options: Options): Promise<void> {
  if (!isDay(start)) throw new WrongUse(`“${start}”不是真实存在的日期，应写成 2026-02-13。`)
  if (options.unit !== 'workday' && options.unit !== 'calendar')
    throw new WrongUse('--unit 只能是 workday（工作日）或 calendar（自然日）。')
  const days = readDays(options.days)
  const reckoned = deadline({ start, days, unit: options.unit, calendar: await calendarOf(options) })
  const listed = reckoned.days.map((one) => ({
    day: one.day,
    counted: one.counted,
    why: one.why,
    basis: one.basis ? citation(one.basis) : null,
  }))
  if (options.json) return sayJson({ due: reckoned.due, provisional: reckoned.provisional, days: listed })
  for (const [index, one] of reckoned.days.entries())
    say(`${one.day}  ${String(one.number ?? '·').padStart(4)}  ${one.why}  ${listed[index]?.basis ?? ''}`)
  say(`到期日：${reckoned.due}${reckoned.provisional ? '（暂定：涉及尚未公布放假安排的年份）' : ''}`)
}

/** `gongkai deadline DAY --days N`. */
export function deadlineCommand(program: Command): void {
  program
    .command('deadline')
    .description('从某日起数工作日，逐日列出计与不计的原因和依据')
    .argument('<day>', '起算日（当日不计），例如 2026-02-13')
    .requiredOption('--days <n>', '期限天数')
    .option('--unit <unit>', 'workday 工作日，calendar 自然日', 'workday')
    .option('--office', '同时使用本系统里后来导入的放假通知')
    .option('--json', '输出 JSON')
    .action(run)
}
