import type { ReadingLimits } from '#kernel/files/reading-process.ts'
import { readIsolated } from './isolation/isolated-reader.ts'
import type { Words } from './readers/words.ts'

const KINDS = /\.(?:docx?|xlsx?|wps|et|csv|pdf|ofd)$/i
const LARGEST_FILE = 20 * 1024 * 1024

/** Whether the words of a file of that name can be taken out here. */
export function canReadWords(name: string): boolean {
  return KINDS.test(name)
}

/**
 * The words of an office file, a table or a finished page as somebody reads them, taken out in a process of its own;
 * or why they cannot be.
 */
export async function wordsOf(
  file: { name: string; bytes: Uint8Array },
  limits?: ReadingLimits,
): Promise<Words | { failure: string }> {
  if (file.bytes.length > LARGEST_FILE) return { failure: '文件超过 20 MB，请拆成几个较小的文件。' }
  if (file.bytes.length === 0) return { failure: '这是一个空文件。' }
  const answer = await readIsolated({ task: 'words', own: [], ...file }, limits)
  if ('words' in answer) return answer.words
  return { failure: 'failure' in answer ? answer.failure : '读不出来。' }
}
