import { type ClockRow, eachClock } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, idOf } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addDays } from '#law/index.ts'
import { type Application, applicationProcedure } from '../application.ts'
import { caseSettings } from '../case-settings.ts'
import { termOver } from '../engine/steps/correction.ts'
import { type LapseSetting, lapseMode } from '../rules/lapse-mode.ts'
import {
  APPLICANT_TERMS,
  type ApplicantTerm,
  isApplicantTerm,
  OVERDUE_TERMS,
} from '../rules/overdue-terms.ts'
import { takeStep } from './take-step.ts'

/** What the applicant reads in a letter nobody wrote by hand. */
const BY_ITSELF = '期满为止没有收到材料或者说明。您有正当理由的，请与本机关联系，核实后恢复办理。'

interface Over {
  organ: string
  id: string
  term: ApplicantTerm
  due: string
}

/** Records, once, that a term is over; the case as it then stands, and whether that is new. */
async function noteOver(ctx: Context, { organ, id, term, due }: Over) {
  const day = today(ctx)
  const { state, events } = await act(
    ctx,
    applicationProcedure,
  )({
    organ,
    id,
    key: `term-over:${id}:${term}:${due}`,
    decide({ state: before }, inside) {
      const over = before && termOver(before.case, term, { day, calendar: inside.calendar() })
      if (!over || before.termsOver.includes(term)) return []
      return [{ kind: 'term-over', payload: { term }, basis: [OVERDUE_TERMS[term].basis] }]
    },
  })
  const last = events.at(-1)
  return { state, found: last?.kind === 'term-over' && last.day === day }
}

// Once somebody took a lapse back, only people end the case.
const mayLapse = (
  state: Application | undefined,
  set: readonly LapseSetting[],
  term: ApplicantTerm,
  due: string,
) =>
  state?.outcome === null &&
  state.case.lapseUndone === null &&
  lapseMode(set, term, addDays(due, 1)).mode === 'automatic'

/** Ends a case whose term ran out, with its letter; what cannot be ended by itself stays on the desk. */
async function lapse(ctx: Context, { organ, id, term, due }: Over): Promise<boolean> {
  if (term === 'reasons') return false
  const step = { kind: 'lapsed', day: today(ctx), why: term, text: BY_ITSELF } as const
  try {
    await takeStep(ctx, { organ, id, key: `lapse:${id}:${term}:${due}`, step })
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    ctx.log.warn({ organ, id, term, why: error.message }, 'a case did not lapse by itself')
    return false
  }
}

/**
 * The day after a term of the applicant: records that it ran out, and ends the case with its letter where the law or
 * the organ wants that done by itself; elsewhere somebody finds it on the desk.
 */
export async function watchTerms(ctx: Context, organ: string): Promise<{ found: number; lapsed: number }> {
  const { lapses } = await caseSettings(ctx, organ)
  const wanted = { organ, kind: applicationProcedure.kind, names: APPLICANT_TERMS }
  const counted = { found: 0, lapsed: 0 }
  const until = addDays(today(ctx), -1)
  for await (const clock of eachClock(ctx.db, { ...wanted, until })) {
    const over = overOf(clock)
    if (!over) continue
    const { state, found } = await noteOver(ctx, over)
    if (found) counted.found += 1
    if (mayLapse(state, lapses, over.term, over.due) && (await lapse(ctx, over))) counted.lapsed += 1
  }
  return counted
}

const overOf = ({ organ, stream, name, due }: ClockRow & { due: string }): Over | null =>
  isApplicantTerm(name) ? { organ, id: idOf(stream), term: name, due } : null
