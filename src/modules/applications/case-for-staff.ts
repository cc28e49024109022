import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Day, OutcomeRowKey } from '#law/index.ts'
import { type Application, applicationProcedure } from './application.ts'
import { undelivered } from './engine/steps/keeping.ts'
import { requireHandled } from './handled.ts'
import { LETTER_FORMS, type LetterKind } from './rules/letter-forms.ts'
import { sealedParts } from './sealed-parts.ts'

/** What the handling of files and letters needs to know of an application. */
export interface CaseForStaff {
  number: string
  ended: Day | null
  /** How it was answered, as the report counts it. */
  row: OutcomeRowKey | null
  /** The case with which it is answered; null when on its own. */
  lead: string | null
  /** Letters that went out and have not arrived: which, to whom, written when. */
  undelivered: { letter: string; who: string; written: Day }[]
  /** Every other letter that has a number and still stands: nothing waits for its arrival, but it is sent like any. */
  otherLetters: { letter: string; who: string; written: Day }[]
}

// The arrival of these is asked for by the engine itself.
const awaited = (kind: LetterKind) =>
  ['correction', 'reasons', 'fee'].includes(kind) ||
  kind.startsWith('opinion-') ||
  LETTER_FORMS[kind].series === 'reply'

const otherLetters = ({ letters }: Application): CaseForStaff['otherLetters'] =>
  letters
    .filter(({ kind, voided }) => voided === null && !awaited(kind))
    .map(({ kind, who, day }) => ({ letter: kind, who: who ?? '', written: day }))

/** What people call a kind of letter; undefined for what is none. */
export const letterFormName = (kind: string): string | undefined => LETTER_FORMS[kind as LetterKind]?.name

/** An application for whoever handles it; for others it is not there. */
export async function caseForStaff(ctx: Context, organ: string, id: string): Promise<CaseForStaff> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, organ, state)
  return {
    number: state.number,
    ended: state.outcome?.day ?? null,
    row: state.outcome?.reply ? state.outcome.row : null,
    lead: state.case.merged,
    undelivered: undelivered(state.case).map(({ letter, who = '', sent }) => ({
      letter,
      who,
      written: sent,
    })),
    otherLetters: otherLetters(state),
  }
}

/** What belongs to the applicant, who may be given it: name, number, ways to be reached. Once erased, the name on the reply. */
export async function applicantOwnWords(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<string[]> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  const { applicant, letter } = state
    ? await sealedParts(ctx, organ, state)
    : { applicant: null, letter: null }
  if (!applicant) return letter ? [letter.addressee] : []
  const { name, idNumber, contactName, phone, address, email } = applicant
  return [name, idNumber, contactName, phone, address, email].filter((words) => words !== '')
}

/** What was asked for and what was answered, as written; empty where it was erased. */
export async function caseWords(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<{ description: string; answer: string }> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  const parts = state && (await sealedParts(ctx, organ, state))
  return {
    description: parts?.request?.description ?? '',
    answer: parts?.letter?.paragraphs.join('\n') ?? '',
  }
}
