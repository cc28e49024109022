import type { CaseFileBlock, CaseFilePart } from '#documents/index.ts'
import { canonical, sha256 } from '#kernel/canonical.ts'
import { formatDay } from '#law/index.ts'
import type { ApplicationPapers, FiledStep } from '#modules/applications/index.ts'
import type { ReleasePapers } from '#modules/release/index.ts'

/** A paragraph of a case file. */
export const paragraph = (text: string): CaseFileBlock => ({ kind: 'paragraph', text })
/** A table of a case file; the first row is its head. */
export const table = (...rows: string[][]): CaseFileBlock => ({ kind: 'table', rows })

const ERASED = '（含个人信息，已依法删除）'
/** What somebody wrote, or that it was erased. */
export const words = (text: string | null) => [paragraph(text ?? ERASED)]

/** A step as a line of a table under `TRAIL_HEAD`. */
export const stepRow = ({ day, label, who, note }: Pick<FiledStep, 'day' | 'label' | 'who' | 'note'>) => [
  day,
  label,
  who,
  note,
]
/** The head of a table of steps. */
export const TRAIL_HEAD = ['日期', '事项', '经办', '说明']

type Filed = ApplicationPapers['letters'][number]

function wordsOf({ number, words: letter }: Filed): CaseFileBlock[] {
  if (!letter) return [paragraph(number), ...words(null)]
  return [
    paragraph(letter.number),
    paragraph(letter.title),
    paragraph(`${letter.addressee}：`),
    ...[...letter.paragraphs, ...letter.remedies].map(paragraph),
    ...(letter.attachments.length > 0 ? [paragraph(`附件：${letter.attachments.join('；')}`)] : []),
    paragraph(`${letter.signature}　${formatDay(letter.date)}`),
  ]
}

/** Every numbered letter of the application, each a paper of its own. */
export function letterParts({ letters }: ApplicationPapers): CaseFilePart[] {
  return letters.map((letter) => ({
    name: `${letter.name}（致${letter.to}）${letter.voided ? '，已作废' : ''}`,
    date: formatDay(letter.day),
    blocks: wordsOf(letter),
  }))
}

type Dispatched = ReleasePapers['dispatches'][number]

function howItEnded({ end, resent, note }: Dispatched): string {
  const ended = end ? `${end.day}${end.how === 'arrived' ? '送达' : '退回'}` : '没有登记结果'
  return [`${ended}${resent ? '，已重新寄送' : ''}`, note].filter(Boolean).join('：')
}

const dispatchRow = (one: Dispatched) => [
  one.day,
  [one.letter, one.who && `收件人：${one.who}`, one.number && `单号：${one.number}`]
    .filter(Boolean)
    .join('；'),
  one.way,
  howItEnded(one),
]

/** How every letter travelled, and the arrivals that were written down. */
export function servicePart({ steps }: ApplicationPapers, { dispatches }: ReleasePapers): CaseFilePart {
  const served = steps.filter(({ kind }) => kind === 'delivered')
  const last = [...served.map(({ day }) => day), ...dispatches.flatMap(({ end }) => end?.day ?? [])]
    .sort()
    .at(-1)
  const sent = [
    { kind: 'heading' as const, text: '寄送登记' },
    table(['发出', '文书', '方式', '结果'], ...dispatches.map(dispatchRow)),
  ]
  const arrived = [{ kind: 'heading' as const, text: '送达登记' }, table(TRAIL_HEAD, ...served.map(stepRow))]
  const blocks = [...(dispatches.length > 0 ? sent : []), ...(served.length > 0 ? arrived : [])]
  const none = [paragraph('没有登记送达；申请人凭编号和查询码在网上查看。')]
  return { name: '送达凭证', date: last ? formatDay(last) : '', blocks: blocks.length > 0 ? blocks : none }
}

type Released = ReleasePapers['files'][number]

const fileRow = ({ name, heldBack, bytes }: Released, at: number) => [
  String(at + 1),
  heldBack > 0 ? `${name}（遮盖${heldBack}处）` : name,
  bytes ? sha256(bytes) : '',
]

/** Cells of one row of a table stand on one line, as they do in the file. */
const rowOf = (place: string) => place.replace(/第\d+列$/, '').replace(/[A-Z]+(\d+)$/, '$1')

function rowsOf(texts: Released['texts']): string {
  const rows: { row: string; text: string }[] = []
  for (const { place, text } of texts) {
    const row = rowOf(place)
    const last = rows.at(-1)
    if (last && row !== place && last.row === row) last.text += `　${text.trim()}`
    else rows.push({ row, text })
  }
  return rows.map(({ text }) => text).join('\n')
}

function contentOf({ name, mime, texts }: Released, attached: number): CaseFileBlock[] {
  const head = { kind: 'heading' as const, text: name }
  if (/^image\/(?:png|jpeg|gif)$/.test(mime)) return [head, { kind: 'picture', attached, alt: name }]
  const shown = texts.filter(({ text }) => text.trim() !== '')
  if (shown.length === 0) return [head, paragraph('这个文件的内容不能排在这里，请打开本 PDF 的附件查看。')]
  return [head, { kind: 'copied', text: rowsOf(shown) }]
}

/** The files that went out with the reply: their list, what they hold, and each as it is. */
export function fileParts({ files }: ReleasePapers): CaseFilePart[] {
  if (files.length === 0) return []
  const kept = files.filter(({ bytes }) => bytes !== null)
  const date = formatDay(
    files
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '',
  )
  const list = [
    paragraph(
      '下列文件随答复书发给申请人，原样附在本 PDF 里，可以用阅读软件的“附件”打开；校验值按文件的全部字节计算（SHA-256）。',
    ),
    table(['序号', '文件', '校验值'], ...files.map(fileRow)),
  ]
  const contents = kept.flatMap((file, at) => contentOf(file, at))
  return [{ name: '随答复发出的文件', date, blocks: [...list, ...contents] }]
}

/** The hash of every paper in this file and of every event of both cases, by which each can be checked. */
export function hashPart(
  parts: readonly CaseFilePart[],
  events: readonly string[][],
  date: string,
): CaseFilePart {
  const rows = parts.map(({ name, blocks }, at) => [
    String(at + 1),
    name,
    sha256(canonical(JSON.parse(JSON.stringify(blocks)))),
  ])
  return {
    name: '校验值清单',
    date,
    blocks: [
      { kind: 'heading', text: '案卷各件（SHA-256，按各件文字计算）' },
      table(['序号', '材料', '校验值'], ...rows),
      { kind: 'heading', text: '办理记录（账本各条的校验值，可用离线核验工具核对）' },
      table(['日期', '事项', '校验值'], ...events),
    ],
  }
}
