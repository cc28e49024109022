import { clocksByDue } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, idOf } from '#kernel/ledger/index.ts'
import { applicationProcedure } from '../application.ts'
import { termOver } from '../engine/steps/correction.ts'
import { isApplicantTerm, OVERDUE_TERMS } from '../rules/overdue-terms.ts'

/** More open clocks than any office holds; those that ran out come first. */
const MOST_CLOCKS = 2000

/** Records, once for each, that an applicant let a term pass, so that somebody decides what follows. */
export async function watchTerms(ctx: Context, organ: string): Promise<number> {
  const prefix = `${applicationProcedure.kind}:`
  const day = today(ctx)
  let found = 0
  for (const { stream, name, due } of await clocksByDue(ctx.db, organ, MOST_CLOCKS)) {
    if (!stream.startsWith(prefix) || !isApplicantTerm(name) || due === null || due >= day) continue
    const { events } = await act(
      ctx,
      applicationProcedure,
    )({
      organ,
      id: idOf(stream),
      key: `term-over:${idOf(stream)}:${name}:${due}`,
      decide({ state }, inside) {
        const over = state && termOver(state.case, name, { day, calendar: inside.calendar() })
        if (!over || state.termsOver.includes(name)) return []
        return [{ kind: 'term-over', payload: { term: name }, basis: [OVERDUE_TERMS[name].basis] }]
      },
    })
    const last = events.at(-1)
    if (last?.kind === 'term-over' && last.day === day) found += 1
  }
  return found
}
