import { readIsolated } from './isolation/isolated-reader.ts'
import { LARGEST_FILE } from './scan-file.ts'

/** The words of a file that its readers see, without comments, properties, hidden parts; null when it cannot be read. */
export async function textOfFile(file: {
  name: string
  path: string
  bytes: number
}): Promise<string | null> {
  if (file.bytes > LARGEST_FILE) return null
  const answer = await readIsolated({ task: 'text', name: file.name, path: file.path, own: [] })
  return 'text' in answer ? answer.text : null
}
