import type { Context } from '#kernel/context.ts'
import { readCase, sealOf } from '#kernel/ledger/index.ts'
import { type Basis, citation } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { viewIdentity } from './actions/view-identity.ts'
import { type Application, applicationProcedure } from './application.ts'
import type { RecordedEvent } from './application-event.ts'
import { textsOf, timelineOf } from './case-timeline.ts'
import { openLetters } from './letters/open-letter.ts'
import { readHandled } from './read-handled.ts'
import { LETTER_FORMS } from './rules/letter-forms.ts'
import { CHANNELS } from './rules/receipt-day.ts'
import { type SentLetter, sealedParts } from './sealed-parts.ts'

/** One thing that happened, as a case file lists it. */
export interface FiledStep {
  day: string
  at: string
  label: string
  who: string
  note: string
  basis: string
  hash: string
  kind: string
}

/** A numbered letter of an application, to whom it went; its words are null when they were erased. */
interface FiledLetter {
  number: string
  name: string
  to: string
  day: string
  voided: boolean
  words: SentLetter | null
}

/** The papers of an application, for the file of a dispute over it. */
export interface ApplicationPapers {
  number: string
  organName: string
  /** What the application form says, as pairs. */
  form: [string, string][]
  /** Every letter that was numbered, oldest first; those made void are marked. */
  letters: FiledLetter[]
  steps: FiledStep[]
  demonstration: boolean
}

const hashOf = (event: RecordedEvent | undefined) => (event ? sealOf(event) : '')

const citations = (basis: readonly Basis[]) => basis.map(citation).join('、')

const TO = { applicant: '申请人', 'third-party': '第三方', organ: '其他机关' } as const

async function filedLetters(ctx: Context, organ: string, { letters }: Application): Promise<FiledLetter[]> {
  const words = await openLetters(ctx, organ, letters)
  return letters.map(({ number, kind, to, day, voided }) => ({
    ...{ number, day },
    name: LETTER_FORMS[kind].name,
    to: TO[to],
    voided: voided !== null,
    words: words.get(number) ?? null,
  }))
}

/** Lends every paper of an application, the applicant in full; that they were taken out is on record. */
export async function applicationPapers(
  ctx: Context,
  on: { organ: string; id: string; key: string },
): Promise<ApplicationPapers> {
  await readHandled(ctx, on.organ, on.id)
  const applicant = await viewIdentity(ctx, { ...on, reason: '导出复议、诉讼案卷' })
  const organ = await organById(ctx, on.organ)
  const { state, events } = await readCase(ctx, applicationProcedure, on.organ, on.id, '这件申请')
  if (!state) throw new RangeError('读过的申请不见了')
  const { request } = await sealedParts(ctx, on.organ, state)
  const lines = await timelineOf(ctx, organ, events, await textsOf(ctx, on.organ, events))
  return {
    number: state.number,
    organName: organ.name,
    form: [
      ['申请编号', state.number],
      ['收到日期', state.receivedDay],
      ['提出方式', CHANNELS[state.channel].label],
      ['申请人', applicant.name],
      [applicant.idKind, applicant.idNumber],
      ['联系电话', applicant.phone],
      ['通信地址', applicant.address],
      ['所需政府信息', request?.description ?? '（已删除）'],
      ['用途', request?.purpose ?? ''],
      ['载体和获取方式', request ? `${request.medium}，${request.delivery}` : ''],
    ],
    letters: await filedLetters(ctx, on.organ, state),
    steps: lines.map((line, at) => ({
      ...{ day: line.day, at: line.at, label: line.label, who: line.who, note: line.note, kind: line.kind },
      basis: citations(line.basis),
      hash: hashOf(events[at]),
    })),
    demonstration: organ.demonstration,
  }
}
