import { type CaseFilePart, caseFilePdf, MissingGlyph } from '#documents/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { readCase, sealOf } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { citation, formatDay } from '#law/index.ts'
import { type ApplicationPapers, applicationPapers } from '#modules/applications/index.ts'
import { releasePapers } from '#modules/release/index.ts'
import {
  fileParts,
  hashPart,
  letterParts,
  paragraph,
  servicePart,
  stepRow,
  TRAIL_HEAD,
  table,
  words,
} from './case-file-parts.ts'
import { disputeProcedure } from './dispute.ts'
import { readDispute } from './read-disputes.ts'

type Read = Awaited<ReturnType<typeof readDispute>>

function disputeParts(one: Read): CaseFilePart[] {
  const filed = {
    name: `${one.kindLabel}：请求和理由`,
    date: formatDay(one.filedDay),
    blocks: words(one.matter),
  }
  const answer = one.timeline.filter(({ kind, note }) => note !== '' && ANSWERS.has(kind))
  const answered = answer.map(({ label, day, note }) => ({
    name: label,
    date: formatDay(day),
    blocks: words(note),
  }))
  const { concluded } = one
  if (!concluded) return [filed, ...answered]
  const decision = [paragraph(one.resultLabel), ...words(one.summary)]
  return [filed, ...answered, { name: '审理结果', date: formatDay(concluded.day), blocks: decision }]
}

const ANSWERS = new Set(['answer-submitted', 'evidence-added', 'second-answered', 'heard', 'mediation-held'])

function trailPart(papers: ApplicationPapers, one: Read, date: string): CaseFilePart {
  return {
    name: '办理经过和期限',
    date,
    blocks: [
      { kind: 'heading', text: `申请 ${papers.number}` },
      table(TRAIL_HEAD, ...papers.steps.map(stepRow)),
      { kind: 'heading', text: one.kindLabel },
      table(TRAIL_HEAD, ...one.timeline.map(stepRow)),
      { kind: 'heading', text: '期限' },
      ...one.clocks.map(({ label, sentence }) => paragraph(`${label}：${sentence}`)),
    ],
  }
}

function basisPart(papers: ApplicationPapers, one: Read, date: string): CaseFilePart {
  const cited = [
    ...papers.steps.flatMap(({ basis }) => basis.split('、')),
    ...one.timeline.flatMap(({ basis }) => basis.map(citation)),
  ]
  const known = [...new Set(cited)].filter((text) => text !== '')
  return { name: '依据的法律法规', date, blocks: known.map(paragraph) }
}

async function made(file: Parameters<typeof caseFilePdf>[0]): Promise<Uint8Array> {
  try {
    return await caseFilePdf(file)
  } catch (error) {
    if (error instanceof MissingGlyph) throw new Refusal(error.message)
    throw error
  }
}

/** The whole case as one PDF: application, letters, proof of service, the dispute, and the hash of every part. */
export async function disputeCaseFile(
  ctx: Context,
  { organ, id, key }: { organ: string; id: string; key: string },
): Promise<File> {
  const { state, events } = await readCase(ctx, disputeProcedure, organ, id, '这件复议诉讼')
  if (!state) throw new NotFound('这件复议诉讼')
  const one = await readDispute(ctx, organ, id)
  const papers = await applicationPapers(ctx, { organ, id: state.application, key })
  const sent = await releasePapers(ctx, organ, state.application)
  const date = formatDay(today(ctx))
  const form = { name: '政府信息公开申请', date: '', blocks: [table(['栏目', '内容'], ...papers.form)] }
  const parts = [
    form,
    ...letterParts(papers),
    servicePart(papers, sent),
    ...fileParts(sent),
    ...disputeParts(one),
    trailPart(papers, one, date),
    basisPart(papers, one, date),
  ]
  const seals = events.map(sealOf)
  const hashes = [
    ...papers.steps.map(({ day, label, hash }) => [day, label, hash]),
    ...one.timeline.map(({ day, label }, at) => [day, label, seals[at] ?? '']),
  ]
  const file = await made({
    organName: papers.organName,
    title: `${one.kind === 'reconsideration' ? '行政复议' : '行政诉讼'}案卷`,
    facts: [
      ['机关、法院', one.body],
      ['案号', one.caseNumber === '' ? '（未编）' : one.caseNumber],
      ['申请编号', one.applicationNumber],
      ['申请人不服', one.groundLabel],
      ['受理日期', formatDay(one.filedDay)],
      ['进展', one.stageLabel],
      ['制作日期', date],
    ],
    parts: [...parts, hashPart(parts, hashes, date)],
    attached: sent.files.flatMap(({ name: called, bytes }) => (bytes ? [{ name: called, bytes }] : [])),
    demonstration: papers.demonstration,
  })
  const name = `${one.caseNumber || one.applicationNumber}案卷.pdf`
  return new File([new Uint8Array(file)], name, { type: 'application/pdf' })
}
