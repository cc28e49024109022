import type { FastifyRequest } from 'fastify'
import type { Context } from '#kernel/context.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { type Found, findByCode } from '../find-by-code.ts'
import { readNumber } from '../rules/application-number.ts'
import { textOf } from './read-form.ts'
import type { SlowDown } from './slow-down.ts'

/** The case somebody showed number and code of, or what to tell him instead. */
export type LookUp =
  | { found: Found; code: string }
  | {
      found: null
      typed: { number: string; code: string }
      problems: FieldProblem[]
      status: number
      wait: number
    }

// One answer for a wrong number and for a wrong code: nobody may learn which numbers exist.
const NO_MATCH =
  '没有与这个编号和查询码相符的申请。请对照回执逐字核对；仍查不到的，请带证件到窗口或打电话询问。'

function gaps(typed: { number: string; code: string }): FieldProblem[] {
  return [
    ...(typed.number.trim() === '' ? [{ field: 'number', message: '请填写申请编号。' }] : []),
    ...(typed.code.trim() === '' ? [{ field: 'code', message: '请填写查询码。' }] : []),
  ]
}

/** Finds a case by number and code as typed; repeated misses slow down both the asker and the number. */
export async function lookUp(
  ctx: Context,
  slowDown: SlowDown,
  { organ, request }: { organ: string; request: FastifyRequest },
): Promise<LookUp> {
  const typed = { number: textOf(request.body, 'number'), code: textOf(request.body, 'code') }
  const missed = (problems: FieldProblem[], status: number, wait = 0): LookUp => ({
    found: null,
    typed,
    problems,
    status,
    wait,
  })
  const empty = gaps(typed)
  if (empty.length > 0) return missed(empty, 422)
  const now = ctx.clock.now().getTime()
  const aimedAt = readNumber(typed.number) ?? typed.number.slice(0, 60)
  const names = [`from ${request.ip}`, `at ${organ} ${aimedAt}`]
  const wait = slowDown.wait(names, now)
  if (wait > 0) return missed([{ field: '', message: `查询次数太多，请 ${wait} 秒后再试。` }], 429, wait)
  const found = await findByCode(ctx, organ, typed)
  if (found) return { found, code: typed.code }
  slowDown.count(names, now)
  return missed([{ field: '', message: NO_MATCH }], 422)
}
