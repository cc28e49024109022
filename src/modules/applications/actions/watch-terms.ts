import { eachClock } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, idOf } from '#kernel/ledger/index.ts'
import { addDays } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { termOver } from '../engine/steps/correction.ts'
import { APPLICANT_TERMS, isApplicantTerm, OVERDUE_TERMS } from '../rules/overdue-terms.ts'

/** Records, once for each, that an applicant let a term pass, so that somebody decides what follows. */
export async function watchTerms(ctx: Context, organ: string): Promise<number> {
  const day = today(ctx)
  let found = 0
  const wanted = { organ, kind: applicationProcedure.kind, names: APPLICANT_TERMS, until: addDays(day, -1) }
  for await (const { stream, name, due } of eachClock(ctx.db, wanted)) {
    if (!isApplicantTerm(name)) continue
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
