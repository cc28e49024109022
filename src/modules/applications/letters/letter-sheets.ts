import { type FormSheet, formSheetDocx, formSheetPdf } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { APPLICANT_KINDS, inForceOn, THIRD_PARTY_LIMIT } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { printable, printed } from '../actions/printable.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { RecordedEvent } from '../application-event.ts'
import { type Naming, outcomeLabel, wordsOf } from '../case-words.ts'
import { requireHandled } from '../handled.ts'
import { hiddenApplicant, hideIdentity } from '../hide-identity.ts'
import { FORMATS, type LetterFormat } from '../letter-file.ts'
import {
  archiveSheet,
  type CaseSheet,
  opinionSlip,
  registrationSheet,
  type SheetHead,
} from '../rules/case-sheets.ts'
import { LETTER_FORMS } from '../rules/letter-forms.ts'
import { CHANNELS } from '../rules/receipt-day.ts'
import { sealedParts } from '../sealed-parts.ts'
import { partyOf } from './plan-letters.ts'

/** Which sheet of a case is wanted. */
export type SheetName = 'registration' | 'slip' | 'archive'

interface Named {
  who: string
  full: boolean
}

interface Opened {
  organ: Organ
  state: Application
  events: RecordedEvent[]
  head: SheetHead
}

const departmentOf = ({ organ, state }: Opened) =>
  state.case.departments.map((id) => organ.departments.find((one) => one.id === id)?.name ?? id).join('、')

const erased = () => new Refusal('申请人的个人信息已依法删除，无法制作。', 'conflict')

async function registration(ctx: Context, opened: Opened, { full }: Named): Promise<CaseSheet> {
  const { organ, state, head } = opened
  const { applicant, request } = await sealedParts(ctx, organ.id, state)
  if (!applicant || !request) throw erased()
  const { applicantKind } = state
  const shown = (text: string) => printable(full ? text : hideIdentity(text, applicant, applicantKind))
  return registrationSheet(head, {
    ...(full ? applicant : hiddenApplicant(applicant, applicantKind)),
    applicantKind: APPLICANT_KINDS.find(({ key }) => key === applicantKind)?.label ?? '',
    description: shown(request.description),
    purpose: shown(request.purpose),
    form: `${request.medium}，${request.delivery}`,
    channel: CHANNELS[state.channel].label,
    receivedDay: state.receivedDay,
    registeredDay: state.registeredDay,
    department: departmentOf(opened),
  })
}

async function slip(ctx: Context, { organ, state, head }: Opened, { who, full }: Named): Promise<CaseSheet> {
  const letter = state.letters.find((one) => one.kind === 'opinion-third-party' && one.who === who)
  const ref = state.said[`opinion-asked:${who}`]?.vault
  if (!letter || !ref) throw new NotFound('这份征询书')
  const text = String((await unseal(ctx, organ.id, [ref])).get(ref)?.['text'] ?? '')
  const term = inForceOn(THIRD_PARTY_LIMIT, letter.day).value
  const { name } = partyOf(text)
  return opinionSlip(head, {
    name: full ? name : maskName(name, 'natural_person'),
    letter: letter.number,
    term,
  })
}

const LEFT_OUT = new Set<RecordedEvent['kind']>([
  'identity-viewed',
  'reminded',
  'redated',
  'letter-voided',
  'term-over',
])

// Each step is a line of the file; its letters stand under it with their numbers.
function papersOf({ organ, state, events }: Opened) {
  const naming: Naming = {
    department: (id) => organ.departments.find((one) => one.id === id)?.name ?? id,
    number: () => '另一件申请',
  }
  const steps = events
    .filter(({ kind }) => !LEFT_OUT.has(kind))
    .flatMap((event) => {
      const { seq, day } = event
      const number = event.kind === 'received' ? state.number : ''
      return [{ at: seq, name: wordsOf(event, naming), number, day, note: '' }]
    })
  const letters = state.letters.map(({ kind, number, day, voided }) => ({
    at: events.findIndex((event) => carries(event, number)) + 1.5,
    name: LETTER_FORMS[kind].name,
    ...{ number, day },
    note: voided ? '作废' : '',
  }))
  return [...steps, ...letters].sort((one, other) => one.at - other.at)
}

function carries({ payload }: RecordedEvent, number: string): boolean {
  if ('letters' in payload && payload.letters?.some((one) => one.number === number)) return true
  return 'letter' in payload && 'row' in payload && payload.number === number
}

async function archive(ctx: Context, opened: Opened): Promise<CaseSheet> {
  const { organ, state, head } = opened
  const { request, applicant } = await sealedParts(ctx, organ.id, state)
  const subject = request && hideIdentity(request.description, applicant, state.applicantKind)
  return archiveSheet(head, {
    subject: subject === null ? '（已删除）' : printable(subject),
    receivedDay: state.receivedDay,
    endedDay: state.outcome?.day ?? null,
    result: state.outcome ? outcomeLabel(state.outcome.row) : '（在办）',
    department: departmentOf(opened),
    papers: papersOf(opened),
  })
}

const MAKERS: Record<SheetName, (ctx: Context, opened: Opened, named: Named) => Promise<CaseSheet>> = {
  registration,
  slip,
  archive,
}

/** A sheet of a case as a file, made whenever somebody asks for it; who applied is hidden unless `full`. */
export async function sheetFile(
  ctx: Context,
  wanted: { organ: string; id: string; sheet: SheetName; who: string; format: LetterFormat; full?: boolean },
): Promise<File> {
  const organ = await organById(ctx, wanted.organ)
  const { state, events } = await readCase(ctx, applicationProcedure, wanted.organ, wanted.id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, wanted.organ, state)
  const head = { organName: organ.name, number: state.number, demonstration: organ.demonstration }
  const named = { who: wanted.who, full: wanted.full ?? false }
  const sheet: FormSheet = await MAKERS[wanted.sheet](ctx, { organ, state, events, head }, named)
  const bytes = await printed((wanted.format === 'pdf' ? formSheetPdf : formSheetDocx)(sheet))
  const name = `${sheet.title} ${state.number}.${wanted.format}`
  return new File([new Uint8Array(bytes)], name, { type: FORMATS[wanted.format] })
}
