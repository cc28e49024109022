import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'

/** A document of Word as it was read: its text as HTML, its pictures by the numbers the text names. */
export interface WordText {
  html: string
  pictures: { bytes: Uint8Array; type: string }[]
  /** Whether paragraphs count themselves in Chinese, which the text does not show. */
  numbered: boolean
}

type Refused = 'damaged' | 'bomb' | 'encrypted' | 'macro' | 'odd' | 'other' | 'slow'

const AGAIN = '请用 Word 或 WPS 打开后另存为 .docx，再导入。'
const SAID: Record<Refused, string> = {
  damaged: `这个文件已损坏，打不开。${AGAIN}`,
  bomb: '这个文件展开后大得不正常，没有导入。',
  encrypted: `这个文件加了密码，或者是旧的 .doc 格式。请去掉密码。${AGAIN}`,
  macro: '这个文件里有宏（程序），没有导入。请另存为不带宏的 .docx。',
  odd: `这个文件里有不该有的内容，没有导入。${AGAIN}`,
  other: `这不是 Word 文档。${AGAIN}`,
  slow: '读这个文件用的时间或内存太多，没有导入。请把文件拆小，或者把正文粘贴进来。',
}

const SECONDS = 30
const MEMORY_MB = 384
const OLD_OFFICE = 'd0cf11e0a1b11ae1'

function refuse(why: Refused): never {
  throw new Refusal(SAID[why], 'invalid', [{ field: 'file', message: SAID[why] }])
}

/** Reads a .docx in a thread with limits of time and memory; refuses in words when it is not to be read. */
export async function readWord(name: string, bytes: Uint8Array, seconds = SECONDS): Promise<WordText> {
  if (!/\.docx$/i.test(name)) refuse('other')
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === OLD_OFFICE) refuse('encrypted')
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== 'PK') refuse('other')
  const program = createRequire(import.meta.url).resolve('#modules/articles/word/word-worker.mjs')
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 }
  const worker = new Worker(program, { workerData: bytes, resourceLimits })
  const answer = await answered(worker, seconds * 1000)
  if ('refused' in answer) refuse(answer.refused)
  return answer
}

function answered(worker: Worker, patience: number): Promise<WordText | { refused: Refused }> {
  return new Promise((resolve) => {
    const late = setTimeout(() => settle({ refused: 'slow' }), patience)
    const settle = (answer: WordText | { refused: Refused }) => {
      clearTimeout(late)
      void worker.terminate()
      resolve(answer)
    }
    worker.once('message', settle)
    worker.once('error', (error: Error & { code?: string }) =>
      settle({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'slow' : 'damaged' }),
    )
    worker.once('exit', () => settle({ refused: 'damaged' }))
  })
}
