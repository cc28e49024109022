import { extname } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { canReadWords, wordsOf } from '#modules/personal-data/index.ts'
import type { TextForm } from '../proofread.ts'
import { htmlSource } from './html-source.ts'
import { markdownSource, plainSource, type SourceText } from './source-text.ts'

/** A file as it is proofread, and how its places are told. */
interface ReadFile extends SourceText, TextForm {
  /** What places are counted in: the text the file was made of, or the paragraphs of the document. */
  source: string
}

const LARGEST_FILE = 20 * 1024 * 1024
const TEXTS = new Set(['.txt', '.md', '.markdown', '.html', '.htm'])
const READABLE = '.txt .md .html .docx .xlsx .csv .doc .xls .pdf .ofd'

/** What a text file holds, in UTF-8, UTF-16 with a mark, or GB 18030. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new Refusal('认不出这个文件的文字编码，请另存为 UTF-8 后再校对。')
}

function textFile(kind: string, bytes: Uint8Array): ReadFile {
  const source = decoded(bytes).replace(/^\ufeff/, '')
  if (source.includes('\0')) throw new Refusal('这不是文本文件。')
  if (kind.startsWith('.htm')) return { ...htmlSource(source), source }
  return { ...(kind === '.txt' ? plainSource(source) : markdownSource(source)), source }
}

/** Office files, tables and finished pages are taken apart in a process of their own, within limits. */
async function fileOfStranger(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const words = await wordsOf({ name, bytes })
  if ('failure' in words) throw new Refusal(words.failure)
  const { text, brokenByLayout } = words
  return { ...plainSource(text), source: text, brokenByLayout }
}

/** Reads a file for proofreading, told by its name; refuses what cannot be read. */
export async function readFileForProof(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const kind = extname(name).toLowerCase()
  if (!canBeProofread(name)) throw new Refusal(`不能校对“${kind || name}”这种文件，可以校对 ${READABLE}。`)
  if (bytes.length === 0) throw new Refusal('这是一个空文件。')
  if (bytes.length > LARGEST_FILE) throw new Refusal('文件超过 20 MB，请分开校对。')
  return TEXTS.has(kind) ? textFile(kind, bytes) : fileOfStranger(name, bytes)
}

/** Whether a file of that name can be read for proofreading. */
export function canBeProofread(name: string): boolean {
  return TEXTS.has(extname(name).toLowerCase()) || canReadWords(name)
}
