import type { Command } from 'commander'
import { reportJson } from '#modules/annual-report/index.ts'
import { sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

async function report(year: string, options: { organ: string }): Promise<void> {
  if (!/^\d{4}$/.test(year)) throw new WrongUse(`年份应为四位数字，不能是“${year}”。`)
  sayJson(await withOffice((office) => reportJson(office.ctx, options.organ, Number(year))))
}

/** `gongkai report YEAR`. */
export function reportCommands(program: Command): void {
  program
    .command('report')
    .description('由台账算出某年的年度报告')
    .argument('<year>', '年份')
    .requiredOption('--organ <organ>', '单位编号，例如 yangqing')
    .option('--json', '输出 JSON（目前只有这一种格式）')
    .action(report)
}
