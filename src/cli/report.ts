import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import type { Context } from '#kernel/context.ts'
import { downloadReport, reportJson } from '#modules/annual-report/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

const FORMATS = ['json', 'html', 'docx', 'pdf', 'xlsx', 'csv'] as const

interface Options {
  organ: string
  format: (typeof FORMATS)[number]
  out?: string
}

async function bytesOf(ctx: Context, year: number, { organ, format }: Options): Promise<Buffer> {
  return Buffer.from(await (await downloadReport(ctx, organ, year, format)).arrayBuffer())
}

async function report(written: string, options: Options): Promise<void> {
  if (!/^\d{4}$/.test(written)) throw new WrongUse(`年份应为四位数字，不能是“${written}”。`)
  const year = Number(written)
  const { organ, format, out } = options
  if (out === undefined) {
    if (format !== 'json') throw new WrongUse(`${format} 要写成文件，请用 --out 指明存放的文件夹。`)
    return sayJson(await withOffice((office) => reportJson(office.ctx, organ, year)))
  }
  const bytes = await withOffice((office) => bytesOf(office.ctx, year, options))
  const path = join(out, `report-${organ}-${year}.${format}`)
  await mkdir(out, { recursive: true })
  await writeFile(path, bytes)
  say(path)
}

/** `gongkai report YEAR`. */
export function reportCommands(program: Command): void {
  program
    .command('report')
    .description('由台账算出某年的年度报告')
    .argument('<year>', '年份')
    .requiredOption('--organ <organ>', '单位编号，例如 yangqing')
    .addOption(new Option('--format <format>', '格式').choices([...FORMATS]).default('json'))
    .option('--out <dir>', '写成文件，放在这个文件夹；不写时把 JSON 输出到屏幕')
    .option('--json', '同 --format json')
    .action(report)
}
