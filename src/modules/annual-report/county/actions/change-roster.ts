import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { type CollectingEntry, collectingProblem } from '../../rules/collection-days.ts'
import { countyAndBelow } from '../load-county.ts'
import { type OutsideOrgan, ROSTER_STREAM, rosterProcedure } from '../roster.ts'

const BASIS = [OGI.cite('49.1')]

interface Asked {
  organ: string
  key: string
}

/** Puts an organ outside this installation on the list of those that report. */
export async function listOrgan(
  ctx: Context,
  { organ, key, part }: Asked & { part: Omit<OutsideOrgan, 'key' | 'until'> & { key?: string } },
): Promise<{ part: string }> {
  const { inside } = await countyAndBelow(ctx, organ)
  if (inside.some(({ name }) => name === part.name))
    throw new Refusal(`${part.name}已经在本系统办公，它的报告自动收到，不用登记。`, 'conflict')
  const { state } = await act(
    ctx,
    rosterProcedure,
  )({
    organ,
    id: ROSTER_STREAM,
    key,
    decide({ state: before }, within) {
      const twin = before.organs.find((one) => one.name === part.name && one.until === null)
      if (twin && twin.key !== part.key) throw new Refusal(`名单里已经有${part.name}。`, 'conflict')
      const payload = { ...part, key: part.key ?? `out-${within.newId()}` }
      return [{ kind: 'organ-listed', payload, basis: BASIS }]
    },
  })
  return { part: state.organs.find(({ name }) => name === part.name)?.key ?? '' }
}

/** Takes an organ off the list after a year: merged, dissolved, or at work in this installation by now. */
export async function strikeOrgan(
  ctx: Context,
  { organ, key, part, until, reason }: Asked & { part: string; until: number; reason: string },
): Promise<void> {
  await act(
    ctx,
    rosterProcedure,
  )({
    organ,
    id: ROSTER_STREAM,
    key,
    decide({ state }) {
      if (!state.organs.some((one) => one.key === part)) throw new NotFound('名单里的这个单位')
      return [{ kind: 'organ-struck', payload: { key: part, until, reason }, basis: BASIS }]
    },
  })
}

/** Sets the day by which the county wants the reports, from a day on; never later than the law's. */
export async function setCollectingDay(
  ctx: Context,
  { organ, key, entry }: Asked & { entry: CollectingEntry },
): Promise<void> {
  await countyAndBelow(ctx, organ)
  const problem = collectingProblem(entry, entry.from)
  if (problem) throw new Refusal(problem, 'invalid', [{ field: 'date', message: problem }])
  await act(
    ctx,
    rosterProcedure,
  )({
    organ,
    id: ROSTER_STREAM,
    key,
    decide: () => [{ kind: 'collecting-day-set', payload: { entry }, basis: BASIS }],
  })
}
