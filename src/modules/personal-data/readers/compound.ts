import { type CFB$Container, find, read } from 'cfb'
import { Unreadable } from '../unreadable.ts'

/** What Word and Excel wrote before 2007: streams by name. */
export interface Compound {
  /** The bytes of a stream; undefined when there is none of that name. */
  stream(name: string): Buffer | undefined
}

function opened(bytes: Buffer): CFB$Container {
  try {
    return read(bytes, { type: 'buffer' })
  } catch {
    throw new Unreadable('文件结构已损坏，读不出来。请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx。')
  }
}

/** Opens the container of an old office file. */
export function openCompound(bytes: Buffer): Compound {
  const container = opened(bytes)
  return {
    stream(name) {
      const content = find(container, `/${name}`)?.content
      return content ? Buffer.from(content) : undefined
    },
  }
}
