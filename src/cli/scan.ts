import { basename } from 'node:path'
import type { Command } from 'commander'
import { KINDS, type Scan, scanFile } from '#modules/personal-data/index.ts'
import { say } from './output.ts'

const FOUND = 1
const NOT_READ = 2

function tellJson(file: string, { hits, unreadable }: Scan): void {
  say(JSON.stringify({ file, hits, ...(unreadable.length > 0 ? { unreadable: unreadable.join('；') } : {}) }))
}

function tell(file: string, { hits, unreadable }: Scan): void {
  for (const why of unreadable) say(`${file}：没有读出。${why}`)
  for (const { kind, place, masked } of hits) say(`${file}：${KINDS[kind].name} ${masked}（${place}）`)
  if (hits.length === 0 && unreadable.length === 0) say(`${file}：没有发现个人信息。`)
}

const exitCode = ({ hits, unreadable }: Scan) => {
  if (unreadable.length > 0) return NOT_READ
  return hits.length > 0 ? FOUND : 0
}

/** `gongkai scan FILE…`: 0 nothing found, 1 found, 2 when a file could not be read. Never prints what it finds. */
export function scanCommand(program: Command): void {
  program
    .command('scan')
    .description('查文件里的个人信息：没有发现退出码为 0，发现为 1，有文件读不出为 2')
    .argument('<files...>', '要查的文件')
    .option('--json', '每个文件输出一行 JSON')
    .action(async (files: string[], options: { json?: boolean }) => {
      const scans = files.map((file) => scanFile({ name: basename(file), path: file }))
      for (const [at, file] of files.entries()) {
        const scan = (await scans[at]) ?? { hits: [], unreadable: ['没有读取。'] }
        if (options.json) tellJson(file, scan)
        else tell(file, scan)
        process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode(scan))
      }
    })
}
