import { Refusal } from '#kernel/refusal.ts'
import type { Scan } from './hit.ts'
import { readIsolated } from './isolation/isolated-reader.ts'
import { newLooker, type OwnWords } from './lookers.ts'
import { changed } from './readers/looker.ts'
import { PAGE_FORM } from './readers/markup-forms.ts'
import { readMarkup } from './readers/markup-part.ts'
import { scanFile } from './scan-file.ts'

/** A clean file made in place of another, and what was covered in it. */
export interface MaskedFile {
  name: string
  bytes: Buffer
  covered: Scan['hits']
}

const ADVICE: [RegExp, string][] = [
  [
    /\.pdf$/i,
    '请在做成 PDF 之前的 Word 或 Excel 文件里脱敏，再重新导出 PDF 上传。盖住文字的黑块挡不住复制。',
  ],
  [/\.ofd$/i, '请在做成 OFD 之前的文件里脱敏，再重新导出 OFD 上传。'],
  [/\.docx?$/i, '请用 Word 或 WPS 打开，另存为 .docx，上传后再一键脱敏。'],
  [/\.xls$/i, '请用 Excel 或 WPS 打开，另存为 .xlsx，上传后再一键脱敏。'],
]

function refuse(name: string, why: string): never {
  const advice = ADVICE.find(([pattern]) => pattern.test(name))?.[1] ?? '请在原来的软件里改好后重新上传。'
  throw new Refusal(`“${name}”${why}${advice}`, 'conflict')
}

/** The name with what it tells covered. */
function maskedName(name: string, own?: OwnWords): { name: string; covered: Scan['hits'] } {
  const { looker, scan } = newLooker({ cover: true, ...(own ? { own } : {}) })
  const after = changed(
    name,
    looker.text(name, () => '文件名'),
  ).replaceAll('*', '＊')
  return { name: after, covered: scan().hits }
}

/** Reads the new file again: what was covered must be gone, and it must still be readable. */
async function refuseUnclean(original: string, name: string, bytes: Buffer, own?: OwnWords): Promise<void> {
  const again = await scanFile({ name, bytes }, own ? { own } : {})
  const left = again.hits[0]
  if (left) refuse(original, `脱敏后重新检查，“${left.place}”仍有个人信息，没有采用。`)
  if (again.unreadable.length > 0) refuse(original, '脱敏后的文件读不出来，没有采用。')
}

/**
 * Makes a new file without the personal data found in one: covered in the official manner wherever it stands, seen
 * or hidden. The new file is read again, and refused when anything is still there.
 */
export async function maskFile(
  file: { name: string; bytes: Uint8Array },
  own?: OwnWords,
): Promise<MaskedFile> {
  const answer = await readIsolated({ task: 'cover', ...file, own: [...(own ?? [])] })
  if (!('covered' in answer)) refuse(file.name, 'failure' in answer ? answer.failure : '读不出来。')
  const { found, bytes } = answer.covered
  if (found.unreadable.length > 0) refuse(file.name, `有读不出来的部分：${found.unreadable[0]} `)
  if (found.hits.length > 0 && !bytes) refuse(file.name, '这种格式不能直接脱敏。')
  const { name, covered } = maskedName(file.name, own)
  const clean = Buffer.from(bytes ?? file.bytes)
  await refuseUnclean(file.name, name, clean, own)
  return { name, bytes: clean, covered: [...covered, ...found.hits] }
}

/** Covers what is found in the text of an article. */
export function maskBody(html: string, own?: OwnWords): { html: string; covered: Scan['hits'] } {
  const { looker, scan } = newLooker({ cover: true, ...(own ? { own } : {}) })
  const after = readMarkup(html, PAGE_FORM, looker, () => '正文') ?? html
  return { html: after, covered: scan().hits }
}

/** Covers what is found in a line, such as a title. */
export function maskLine(text: string, own?: OwnWords): string {
  const { looker } = newLooker({ cover: true, ...(own ? { own } : {}) })
  return changed(
    text,
    looker.text(text, () => ''),
  )
}
