import { readIsolated } from './isolation/isolated-reader.ts'
import { LARGEST_FILE } from './scan-file.ts'

const KINDS = /\.(?:doc|xls|pdf|ofd)$/i

/** Whether the words of a file of that name can be taken out here. */
export function canReadWords(name: string): boolean {
  return KINDS.test(name)
}

/** The words of a .doc, .xls, .pdf or .ofd as somebody reads them, taken out in a process of its own; null when they cannot be. */
export async function wordsOf(file: { name: string; bytes: Uint8Array }): Promise<string | null> {
  if (file.bytes.length > LARGEST_FILE) return null
  const answer = await readIsolated({ task: 'words', own: [], ...file })
  return 'words' in answer ? answer.words : null
}
