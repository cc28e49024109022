import { type Context, today } from '#kernel/context.ts'
import type { Draft } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { ApplicationEvent } from '../application-event.ts'
import { caseSettings, flowOn } from '../case-settings.ts'
import type { Flow } from '../engine/case-event.ts'
import { withLetters } from '../letters/issue-letters.ts'
import { type OnApplication, recordStep, requirePossible } from './record-step.ts'

/** Refuses a department the organ does not have. */
export async function requireDepartment(ctx: Context, organId: string, department: string): Promise<void> {
  const organ = await organById(ctx, organId)
  const message = '请在本单位的部门中选择承办部门。'
  if (!organ.departments.some(({ id }) => id === department))
    throw new Refusal(message, 'invalid', [{ field: 'department', message }])
}

/** A registration as it stands in the ledger, before its letter is numbered. */
export function registration(department: string, flow: Flow): Draft<ApplicationEvent> {
  return { kind: 'registered', payload: { department, flow }, basis: [OGI.cite('45')] }
}

/** Registers an application and gives it to the department that must deal with it, by the organ's way to decide. */
export async function registerApplication(
  ctx: Context,
  { department, flow, ...on }: OnApplication & { department: string; flow?: Flow | undefined },
): Promise<void> {
  await requireDepartment(ctx, on.organ, department)
  await recordStep(ctx, on, async (state, inside) => {
    const usual = flowOn(await caseSettings(inside, on.organ), today(inside))
    const decided = state.case.subject === 'record' ? 'office' : (flow ?? usual)
    const draft = registration(department, decided)
    requirePossible(inside, state, draft)
    return withLetters(inside, on.organ, state, { draft, day: today(inside), text: '' })
  })
}
