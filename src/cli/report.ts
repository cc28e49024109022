import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { checkReport, type ReportCheck, reportJson } from '#modules/annual-report/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

async function report(year: string, options: { organ: string }): Promise<void> {
  if (!/^\d{4}$/.test(year)) throw new WrongUse(`年份应为四位数字，不能是“${year}”。`)
  sayJson(await withOffice((office) => reportJson(office.ctx, options.organ, Number(year))))
}

async function readReportFile(path: string): Promise<ReportCheck> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { readable: false, problems: [`读不到文件 ${path}。`] }
  try {
    return checkReport(JSON.parse(text))
  } catch {
    return { readable: false, problems: [`${path} 不是 JSON 文件。`] }
  }
}

function tell(check: Extract<ReportCheck, { readable: true }>): void {
  for (const one of check.equations)
    say(
      `${one.holds ? '成立  ' : '不成立'} ${one.id} ${one.where}：${one.formula}：${one.left} ${one.holds ? '=' : '≠'} ${one.right}`,
    )
  for (const one of check.warnings) say(`提醒   ${one.id} ${one.where}：${one.detail}`)
  const failed = check.equations.filter((one) => !one.holds).length
  say(failed === 0 ? `${check.equations.length} 个勾稽关系全部成立。` : `${failed} 个勾稽关系不成立。`)
}

async function check(path: string, options: { json?: boolean }): Promise<void> {
  const outcome = await readReportFile(path)
  if (!outcome.readable)
    throw new WrongUse(`${path} 不能作为年度报告读取：${outcome.problems.slice(0, 3).join('；')}`)
  if (outcome.equations.some((one) => !one.holds)) process.exitCode = 1
  if (options.json) return sayJson({ file: path, equations: outcome.equations, warnings: outcome.warnings })
  tell(outcome)
}

/** `gongkai report YEAR`, `gongkai check-report FILE`. */
export function reportCommands(program: Command): void {
  program
    .command('report')
    .description('由台账算出某年的年度报告')
    .argument('<year>', '年份')
    .requiredOption('--organ <organ>', '单位编号，例如 yangqing')
    .option('--json', '输出 JSON（目前只有这一种格式）')
    .action(report)
  program
    .command('check-report')
    .description('核对一份年度报告（JSON）的勾稽关系')
    .argument('<file>', 'JSON 文件')
    .option('--json', '输出 JSON')
    .action(check)
}
