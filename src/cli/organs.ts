import type { Command } from 'commander'
import { foundOrgan, readOrgan } from '#modules/organs/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { readJson } from './read-json.ts'
import { withOffice } from './with-office.ts'

async function add(path: string): Promise<void> {
  const organ = readOrgan(await readJson(path))
  await withOffice(async (office) => {
    const roots = office.directory().all()
    if (organ.parent !== null && !office.directory().find(organ.parent))
      throw new WrongUse(`上级单位 ${organ.parent} 还没有建立，请先建立上级。`)
    if (organ.parent === null && roots.length > 0)
      throw new WrongUse('已经有最上级单位，新单位要写明上级（parent）。')
    await foundOrgan(office.ctx, { key: `organ-add-${organ.id}`, organ })
  })
  say(`已建立 ${organ.name}。`)
  say(`接着开立管理员：gongkai user add 用户名 --name 姓名 --organ ${organ.id} --role admin`)
}

async function list(options: { json?: boolean }): Promise<void> {
  const organs = await withOffice(async (office) => office.directory().all())
  if (options.json) return sayJson(organs)
  for (const organ of organs) say(`${organ.id.padEnd(16)} ${organ.name}  ${organ.site?.path ?? '（无网站）'}`)
}

/** `gongkai organ add FILE`, `gongkai organ list`. */
export function organCommands(program: Command): void {
  const organ = program.command('organ').description('单位')
  organ.command('add').description('由 JSON 文件建立单位').argument('<file>', 'JSON 文件').action(add)
  organ.command('list').description('列出单位').option('--json', '输出 JSON').action(list)
}
