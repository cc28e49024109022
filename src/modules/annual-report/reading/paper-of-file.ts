import { unpackedSize } from '#documents/index.ts'
import { docxPaper } from './docx-paper.ts'
import { htmlPaper } from './html-paper.ts'
import { type Paper, UnreadablePaper } from './paper.ts'
import { pdfPaper } from './pdf-paper.ts'
import { xlsxPaper } from './xlsx-paper.ts'

const LARGEST = 20 * 1024 * 1024
const LARGEST_UNPACKED = 200 * 1024 * 1024
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const WORD = Buffer.from('word/document.xml')

/** A report file laid open, told by its content and not by its name. Throws `UnreadablePaper` with what to do. */
export async function paperOfFile(bytes: Buffer): Promise<Paper> {
  if (bytes.length === 0) throw new UnreadablePaper('文件是空的，请重新选择。')
  if (bytes.length > LARGEST) throw new UnreadablePaper('文件超过 20 MB，请去掉图片后再试。')
  if (bytes.subarray(0, 4).equals(OLD_OFFICE))
    throw new UnreadablePaper(
      '这是旧版 Office 文件（.doc、.xls）或加了密码，请去掉密码并另存为 .docx 或 .xlsx。',
    )
  if (bytes.subarray(0, 1024).includes('%PDF-')) return pdfPaper(bytes)
  if (bytes.subarray(0, 2).toString() === 'PK') return officePaper(bytes)
  return htmlPaper(webPage(bytes))
}

async function officePaper(bytes: Buffer): Promise<Paper> {
  const size = unpackedSize(bytes)
  if (size === null) throw new UnreadablePaper('文件已损坏，请打开原文件重新另存。')
  if (size > LARGEST_UNPACKED) throw new UnreadablePaper('文件展开后过大，不能核对。')
  return bytes.includes(WORD) ? docxPaper(bytes) : xlsxPaper(bytes)
}

/** Older government pages are written in GBK and say so. */
function webPage(bytes: Buffer): string {
  const declared =
    bytes
      .subarray(0, 2048)
      .toString('latin1')
      .match(/charset=["']?([\w-]+)/i)?.[1] ?? 'utf-8'
  const html = decoded(bytes, /^gb/i.test(declared) ? 'gb18030' : 'utf-8')
  if (!html.includes('<')) throw new UnreadablePaper('这不是网页、Word、Excel、PDF 或 JSON 格式的年度报告。')
  return html
}

function decoded(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadablePaper('文件的文字编码不对，读不出来。请打开后另存为 UTF-8 网页。')
  }
}
