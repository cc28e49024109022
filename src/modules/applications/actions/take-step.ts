import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { departmentScope } from '#kernel/department-scope.ts'
import type { Draft } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import type { Application } from '../application.ts'
import type { ApplicationEvent } from '../application-event.ts'
import type { StepSchema } from '../contract.ts'
import { STEPS } from '../engine/case-engine.ts'
import { withLetters } from '../letters/issue-letters.ts'
import { earlierInMonth } from '../like-cases.ts'
import { mergeTarget } from './merge-target.ts'
import { type OnApplication, recordStep, requirePossible } from './record-step.ts'
import { requireDepartment } from './register-application.ts'

/** One step as people write it down: its day, its particulars, and words that go into the vault. */
export type Step = z.infer<typeof StepSchema>

const PARTY = '第三方'

/** A third party is named in the vault only; in the ledger it has a running name. */
function whoOf({ case: { opinions } }: Application, step: Extract<Step, { kind: 'opinion-asked' }>): string {
  if (step.from !== 'third-party') return step.who
  return `${PARTY}${opinions.filter(({ from }) => from === 'third-party').length + 1}`
}

const wordsOf = (step: Step) =>
  step.kind === 'opinion-asked' && step.from === 'third-party'
    ? `${step.who}\n${step.text}`.trim()
    : step.text

async function departmentOf(ctx: Context, organ: string, state: Application, given: string): Promise<string> {
  if (given !== '') return given
  const scope = departmentScope(ctx, organ, 'application.draft')
  const own = state.case.departments.find((one) => scope === null || scope.includes(one))
  if (own === undefined) throw new Refusal('这件申请不由您的部门承办。', 'forbidden')
  return own
}

async function particularsOf(ctx: Context, organ: string, state: Application, step: Step): Promise<object> {
  const { kind: _kind, day: _day, text: _text, ...particulars } = step
  switch (step.kind) {
    case 'opinion-asked':
      return { from: step.from, who: whoOf(state, step) }
    case 'merged':
      return { into: await mergeTarget(ctx, organ, state, step.into) }
    case 'fee-noticed':
      return { ...particulars, before: step.before ?? (await earlierInMonth(ctx, organ, state)) }
    case 'department-added':
      await requireDepartment(ctx, organ, step.department)
      return particulars
    case 'drafted':
      return { ...particulars, department: await departmentOf(ctx, organ, state, step.department) }
    default:
      return particulars
  }
}

/** A step as it will stand in the ledger, with the words that belong to it. */
export interface DraftedStep {
  draft: Draft<ApplicationEvent>
  day: Day
  text: string
}

/** What a step as written down comes to in this case; its words are not put away yet. */
export async function draftOf(
  ctx: Context,
  organ: string,
  state: Application,
  step: Step,
): Promise<DraftedStep> {
  const payload = await particularsOf(ctx, organ, state, step)
  const { kind, day } = step
  // The schema gives each kind the particulars that the engine's event of that kind has.
  const draft = { kind, day, basis: [STEPS[kind].basis], payload } as Draft<ApplicationEvent>
  return { draft, day, text: wordsOf(step) }
}

/** Records one step of a case with its letters, as the engine lets it happen; what people wrote goes into the vault. */
export async function takeStep(ctx: Context, { step, ...on }: OnApplication & { step: Step }): Promise<void> {
  await recordStep(ctx, on, async (state, inside) => {
    const drafted = await draftOf(inside, on.organ, state, step)
    requirePossible(inside, state, drafted.draft)
    const draft = await withLetters(inside, on.organ, state, drafted)
    if (drafted.text === '') return draft
    const purpose = `政府信息公开申请：${STEPS[step.kind].label}`
    const text = await seal(inside, on.organ, purpose, { text: drafted.text })
    return { ...draft, payload: { ...draft.payload, text } } as Draft<ApplicationEvent>
  })
}
