import { generateSecret, generateURI, verify } from 'otplib'
import { type Context, inTransaction } from '../context.ts'
import { NotFound, Refusal } from '../refusal.ts'
import { type AccountRow, accountById, updateAccount } from './store.ts'
import { noteSecondFactor } from './trail.ts'

const TOTP_TOLERANCE_S = 30
// As made by `proposeSecondFactor`: whole groups of base32, at least 160 bits.
const SECRET = /^([A-Z2-7]{8}){4,16}$/

/** The time step a code is good for, if it fits and is newer than the last one used. */
async function stepOf(
  ctx: Context,
  secret: string,
  code: string,
  lastStep: number | null,
): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined
  const checked = await verify({
    secret,
    token: code,
    epoch: Math.floor(ctx.clock.now().getTime() / 1000),
    epochTolerance: TOTP_TOLERANCE_S,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return checked.valid && 'timeStep' in checked ? checked.timeStep : undefined
}

type SecondFactor = { fits: boolean; step: number | null }

/** Whether a code is good for the account now, and the time step it uses up; without a second factor all are. */
export async function secondFactor(ctx: Context, account: AccountRow, code: string): Promise<SecondFactor> {
  if (account.totp_secret === null) return { fits: true, step: null }
  const secret = ctx.secrets.unseal(account.totp_secret)
  const step = await stepOf(ctx, secret, code, account.totp_step)
  return { fits: step !== undefined, step: step ?? null }
}

/** A new second-factor secret and the address an authenticator app reads. */
export function proposeSecondFactor(username: string): { secret: string; uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer: '公开 Gongkai', label: username, secret }) }
}

/** Turns the second factor on once the person has shown a code made from it. */
export async function confirmSecondFactor(ctx: Context, secret: string, code: string): Promise<void> {
  const step = SECRET.test(secret) ? await stepOf(ctx, secret, code, null) : undefined
  if (step === undefined)
    throw new Refusal('动态验证码不对，请核对手机时间后重试。', 'invalid', [
      { field: 'code', message: '动态验证码不对' },
    ])
  await inTransaction(ctx, async (inside) => {
    const account = await accountById(inside.db, inside.actor.id)
    if (!account) throw new NotFound('这个账号')
    if (account.totp_secret !== null)
      throw new Refusal('已经启用了动态验证码。如要换手机，请先停用再重新启用。', 'conflict')
    await updateAccount(inside.db, account.id, {
      totp_secret: inside.secrets.seal(secret),
      totp_step: step,
    })
    await noteSecondFactor(inside, account.id, true)
  })
}

/** Turns the second factor off. */
export async function dropSecondFactor(ctx: Context, accountId: string): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    await updateAccount(inside.db, accountId, { totp_secret: null, totp_step: null })
    await noteSecondFactor(inside, accountId, false)
  })
}
