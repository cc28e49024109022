import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { SlowDown } from '../forms/slow-down.ts'
import { textOf } from '../forms/text-of.ts'
import type { FieldProblem } from '../refusal.ts'
import type { Found, NumberAndCode } from './find-by-code.ts'
import { readNumber } from './typed-number.ts'

/** Why nothing is shown, with what was typed. */
export interface Missed {
  found: null
  typed: NumberAndCode
  problems: FieldProblem[]
  status: number
  wait: number
}

/** The case somebody showed number and code of, or what to tell him instead. */
export type LookUp<S> = { found: Found<S>; code: string } | Missed

/** What is looked for: 申请, 信件; and how it is found. */
export interface Sought<S> {
  organ: string
  what: string
  find(asked: NumberAndCode): Promise<Found<S> | undefined>
}

// One answer for a wrong number and for a wrong code: nobody may learn which numbers exist.
const noMatch = (what: string) =>
  `没有与这个编号和查询码相符的${what}。请对照回执逐字核对；仍查不到的，请带证件到窗口或打电话询问。`

function gaps(typed: NumberAndCode, what: string): FieldProblem[] {
  return [
    ...(typed.number.trim() === '' ? [{ field: 'number', message: `请填写${what}编号。` }] : []),
    ...(typed.code.trim() === '' ? [{ field: 'code', message: '请填写查询码。' }] : []),
  ]
}

/** Finds a case by number and code as typed; repeated misses slow down both the asker and the number. */
export async function lookUp<S>(
  ctx: Context,
  slowDown: SlowDown,
  request: FastifyRequest,
  { organ, what, find }: Sought<S>,
): Promise<LookUp<S>> {
  const typed = { number: textOf(request.body, 'number'), code: textOf(request.body, 'code') }
  const missed = (problems: FieldProblem[], status: number, wait = 0): Missed => ({
    found: null,
    typed,
    problems,
    status,
    wait,
  })
  const empty = gaps(typed, what)
  if (empty.length > 0) return missed(empty, 422)
  const now = ctx.clock.now().getTime()
  const aimedAt = readNumber(typed.number) ?? typed.number.slice(0, 60)
  const names = [`from ${request.ip}`, `at ${organ} ${aimedAt}`]
  const wait = slowDown.wait(names, now)
  if (wait > 0) return missed([{ field: '', message: `查询次数太多，请 ${wait} 秒后再试。` }], 429, wait)
  const found = await find(typed)
  if (found) return { found, code: typed.code }
  slowDown.count(names, now)
  return missed([{ field: '', message: noMatch(what) }], 422)
}
