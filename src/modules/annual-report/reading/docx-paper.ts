import mammoth from 'mammoth'
import { htmlPaper } from './html-paper.ts'
import { type Paper, UnreadablePaper } from './paper.ts'

/** A Word document (.docx) as a report. */
export async function docxPaper(bytes: Buffer): Promise<Paper> {
  const html = await mammoth.convertToHtml({ buffer: bytes }, { ignoreEmptyParagraphs: true }).catch(() => {
    throw new UnreadablePaper('读不出这个 Word 文档：文件可能已损坏或加了密码。请打开后另存为 .docx 再试。')
  })
  return htmlPaper(`<body>${html.value}</body>`)
}
