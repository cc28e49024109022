import { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import type { Application } from './application.ts'

const ApplicantSchema = z.object({
  name: z.string(),
  idKind: z.string(),
  idNumber: z.string(),
  contactName: z.string(),
  phone: z.string(),
  address: z.string(),
  postcode: z.string(),
  email: z.string(),
})
const RequestSchema = z.object({
  description: z.string(),
  purpose: z.string(),
  medium: z.string(),
  delivery: z.string(),
  note: z.string(),
  lateReason: z.string(),
})
/** A letter as it stands in the vault. */
export const LetterSchema = z.object({
  organName: z.string(),
  number: z.string(),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(z.string()),
  remedies: z.array(z.string()),
  attachments: z.array(z.string()),
  signature: z.string(),
  date: z.string(),
  contact: z.string(),
  demonstration: z.boolean(),
})

/** What stands where a name stood that was erased. */
export const ERASED_NAME = '（已按期限销毁）'

/** Who applied. */
export type Applicant = z.infer<typeof ApplicantSchema>

/** What was asked for, and what staff noted when it came in. */
export type Request = z.infer<typeof RequestSchema>

/** The reply as sent. */
export type SentLetter = z.infer<typeof LetterSchema>

/** What of an application stands in the vault; a part that was erased, or is not there yet, is null. */
export interface SealedParts {
  applicant: Applicant | null
  request: Request | null
  letter: SentLetter | null
}

type Opened = Awaited<ReturnType<typeof unseal>>

const refsOf = ({ applicant, request, outcome }: Application) => [
  applicant.vault,
  request.vault,
  outcome?.reply?.letter.vault ?? '',
]

function partsIn(opened: Opened, state: Application): SealedParts {
  const read = <T>(schema: z.ZodType<T>, ref = ''): T | null => {
    const data = opened.get(ref)
    return data === undefined ? null : schema.parse(data)
  }
  const [applicant, request, letter] = refsOf(state)
  return {
    applicant: read(ApplicantSchema, applicant),
    request: read(RequestSchema, request),
    letter: read(LetterSchema, letter),
  }
}

/** Opens the vault on several applications at once, in their order. */
export async function sealedPartsOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  states: readonly Application[],
): Promise<SealedParts[]> {
  const opened = await unseal(ctx, organ, states.flatMap(refsOf))
  return states.map((state) => partsIn(opened, state))
}

/** Opens the vault on one application. */
export async function sealedParts(
  ctx: Pick<Context, 'db'>,
  organ: string,
  state: Application,
): Promise<SealedParts> {
  return partsIn(await unseal(ctx, organ, refsOf(state)), state)
}

/** The applicants' names of several applications at once, by vault reference. */
export async function applicantNames(
  ctx: Pick<Context, 'db'>,
  organ: string,
  refs: string[],
): Promise<Map<string, string>> {
  const opened = await unseal(ctx, organ, refs)
  return new Map([...opened].map(([ref, data]) => [ref, ApplicantSchema.parse(data).name]))
}
