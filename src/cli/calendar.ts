import type { Command } from 'commander'
import { loadNoticeJson } from '#modules/working-calendar/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { readJson } from './read-json.ts'
import { withOffice } from './with-office.ts'

async function add(path: string, options: { json?: boolean }): Promise<void> {
  const json = await readJson(path)
  const { year, moved } = await withOffice((office) => {
    const root = office.directory().root()
    if (!root) throw new WrongUse('还没有建立任何单位，请先运行 gongkai serve。')
    return loadNoticeJson(office.ctx, root.id, json)
  })
  if (options.json) return sayJson({ year, moved })
  say(`已导入 ${year} 年放假安排。`)
  for (const one of moved) say(`${one.title} ${one.label}：${one.from ?? '—'} → ${one.to ?? '—'}`)
  say(moved.length === 0 ? '没有期限因此改变。' : `共有 ${moved.length} 个期限改变。`)
}

/** `gongkai calendar add FILE`. */
export function calendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('工作日历')
  calendar
    .command('add')
    .description('导入一年的放假通知，重算所有在办期限')
    .argument('<file>', 'JSON 文件')
    .option('--json', '输出 JSON')
    .action(add)
}
