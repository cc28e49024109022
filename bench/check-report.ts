import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleReport } from '#modules/annual-report/index.ts'
import { flag, report } from './table.ts'

/** How many reports; `--n 1000` for the whole measurement. */
const count = flag('n', 200)
const FORMATS = ['html', 'html', 'docx', 'xlsx', 'pdf'] as const

/** Writes reports that differ in their figures, in all forms people publish them in; every tenth has an error. */
async function fill(folder: string): Promise<number> {
  let wrong = 0
  for (let nth = 0; nth < count; nth++) {
    const broken = nth % 10 === 9
    if (broken) wrong += 1
    const format = FORMATS[nth % FORMATS.length] ?? 'html'
    await writeFile(join(folder, `report-${nth}.${format}`), await sampleReport(nth, format, broken))
  }
  return wrong
}

async function checked(
  folder: string,
): Promise<{ seconds: number; lines: { equations: { holds: boolean }[] }[] }> {
  const began = performance.now()
  const child = spawn(process.execPath, ['bin/gongkai', 'check-report', folder, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  await new Promise((resolve) => child.on('close', resolve))
  const lines = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { equations: { holds: boolean }[] })
  return { seconds: (performance.now() - began) / 1000, lines }
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-reports-'))
  try {
    const wrong = await fill(folder)
    const { seconds, lines } = await checked(folder)
    const found = lines.filter(({ equations }) => equations.some(({ holds }) => !holds)).length
    if (lines.length !== count || found !== wrong)
      throw new Error(`${lines.length} of ${count} read, ${found} of ${wrong} errors found`)
    report(
      'check-report',
      [
        [
          `${count} reports in a folder (HTML, Word, Excel, PDF), every tenth wrong`,
          `${seconds.toFixed(1)} s`,
        ],
        ['reports a second', (count / seconds).toFixed(0)],
        ['1,000 reports at this rate (aim < 30 s)', `${((seconds / count) * 1000).toFixed(1)} s`],
      ],
      { reports: count, seconds, perThousandSeconds: (seconds / count) * 1000, errorsFound: found },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
