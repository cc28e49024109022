import { Refusal } from '#kernel/refusal.ts'
import { readIsolated } from './isolation/isolated-reader.ts'
import type { Answer, Job } from './isolation/job.ts'
import { type Passage, passageFinder, type Stretch } from './passages.ts'
import { changed } from './readers/looker.ts'
import type { Redacted } from './redact-within.ts'

interface NamedFile {
  name: string
  bytes: Uint8Array
}

function refuse(name: string, why: string): never {
  throw new Refusal(`“${name}”${why}`, 'conflict')
}

async function answered(job: Job): Promise<Answer> {
  const answer = await readIsolated(job)
  return 'failure' in answer ? refuse(job.name, answer.failure) : answer
}

/** Covers passages in a file, in a process of its own; a part that cannot be read refuses the whole. */
export async function redactFile(file: NamedFile, passages: readonly Passage[]): Promise<Redacted> {
  const answer = await answered({ task: 'redact', ...file, own: [], passages: [...passages] })
  if (!('redacted' in answer)) refuse(file.name, '读不出来。')
  const [unread] = answer.redacted.unreadable
  return unread === undefined ? answer.redacted : refuse(file.name, `有读不出来的部分：${unread}`)
}

/** How often each passage stands in a file, read once more from its bytes. */
export async function countPassages(file: NamedFile, passages: readonly Passage[]): Promise<number[]> {
  return (await redactFile(file, passages)).counts
}

/** The texts of a file with their places, read in a process of its own. */
export async function fileTexts(file: NamedFile): Promise<Stretch[]> {
  const answer = await answered({ task: 'texts', ...file, own: [] })
  return 'texts' in answer ? answer.texts : refuse(file.name, '读不出来。')
}

/** Covers passages in a plain text; how often each was found. */
export function redactText(text: string, passages: readonly Passage[]): { text: string; counts: number[] } {
  const finder = passageFinder(passages)
  return { text: changed(text, finder.changes(text)), counts: finder.counts() }
}
