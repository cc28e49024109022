import { checkOpened, openReport } from '../check-report.ts'
import type { Checked, CheckJob } from './check-job.ts'

const OPENING = 2000
const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function previousOf(bytes: Uint8Array | null) {
  if (!bytes) return { report: undefined, problem: '' }
  const opened = await openReport(buffer(bytes))
  if (opened.ok) return { report: opened.report, problem: '' }
  return { report: undefined, problem: opened.problems.slice(0, 3).join('；') }
}

/** Reads and checks a report in this very process: for files of one's own; those of strangers go to a process apart. */
export async function checkBytes({ report, previous }: CheckJob): Promise<Checked> {
  const opened = await openReport(buffer(report))
  if (!opened.ok)
    return { check: { readable: false, problems: opened.problems }, previousProblem: '', read: null }
  const before = await previousOf(previous)
  const { form, tables, text } = opened.report
  return {
    check: checkOpened(opened.report, before.report),
    previousProblem: before.problem,
    read: { form, tables, opening: text.slice(0, OPENING) },
  }
}
