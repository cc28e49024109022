import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { askFile, askPlatform, carryOnImports, readImport } from '#modules/importing/index.ts'
import type { Office } from '../office.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

interface Options {
  organ: string
  column: string
  department?: string
  json?: boolean
}

type Ask = (
  office: Office,
  asking: { organ: string; key: string; column: string; department: string },
) => Promise<{ id: string }>

async function run(options: Options, ask: Ask): Promise<void> {
  const { organ, column, department = '' } = options
  const { run: result } = await withOffice(async (office) => {
    if (!office.directory().find(organ)) throw new WrongUse(`没有单位 ${organ}，见 gongkai organ list。`)
    const { id } = await ask(office, { organ, column, department, key: office.ctx.newId() })
    await carryOnImports(office.ctx, undefined, ({ state, listed }) => {
      if (!options.json)
        process.stderr.write(`\r${state === 'listing' ? '读取清单' : '导入'}：共 ${listed} 条 `)
    })
    return readImport(office.ctx, { organ, id, page: 1 })
  })
  const { counts, state, trouble } = result
  if (options.json) return sayJson({ id: result.id, state, ...counts, trouble })
  say('')
  say(
    `导入 ${counts.taken} 条（都是草稿，审校以后再发布），以前导入过 ${counts.known} 条，没有导入 ${counts.refused} 条。`,
  )
  if (trouble !== '') say(`没有读下去：${trouble}`)
  if (counts.refused > 0) say('没有导入的条目和原因，在后台“稿件—导入历史信息”里下载。')
  if (state !== 'done') process.exitCode = 1
}

/** `gongkai import wxr FILE`, `gongkai import gkmlpt ADDRESS`. */
export function importCommands(program: Command): void {
  const command = program.command('import').description('把别的系统里的历史信息导入为草稿')
  const into = (one: Command) =>
    one
      .requiredOption('--organ <id>', '单位编号')
      .requiredOption('--column <key>', '放进哪个栏目（栏目编号）')
      .option('--department <id>', '放进哪个部门（部门编号）')
      .option('--json', '输出 JSON')
  into(
    command
      .command('wxr')
      .description('WordPress 导出文件')
      .argument('<file>', 'XML 文件')
      .option('--files-from <address>', '图片和附件从哪个网站取（不写就不取）'),
  ).action(async (path: string, options: Options & { filesFrom?: string }) => {
    const { filesFrom = '' } = options
    if (filesFrom !== '' && !URL.canParse(filesFrom)) throw new WrongUse('--files-from 应为完整的网址。')
    const bytes = await readFile(path).catch(() => {
      throw new WrongUse(`读不到文件 ${path}。`)
    })
    await run(options, ({ ctx }, asking) =>
      askFile(ctx, { ...asking, file: { name: basename(path), bytes }, filesFrom }),
    )
  })
  into(
    command.command('gkmlpt').description('广东省目录管理平台的列表').argument('<address>', '列表地址'),
  ).action(async (address: string, options: Options) => {
    if (!URL.canParse(address)) throw new WrongUse('列表地址应为完整的网址。')
    await run(options, ({ ctx }, asking) => askPlatform(ctx, { ...asking, address }))
  })
}
