import { type Context, today } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { type Finding, type FindingEvent, findingProcedure } from '../finding.ts'
import { CHECKS, type Fault } from '../rules/checks.ts'
import { settingOn } from '../settings.ts'
import { settingEntries } from '../store.ts'

type Drafts = Draft<FindingEvent>[]

interface Sight {
  run: string
  seen: string
  proof: string[]
}

/** The id under which the same fault of an organ is always found again. */
export function findingId(ctx: Context, organ: string, fault: Pick<Fault, 'check' | 'subject'>): string {
  return ctx.secrets.keyedHash(`finding\n${organ}\n${fault.check}\n${fault.subject}`).slice(0, 32)
}

const MINUTE_MS = 60_000

const minutesSince = (ctx: Context, at: string) =>
  (ctx.clock.now().getTime() - new Date(at).getTime()) / MINUTE_MS

function firstLook(fault: Fault, sight: Sight): Drafts {
  const { seen: _seen, proof: _proof, ...facts } = fault
  const { twice, basis } = CHECKS[fault.check]
  const found: Drafts = [{ kind: 'found', payload: { ...facts, ...sight }, basis: [basis] }]
  return twice ? found : [...found, { kind: 'confirmed', payload: sight, basis: [basis] }]
}

function laterLook(ctx: Context, state: Finding, sight: Sight, apart: number): Drafts {
  const basis = [CHECKS[state.check].basis]
  if (state.status === 'found')
    return minutesSince(ctx, state.lastSeen) >= apart ? [{ kind: 'confirmed', payload: sight, basis }] : []
  if (state.status === 'repaired')
    return [{ kind: 're-tested', payload: { run: sight.run, ok: false, seen: sight.seen }, basis }]
  return state.gone ? [{ kind: 'seen-again', payload: sight, basis }] : []
}

/**
 * Takes note that a fault was seen. One that may pass in a moment is only found at first, and confirmed when it is
 * still there at a second look some time later; one thought repaired is open again; a false alarm stays one.
 */
export async function seeFault(
  ctx: Context,
  input: { organ: string; run: string; fault: Fault },
): Promise<{ id: string }> {
  const { organ, run, fault } = input
  const id = findingId(ctx, organ, fault)
  const sight = { run, seen: fault.seen, proof: fault.proof }
  const apart = settingOn(await settingEntries(ctx.db, organ), 'secondLookMinutes', today(ctx)).value
  await act(
    ctx,
    findingProcedure,
  )({
    organ,
    id,
    key: `${run}:saw:${id}`,
    decide({ state }, inside) {
      if (!state || state.status === 'closed' || state.status === 'faded') return firstLook(fault, sight)
      return state.status === 'dismissed' ? [] : laterLook(inside, state, sight, apart)
    },
  })
  return { id }
}
