import { openReader, type ReadingLimits } from '#kernel/files/reading-process.ts'
import type { Checked, CheckJob } from './check-job.ts'

/** What checking one report of a stranger may cost. */
const LIMITS: ReadingLimits = { seconds: 20, megabytes: 900 }
const MOST_AT_ONCE = 8

const ask = openReader<CheckJob, Checked>('check-reports.js')
let underWay = 0

/** Checks a report file in a process of its own with limits of time and memory; nothing of it is kept. */
export async function checkIsolated(job: CheckJob, limits: ReadingLimits = LIMITS): Promise<Checked> {
  if (underWay >= MOST_AT_ONCE) return failed('现在核对的人较多，请过一分钟再试。')
  underWay += 1
  try {
    const answer = await ask(job, limits)
    return 'failure' in answer ? failed(answer.failure) : answer
  } finally {
    underWay -= 1
  }
}

const failed = (reason: string): Checked => ({
  check: { readable: false, problems: [reason] },
  previousProblem: '',
  read: null,
})
