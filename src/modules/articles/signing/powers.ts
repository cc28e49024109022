import { listAccounts } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Edition } from '../edition.ts'
import { signingObjection } from '../rules/may-sign.ts'
import { SIGNING_STEPS, type SigningStep, WHOLE_FLOW } from '../rules/signing-flow.ts'
import { STEPS } from '../transitions.ts'
import { delegationsTo } from './store.ts'

/** A step the actor may sign, in the actor's own right or in somebody's place. */
export interface Power {
  step: SigningStep
  /** Whom the actor stands in for; null for the actor's own right. */
  standsFor: string | null
}

async function delegatedPowers(ctx: Context, organ: string): Promise<Power[]> {
  const rows = await delegationsTo(ctx.db, ctx.actor.id, today(ctx), organ)
  if (rows.length === 0) return []
  const lineage = ctx.lineage(organ)
  const accounts = new Map((await listAccounts(ctx)).map((account) => [account.id, account]))
  return rows.flatMap(({ giver, steps }) => {
    const account = accounts.get(giver)
    // Nobody gives what they no longer hold.
    const able = account && !account.disabled ? account.grants : []
    const held = steps.filter((step) => may(able, STEPS[step].permission, lineage))
    return held.map((step) => ({ step, standsFor: giver }))
  })
}

/** Every step of an organ's texts the actor may sign today: one's own first, then those of others. */
export async function signingPowers(ctx: Context, organ: string): Promise<Power[]> {
  const lineage = ctx.lineage(organ)
  const own = WHOLE_FLOW.filter((step) => may(ctx.actor.grants, STEPS[step].permission, lineage))
  return [...own.map((step) => ({ step, standsFor: null })), ...(await delegatedPowers(ctx, organ))]
}

const persons = (actor: string, { standsFor }: Power) => (standsFor === null ? [actor] : [actor, standsFor])

/** The power by which the actor may sign this step of the edition, or why there is none. */
export function powerOver(
  edition: Pick<Edition, 'contentHash' | 'writers' | 'signatures'>,
  step: SigningStep,
  actor: string,
  powers: readonly Power[],
): Power | { problem: string } {
  const able = powers.filter((power) => power.step === step)
  const objections = able.map((power) => signingObjection(edition, step, persons(actor, power)))
  const free = able[objections.indexOf(null)]
  return free ?? { problem: objections[0]?.message ?? `您的角色不办理${SIGNING_STEPS[step].label}。` }
}

/** The same, refusing when there is none. */
export async function requirePower(
  ctx: Context,
  organ: string,
  edition: Edition,
  step: SigningStep,
): Promise<Power> {
  const power = powerOver(edition, step, ctx.actor.id, await signingPowers(ctx, organ))
  if ('problem' in power) throw new Refusal(power.problem, 'forbidden')
  return power
}
