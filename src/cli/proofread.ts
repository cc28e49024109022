import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { SEVERITIES } from '#modules/proofreading/contract.ts'
import { type Finding, proofreadFile } from '#modules/proofreading/index.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { knowledgeFor } from './proofread-knowledge.ts'

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new WrongUse(code === 'ENOENT' ? `没有文件“${path}”。` : `读不了文件“${path}”。`)
  }
}

function tell(path: string, findings: readonly Finding[]): void {
  for (const { line, column, text, suggestion, severity, message } of findings) {
    const change = suggestion === '' ? `“${text}”` : `“${text}” → “${suggestion}”`
    say(`${path}:${line}:${column} [${SEVERITIES[severity]}] ${change} ${message}`)
  }
  say(findings.length === 0 ? '没有发现问题。' : `共 ${findings.length} 处。`)
}

/** `gongkai proofread FILE`: 0 nothing found, 1 something found, 2 the file cannot be read. */
export function proofreadCommand(program: Command): void {
  program
    .command('proofread')
    .description(
      '校对一个文件（文本、网页、Word、Excel、PDF、OFD）：错词、文号、日期、数字、标点等；有发现退出码为 1',
    )
    .argument('<file>', '文件')
    .option('--organ <id>', '同时用这个单位的词库和领导名册')
    .option('--json', '输出 JSON')
    .action(async (path: string, options: { json?: boolean; organ?: string }) => {
      const bytes = await bytesOf(path)
      const knowledge = await knowledgeFor(options.organ)
      const findings = await proofreadFile({ name: basename(path), bytes }, knowledge)
      if (options.json)
        sayJson({
          findings: findings.map(({ rule, line, column, text, suggestion, severity, message }) => ({
            ...{ rule, line, column, text, suggestion, severity, message },
          })),
        })
      else tell(path, findings)
      if (findings.length > 0) process.exitCode = 1
    })
}
