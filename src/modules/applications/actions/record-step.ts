import { type Context, today } from '#kernel/context.ts'
import { act, type Case, type Draft } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { type Application, applicationProcedure } from '../application.ts'
import { type ApplicationEvent, happened } from '../application-event.ts'
import { refuse } from '../engine/case-engine.ts'
import type { Obstacle } from '../engine/step-rule.ts'
import { requireHandled } from '../handled.ts'

/** Which application, and the key of this press of the button. */
export interface OnApplication {
  organ: string
  id: string
  key: string
}

// What the engine calls an outcome is a row to those who fill in forms.
const FIELDS: Record<string, string> = { outcome: 'row' }

function refusalOf({ message, field }: Obstacle): Refusal {
  if (field === undefined) return new Refusal(message, 'conflict')
  return new Refusal(message, 'invalid', [{ field: FIELDS[field] ?? field, message }])
}

/** Refuses what the engine says cannot happen to the case now. */
export function requirePossible(
  ctx: Context,
  state: Application,
  draft: ApplicationEvent & { day?: string },
): void {
  const event = happened({ ...draft, day: draft.day ?? today(ctx) })
  const obstacle = event && refuse(state.case, event, { day: today(ctx), calendar: ctx.calendar() })
  if (obstacle) throw refusalOf(obstacle)
}

/** Records one thing that happens to an application, if the engine lets it happen. */
export function recordStep(
  ctx: Context,
  { organ, id, key }: OnApplication,
  decide: (state: Application, inside: Context) => Draft<ApplicationEvent> | Promise<Draft<ApplicationEvent>>,
): Promise<Case<Application | undefined, ApplicationEvent>> {
  return act(
    ctx,
    applicationProcedure,
  )({
    organ,
    id,
    key,
    decide: async ({ state }, inside) => {
      if (!state) throw new NotFound('这件申请')
      requireHandled(inside, organ, state)
      const draft = await decide(state, inside)
      requirePossible(inside, state, draft)
      return [draft]
    },
  })
}
