import type { Command } from 'commander'
import { type Inspection, inspectSite } from '#modules/monitoring/index.ts'
import { openPublisher } from '#modules/portal/index.ts'
import { PUBLIC_PAGES } from '../public-pages.ts'
import { buildServer } from '../server.ts'
import { siteFolderOf } from '../site-folder.ts'
import { siteEyes } from '../site-watch.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

function inspected(organ: string): Promise<Inspection> {
  return withOffice(async (office) => {
    if (!office.directory().find(organ))
      throw new WrongUse(`没有单位“${organ}”。请写单位编号，例如 yangqing。`)
    const publisher = await openPublisher(office.ctx, { siteFolder: siteFolderOf(office), ...PUBLIC_PAGES })
    const app = await buildServer(office, publisher)
    try {
      await app.ready()
      const found = await inspectSite(office.ctx, siteEyes(office, app), { organ })
      if (!found) throw new WrongUse(`单位“${organ}”没有网站。`)
      return found
    } finally {
      await app.close()
    }
  })
}

function tell({ faults, looks }: Inspection): void {
  for (const look of looks)
    say(
      look.done
        ? `${look.step}：查看 ${look.looked} 项，问题 ${look.faults} 个${look.note ? `（${look.note}）` : ''}`
        : `${look.step}：没有查成。${look.note}`,
    )
  for (const fault of faults)
    say(`- ${fault.title}：${fault.seen}${fault.address ? ` ${fault.address}` : ''}`)
  say(faults.length === 0 ? '没有发现问题。' : `共 ${faults.length} 个问题。`)
}

/** `gongkai inspect SITE`: looks at one organ's published site; 1 when something is wrong. Nothing is recorded. */
export function inspectCommand(program: Command): void {
  program
    .command('inspect')
    .description('检查一个单位已发布的网站：更新、空白栏目、标签、页脚、链接、存证；有问题退出码为 1')
    .argument('<site>', '单位编号，例如 yangqing')
    .option('--json', '输出 JSON')
    .action(async (organ: string, options: { json?: boolean }) => {
      const inspection = await inspected(organ)
      if (options.json) sayJson(inspection)
      else tell(inspection)
      if (inspection.faults.length > 0) process.exitCode = 1
    })
}
