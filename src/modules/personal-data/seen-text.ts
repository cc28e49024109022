import { plainText } from './plain-text.ts'
import { readFile } from './read-file.ts'
import type { Looker } from './readers/looker.ts'

const UNSEEN = /隐藏|批注|修订|属性/
const LONGEST = 300_000

/** The text of a file as its readers see it: comments, revisions, properties, hidden rows and sheets left out. */
export async function seenText(name: string, bytes: Buffer): Promise<string> {
  const lines: string[] = []
  let length = 0
  const keep = (text: string, place: string) => {
    const line = plainText(text).plain.replace(/\s+/g, ' ').trim()
    if (line === '' || length > LONGEST || UNSEEN.test(place)) return
    lines.push(line)
    length += line.length
  }
  const looker: Looker = {
    thorough: true,
    text(text, place) {
      keep(text, place())
      return []
    },
    row(cells) {
      const seen = cells.filter(({ place }) => !UNSEEN.test(place()))
      keep(seen.map((cell) => cell.text).join(' '), '')
      return cells.map(() => [])
    },
    found() {},
    unreadable() {},
  }
  await readFile(name, bytes, looker)
  return lines.join('\n').slice(0, LONGEST)
}
