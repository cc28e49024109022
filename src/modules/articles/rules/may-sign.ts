import { type Basis, OGI } from '#law/index.ts'
import { SIGNING_STEPS, type SigningStep } from './signing-flow.ts'

/** What a signature rests on: who, which step, and the exact content that was read. */
export interface Signature {
  step: SigningStep
  by: string
  /** Whom the signer stood in for; null when signing in one's own right. */
  standsFor: string | null
  contentHash: string
}

interface Signed {
  contentHash: string
  writers: readonly string[]
  /** The steps asked for when it was handed in. */
  flow: readonly SigningStep[]
  signatures: readonly Signature[]
}

/** Why somebody may not do something, and the article that says so. */
export interface Objection {
  message: string
  basis: Basis
}

const objection = (message: string): Objection => ({ message, basis: OGI.cite('17') })

const TRACK_NAMES = { source: '保密审查', review: '审核', proof: '校对' } as const

const signersOf = ({ by, standsFor }: Signature) => (standsFor === null ? [by] : [by, standsFor])

/** Everybody whose hand is in a track of the edition already, as signer or as the one stood in for. */
export function signersInTrack(signatures: readonly Signature[], step: SigningStep): string[] {
  const { track } = SIGNING_STEPS[step]
  return signatures.filter((one) => SIGNING_STEPS[one.step].track === track).flatMap(signersOf)
}

/**
 * Why a person may not sign this step; null when nothing stands against it. A stand-in is judged together with
 * the one stood in for: neither may have written the text or signed in the same track.
 */
export function signingObjection(
  edition: Omit<Signed, 'flow'>,
  step: SigningStep,
  persons: readonly string[],
): Objection | null {
  const name = TRACK_NAMES[SIGNING_STEPS[step].track]
  if (persons.some((person) => edition.writers.includes(person)))
    return objection(`您参与起草了这一稿，不能${name}自己的稿件。`)
  const signers = signersInTrack(edition.signatures, step)
  if (persons.some((person) => signers.includes(person)))
    return objection(`这一稿的${name}您已经签过，每一道${name}须由不同的人完成，三道就是三个人。`)
  return null
}

/** Why an edition may not be disclosed: a step is missing, or was of another content. `hash` is of what stands now. */
export function releaseObjection(edition: Signed, hash: string): Objection | null {
  if (hash !== edition.contentHash) return objection('稿件内容与记录的不一致，不能发布。请修改后重新送审。')
  const valid = edition.signatures.filter((signature) => signature.contentHash === hash)
  const missing = edition.flow.filter((step) => !valid.some((signature) => signature.step === step))
  if (edition.flow.length === 0 || missing.length > 0) {
    const names = missing.map((step) => SIGNING_STEPS[step].label).join('、')
    return objection(`这一稿还没有签完，不能发布${names && `，还缺${names}`}。`)
  }
  return samePersonTwice(valid)
}

function samePersonTwice(signatures: readonly Signature[]): Objection | null {
  for (const track of Object.keys(TRACK_NAMES) as (keyof typeof TRACK_NAMES)[]) {
    const inTrack = signatures.filter((one) => SIGNING_STEPS[one.step].track === track)
    const persons = inTrack.flatMap(signersOf)
    if (new Set(persons).size < persons.length)
      return objection(`${TRACK_NAMES[track]}里有一个人签了两道，不能发布。`)
  }
  return null
}
