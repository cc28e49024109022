import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { type Day, yearOf } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { Application } from '../application.ts'
import { type ApplicationEvent, happened } from '../application-event.ts'
import { advance } from '../engine/case-engine.ts'
import type { CaseEvent } from '../engine/case-event.ts'
import { composeLetter, type WrittenLetter } from '../rules/compose-letter.ts'
import { LETTER_FORMS, type LetterKind } from '../rules/letter-forms.ts'
import { currentWords } from './letter-templates.ts'
import { type LoadedFacts, loadFacts } from './load-facts.ts'
import { hasLetters, type PlannedLetter, planLetters } from './plan-letters.ts'

/** A step that is about to be taken or only looked at: what would stand in the ledger, and its words. */
export interface Intended {
  draft: ApplicationEvent
  day: Day
  text: string
}

/** A letter of a step in its words, with all that is needed to number and keep it. */
export interface StepLetter {
  kind: LetterKind
  who: string | null
  version: number
  written: WrittenLetter
}

/** How a letter of a kind gets its running number: taken for good, or left open in a preview. */
export type TakeNumber = (kind: LetterKind, year: number) => Promise<number | null>

// What was written with an earlier step, of which a later letter must tell.
function earlierRef(event: CaseEvent, { said }: Application): string {
  if (event.kind === 'extension-told') return said['extension-approved']?.vault ?? ''
  return event.kind === 'third-party-told' ? (said[`opinion-asked:${event.who}`]?.vault ?? '') : ''
}

async function earlierWords(ctx: Context, organ: string, event: CaseEvent, state: Application) {
  const ref = earlierRef(event, state)
  if (ref === '') return ''
  return String((await unseal(ctx, organ, [ref])).get(ref)?.['text'] ?? '')
}

async function planned(
  ctx: Context,
  organ: Organ,
  state: Application,
  { event, text, payment }: { event: CaseEvent; text: string; payment: string },
): Promise<PlannedLetter[]> {
  const after = advance(state.case, event) ?? state.case
  const earlier = await earlierWords(ctx, organ.id, event, state)
  const world = { calendar: ctx.calendar() }
  return planLetters({ before: state.case, after, event, text, earlier, payment, world })
}

/** Writes the letters that a step needs, numbered as `take` says. */
export async function writeLetters(
  ctx: Context,
  organ: Organ,
  state: Application,
  { draft, day, text }: Intended,
  take: TakeNumber,
): Promise<StepLetter[]> {
  const event = happened({ ...draft, day })
  if (!event || !hasLetters(event.kind)) return []
  const loaded = await loadFacts(ctx, organ, state)
  const plans = await planned(ctx, organ, state, { event, text, payment: loaded.payment })
  const words = await currentWords(
    ctx,
    organ.id,
    plans.map(({ kind }) => kind),
  )
  const letters: StepLetter[] = []
  for (const plan of plans) {
    const value = await take(plan.kind, yearOf(day))
    letters.push(written(loaded, plan, { day, value, words: words(plan.kind) }))
  }
  return letters
}

function written(
  { facts, numbered }: LoadedFacts,
  plan: PlannedLetter,
  {
    day,
    value,
    words,
  }: { day: Day; value: number | null; words: { title: string; body: string; version: number } },
): StepLetter {
  const { kind, who, addressee, ...rest } = plan
  const form = LETTER_FORMS[kind]
  return {
    kind,
    who,
    version: words.version,
    written: composeLetter(facts, {
      ...rest,
      ...{ form, words, day },
      number: numbered(form.series, yearOf(day), value),
      addressee: addressee ?? facts.applicant.name,
    }),
  }
}
