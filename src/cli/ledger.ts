import type { Command } from 'commander'
import { rebuildReadModels, takeCheckpoints, verifyLedger } from '#kernel/ledger/index.ts'
import { verifyEvidence } from '#modules/articles/index.ts'
import { publishedCheckpoints } from '#modules/portal/index.ts'
import { PROCEDURES } from '../procedures.ts'
import { siteFolderOf } from '../site-folder.ts'
import { say, sayJson } from './output.ts'
import { withOffice } from './with-office.ts'

async function verify(options: { json?: boolean }): Promise<void> {
  const { ledger, evidence } = await withOffice(async (office) => ({
    ledger: await verifyLedger(office.ctx, await publishedCheckpoints(siteFolderOf(office))),
    evidence: await verifyEvidence(office.ctx),
  }))
  const { publications, pages, files } = evidence
  const broken = [...ledger.broken, ...evidence.broken]
  const verdict = { ...ledger, ok: broken.length === 0, broken, evidence: { publications, pages, files } }
  if (!verdict.ok) process.exitCode = 1
  if (options.json) return sayJson(verdict)
  say(`事件 ${verdict.events} 条，卷宗 ${verdict.streams} 件，检查点 ${verdict.checkpoints} 个`)
  say(`发布 ${publications} 次，留存网页 ${pages} 份，正文和附件 ${files} 份，已逐一核对哈希`)
  for (const one of broken) say(`断裂：${one.where}：${one.what}`)
  say(verdict.ok ? '台账完整，没有发现改写、截断或缺失。' : '台账有断裂，请立即停止写入并联系管理员。')
}

async function rebuild(options: { json?: boolean }): Promise<void> {
  const rebuilt = await withOffice((office) => rebuildReadModels(office.ctx, PROCEDURES))
  if (options.json) return sayJson(rebuilt)
  for (const [kind, cases] of Object.entries(rebuilt)) say(`${kind.padEnd(20)} ${cases}`)
  say('已由台账重新生成全部列表。')
}

async function checkpoint(): Promise<void> {
  const taken = await withOffice((office) => takeCheckpoints(office.ctx))
  for (const one of taken) say(`${one.organ} 检查点 ${one.number} ${one.root}`)
  if (taken.length === 0) say('自上次检查点以来没有新事件。')
}

/** `gongkai verify`, `rebuild`, `checkpoint`. */
export function ledgerCommands(program: Command): void {
  program
    .command('verify')
    .description('核对台账：每条链、每个检查点、每份保管件、每次发布留存的网页和文件')
    .option('--json', '输出 JSON')
    .action(verify)
  program
    .command('rebuild')
    .description('由台账重新生成全部列表')
    .option('--json', '输出 JSON')
    .action(rebuild)
  program.command('checkpoint').description('立即生成检查点').action(checkpoint)
}
