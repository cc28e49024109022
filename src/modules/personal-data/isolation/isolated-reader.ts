import { openReader } from '#kernel/files/reading-process.ts'
import type { Answer, Job } from './job.ts'

/** Looks through a file, or covers what is in it, in a process of its own. Never throws for a file. */
export const readIsolated = openReader<Job, Answer>('read-files.js')
