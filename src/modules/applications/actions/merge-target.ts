import type { Context } from '#kernel/context.ts'
import { readNumber } from '#kernel/inquiry/typed-number.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Application, applicationProcedure } from '../application.ts'
import { sealedParts } from '../sealed-parts.ts'
import { idByNumber } from '../store.ts'

function refuse(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: 'into', message }])
}

/** The id of the case with which another is to be answered: of the same applicant, open, and not merged itself. */
export async function mergeTarget(
  ctx: Context,
  organ: string,
  state: Application,
  number: string,
): Promise<string> {
  const id = await idByNumber(ctx.db, organ, readNumber(number) ?? '')
  const target = id === undefined ? undefined : (await findCase(ctx, applicationProcedure, organ, id))?.state
  if (id === undefined || !target) return refuse('没有这个编号的申请，请核对。')
  if (target.number === state.number) return refuse('不能并入自己。')
  if (target.outcome) return refuse('那件申请已经办结，不能并入。')
  if (target.case.merged !== null) return refuse('那件申请自己已经并入别的申请。')
  const [mine, theirs] = await Promise.all([sealedParts(ctx, organ, state), sealedParts(ctx, organ, target)])
  if (mine.applicant?.idNumber !== theirs.applicant?.idNumber)
    return refuse('两件申请不是同一个申请人，不能合并。')
  return id
}
