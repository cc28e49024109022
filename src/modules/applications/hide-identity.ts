import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { ApplicantKind } from '#law/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { type Application, applicationProcedure } from './application.ts'
import { requireHandled } from './handled.ts'
import { type Applicant, ERASED_NAME, type SentLetter, sealedParts } from './sealed-parts.ts'

const HIDDEN = '＊＊＊'
const SHORTEST = 2

/** Whom a letter is written to. */
export type Addressee = 'applicant' | 'third-party' | 'organ'

/** Who applied, as whoever has not said why may see it: an empty field stays empty. */
export function hiddenApplicant(applicant: Applicant, kind: ApplicantKind): Applicant {
  const hide = (words: string) => (words === '' ? '' : HIDDEN)
  return {
    ...applicant,
    name: maskName(applicant.name, kind),
    contactName: applicant.contactName === '' ? '' : maskName(applicant.contactName, 'natural_person'),
    idNumber: hide(applicant.idNumber),
    phone: hide(applicant.phone),
    address: hide(applicant.address),
    postcode: hide(applicant.postcode),
    email: hide(applicant.email),
  }
}

/** A text of the case with what would tell who applied taken out of it. */
export function hideIdentity(text: string, applicant: Applicant | null, kind: ApplicantKind): string {
  if (!applicant) return text
  const shown = hiddenApplicant(applicant, kind)
  const fields = ['address', 'email', 'idNumber', 'phone', 'name', 'contactName'] as const
  return fields
    .filter((field) => applicant[field].length >= SHORTEST && shown[field] !== applicant[field])
    .reduce((left, field) => left.replaceAll(applicant[field], shown[field]), text)
}

type Hide = (letter: SentLetter, to: Addressee) => SentLetter

const addresseeOf = (name: string, to: Addressee, applicant: string) => {
  if (to === 'applicant') return applicant
  return to === 'organ' ? name : maskName(name, 'natural_person')
}

/** How letters of a case are shown to whoever has not said why the name is needed. */
export async function hiding(ctx: Pick<Context, 'db'>, organ: string, state: Application): Promise<Hide> {
  const kind = state.applicantKind
  const { applicant } = await sealedParts(ctx, organ, state)
  const name = applicant ? maskName(applicant.name, kind) : ERASED_NAME
  return (letter, to) => ({
    ...letter,
    addressee: addresseeOf(letter.addressee, to, name),
    paragraphs: letter.paragraphs.map((text) => hideIdentity(text, applicant, kind)),
  })
}

/** The same, for the letters of a case that is named. */
export async function hidingIn(ctx: Context, organ: string, id: string): Promise<Hide> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, organ, state)
  return hiding(ctx, organ, state)
}
