import { checkBytes } from './check-bytes.ts'
import type { Checked, CheckJob } from './check-job.ts'

/* The process in which report files of strangers are read. Whoever started it ends it when a file takes too much. */

const BROKEN = '文件读不出来，可能已损坏。请用原来的软件打开后重新保存。'
const failed: Checked = { check: { readable: false, problems: [BROKEN] }, previousProblem: '', read: null }

process.on('message', (job: CheckJob) => {
  checkBytes(job)
    .catch(() => failed)
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
