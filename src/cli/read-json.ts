import { readFile } from 'node:fs/promises'
import { WrongUse } from './output.ts'

/** The JSON in a file, or one clear line on why not. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongUse(`读不到文件 ${path}。`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUse(`${path} 不是 JSON 文件。`)
  }
}
