import { readFile } from 'node:fs/promises'
import { coverIn, lookThrough } from '../look-through.ts'
import { redactWithin, stretchesOf } from '../redact-within.ts'
import { Unreadable } from '../unreadable.ts'
import type { Answer, Job } from './job.ts'

/* The process in which files of strangers are read. Whoever started it ends it when a file takes too much. */

async function bytesOf({ bytes, path }: Job): Promise<Buffer> {
  if (bytes) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return readFile(path ?? '')
}

async function answered(job: Job): Promise<Answer> {
  const file = { name: job.name, bytes: await bytesOf(job) }
  const own = new Set(job.own)
  if (job.task === 'texts') return { texts: await stretchesOf(file, job.most) }
  if (job.task === 'redact') return { redacted: await redactWithin(file, job.passages ?? []) }
  if (job.task === 'scan') return { scan: await lookThrough(file, own) }
  if (job.task === 'words') return { words: await (await import('../readers/words.ts')).wordsIn(file) }
  const { found, bytes } = await coverIn(file, own)
  return { covered: { found, ...(bytes ? { bytes } : {}) } }
}

const failureOf = (error: unknown): Answer => ({
  failure:
    error instanceof Unreadable ? error.message : '文件读不出来，可能已损坏。请用原来的软件打开后重新保存。',
})

process.on('message', (job: Job) => {
  answered(job)
    .catch(failureOf)
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
