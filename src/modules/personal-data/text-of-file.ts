import { readIsolated } from './isolation/isolated-reader.ts'
import { plainText } from './plain-text.ts'
import { LARGEST_FILE } from './scan-file.ts'

const UNSEEN = /隐藏|批注|修订|属性|看不见|文件结构/
const MOST_TEXTS = 60_000
const LONGEST = 300_000

/** The words of a file that its readers see, without comments, properties, hidden parts; null when it cannot be read. */
export async function textOfFile(file: {
  name: string
  path: string
  bytes: number
}): Promise<string | null> {
  if (file.bytes > LARGEST_FILE) return null
  const { name, path } = file
  const answer = await readIsolated({ task: 'texts', name, path, own: [], most: MOST_TEXTS })
  if (!('texts' in answer)) return null
  const lines = answer.texts
    .filter(({ place }) => !UNSEEN.test(place))
    .map(({ text }) => plainText(text).plain.replace(/\s+/g, ' ').trim())
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, LONGEST)
}
