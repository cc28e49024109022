import { checkOpened, openReport } from '../check-report.ts'
import type { Checked, CheckJob } from './check-job.ts'

/* The process in which report files of strangers are read. Whoever started it ends it when a file takes too much. */

const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function previousOf(bytes: Uint8Array | null) {
  if (!bytes) return { report: undefined, problem: '' }
  const opened = await openReport(buffer(bytes))
  if (opened.ok) return { report: opened.report, problem: '' }
  return { report: undefined, problem: opened.problems.slice(0, 3).join('；') }
}

async function checked({ report, previous }: CheckJob): Promise<Checked> {
  const opened = await openReport(buffer(report))
  if (!opened.ok) return { check: { readable: false, problems: opened.problems }, previousProblem: '' }
  const before = await previousOf(previous)
  return { check: checkOpened(opened.report, before.report), previousProblem: before.problem }
}

const BROKEN = '文件读不出来，可能已损坏。请用原来的软件打开后重新保存。'

process.on('message', (job: CheckJob) => {
  checked(job)
    .catch((): Checked => ({ check: { readable: false, problems: [BROKEN] }, previousProblem: '' }))
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
