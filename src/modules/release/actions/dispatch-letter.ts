import { type Context, inTransaction, today } from '#kernel/context.ts'
import { caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { type CaseForStaff, takeStep } from '#modules/applications/index.ts'
import type { Dispatch } from '../case-file.ts'
import { isAwaited } from '../letter-names.ts'
import { type OnCase, record } from '../on-case.ts'
import { endProblem, noticeServed, sendingProblem, WAYS, type WayKey } from '../rules/dispatch-channels.ts'

interface Sending extends OnCase {
  letter: string
  who: string
  way: WayKey
  number: string
  day: Day
  text: string
}

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

async function words(ctx: Context, organ: string, text: string) {
  return text === '' ? {} : { text: await seal(ctx, organ, '政府信息公开申请：送达', { text }) }
}

type Out = CaseForStaff['otherLetters'][number]

function letterOut(one: CaseForStaff, letter: string, who: string): Out {
  const letters = [...one.undelivered, ...one.otherLetters]
  const out = letters.findLast((other) => other.letter === letter && other.who === who)
  return out ?? refuse('letter', '这份文书没有发出，或者已经登记送达。')
}

/** The dispatch that a letter is sent again after, null for the first; refuses one under way or there already. */
function mayGo(dispatches: readonly Dispatch[], { letter, who, written }: Out): string | null {
  const same = dispatches.filter((other) => other.letter === letter && other.who === who)
  if (same.some(({ end }) => end === null)) refuse('letter', '这份文书正在送达，请先登记送达或者退回。')
  const there = same.some(({ end, day }) => end?.how === 'arrived' && day >= written)
  if (there && !isAwaited(letter)) refuse('letter', '这份文书已经登记送达。')
  return same.at(-1)?.id ?? null
}

/** Records that a letter of the case went out; handed over it has arrived at once, and its term begins. Returns its id. */
export function dispatchLetter(ctx: Context, input: Sending): Promise<string> {
  const { organ, id, key, letter, who, way, number, day, text } = input
  const dispatch = caseOfKey(ctx, 'dispatch', organ, key)
  return inTransaction(ctx, async (inside) => {
    await record(inside, { organ, id, key }, async (state, one, within) => {
      const out = letterOut(one, letter, who)
      const again = mayGo(state.dispatches, out)
      const problem = sendingProblem({ way, number, day }, { today: today(within), written: out.written })
      if (problem) refuse(problem.field, problem.message)
      const sent = { dispatch, application: one.number, letter, who, way, number, again }
      const payload = { ...sent, ...(await words(within, organ, text)) }
      return [{ kind: 'letter-sent', day, basis: [WAYS[way].basis], payload }]
    })
    if (WAYS[way].atOnce)
      await endDispatch(inside, { organ, id, key: `${key}:end`, dispatch, how: 'arrived', day, text })
    return dispatch
  })
}

interface Ending extends OnCase {
  dispatch: string
  how: 'arrived' | 'returned'
  day: Day
  text: string
}

function requireUnderWay(dispatches: readonly Dispatch[], id: string): Dispatch {
  const found = dispatches.find((one) => one.id === id)
  if (!found) throw new Refusal('没有找到这次送达，请刷新页面。', 'not-found')
  if (found.end) throw new Refusal('这次送达已经登记了结果，请刷新页面。', 'conflict')
  return found
}

/** Records that a letter arrived, which the case's clocks hear of, or that it came back. */
export function endDispatch(ctx: Context, input: Ending): Promise<void> {
  const { organ, id, key, dispatch, how, day, text } = input
  return inTransaction(ctx, async (inside) => {
    const { state } = await record(inside, { organ, id, key }, async (standing, _, within) => {
      const one = requireUnderWay(standing.dispatches, dispatch)
      const problem = endProblem(one, how, day, today(within))
      if (problem) refuse(problem.field, problem.message)
      const basis = one.way === 'notice' ? noticeServed(one.day).basis : WAYS[one.way].basis
      const payload = { dispatch, ...(await words(within, organ, text)) }
      return [
        { kind: how === 'arrived' ? 'letter-arrived' : 'letter-returned', day, basis: [basis], payload },
      ]
    })
    const one = state.dispatches.find((other) => other.id === dispatch)
    if (how !== 'arrived' || !one) return
    const { letter, who, way, number } = one
    // Of the other letters the register alone keeps when they arrived.
    if (!isAwaited(letter)) return
    const step = {
      ...{ kind: 'delivered' as const, day, letter, who },
      text: `${WAYS[way].label}${number === '' ? '' : `，${number}`}`,
    }
    await takeStep(inside, { organ, id, key: `${key}:delivered`, step })
  })
}
