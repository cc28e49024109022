import { extname } from 'node:path'
import { readCsvTable, readXlsxTable, UnreadableTable, unpackedSize } from '#documents/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { htmlSource } from './html-source.ts'
import { markdownSource, plainSource, type SourceText } from './source-text.ts'

/** A file as it is proofread, and how its places are told. */
export interface ReadFile extends SourceText {
  /** What places are counted in: the text the file was made of, or the paragraphs of the document. */
  source: string
}

const LARGEST_FILE = 20 * 1024 * 1024
const LARGEST_UNPACKED = 200 * 1024 * 1024
const TABLES: Record<string, (bytes: Uint8Array) => string[][] | Promise<string[][]>> = {
  '.xlsx': readXlsxTable,
  '.csv': readCsvTable,
}
const KINDS = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.docx', ...Object.keys(TABLES)])

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

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

async function docxHtml(bytes: Uint8Array): Promise<string> {
  const size = unpackedSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!isZip(bytes) || size === null) throw new Refusal('这不是 .docx 文件，或者文件已损坏、加了密码。')
  if (size > LARGEST_UNPACKED) throw new Refusal('这个文件展开后过大，不能校对。')
  const { default: mammoth } = await import('mammoth')
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
  } catch {
    throw new Refusal('读不出这个 .docx 文件：文件可能已损坏。请在文字处理软件中打开并重新保存。')
  }
}

const ownSource = (text: string): ReadFile => ({ ...plainSource(text), source: text })

function textFile(kind: string, bytes: Uint8Array): ReadFile {
  const source = decoded(bytes).replace(/^\ufeff/, '')
  if (source.includes('\0')) throw new Refusal('这不是文本文件。')
  if (kind === '.html' || kind === '.htm') return { ...htmlSource(source), source }
  return { ...(kind === '.txt' ? plainSource(source) : markdownSource(source)), source }
}

/** The rows of a table, a tab between cells; line feeds within a cell are spaces. */
async function tableText(kind: string, bytes: Uint8Array): Promise<string> {
  try {
    const rows = (await TABLES[kind]?.(bytes)) ?? []
    return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
  } catch (error) {
    throw error instanceof UnreadableTable ? new Refusal(error.message) : error
  }
}

/** Reads a file for proofreading: text, HTML, .docx or a table, told by its name; refuses what cannot be read. */
export async function readFileForProof(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const kind = extname(name).toLowerCase()
  if (!KINDS.has(kind))
    throw new Refusal(`不能校对“${kind || name}”这种文件，可以校对 .txt .md .html .docx .xlsx .csv。`)
  if (bytes.length === 0) throw new Refusal('这是一个空文件。')
  if (bytes.length > LARGEST_FILE) throw new Refusal('文件超过 20 MB，请分开校对。')
  if (kind in TABLES) return ownSource(await tableText(kind, bytes))
  if (kind === '.docx') return ownSource(htmlSource(await docxHtml(bytes)).text)
  return textFile(kind, bytes)
}

/** Whether a file of that name can be read for proofreading. */
export function canBeProofread(name: string): boolean {
  return KINDS.has(extname(name).toLowerCase())
}
