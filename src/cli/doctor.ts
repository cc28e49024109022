import type { Command } from 'commander'
import { configureFonts, fontReport } from '#documents/index.ts'
import { readConfig } from '#kernel/config.ts'
import { chooseDataFolder } from '#kernel/postgres/index.ts'
import { projectRoot } from '../project-root.ts'
import { say, sayJson } from './output.ts'

interface Findings {
  node: string
  data: { folder: string; reason: string }
  external: boolean
  fonts: ReturnType<typeof fontReport>
}

function doctor(options: { json?: boolean }): void {
  const config = readConfig(process.env)
  if (config.GONGKAI_FONTS) configureFonts({ folder: config.GONGKAI_FONTS })
  const data = chooseDataFolder({ configured: config.GONGKAI_DATA, projectRoot: projectRoot() })
  const fonts = fontReport()
  const found = { node: process.version, data, external: config.DATABASE_URL !== undefined, fonts }
  if (options.json) sayJson(found)
  else tell(found)
}

function tell({ node, data, external, fonts }: Findings): void {
  say(`Node.js      ${node}`)
  say(`数据文件夹   ${data.folder}（${data.reason}）`)
  say(`数据库       ${external ? '由 DATABASE_URL 指定' : '内置 PostgreSQL'}`)
  for (const font of fonts)
    say(
      `字体 ${font.role.padEnd(6)} ${font.family}${font.substitute ? '（代用，装上公文字体后自动改用）' : ''}`,
    )
}

/** `gongkai doctor`. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('检查运行环境：数据文件夹、数据库、公文字体')
    .option('--json', '输出 JSON')
    .action(doctor)
}
