import { Refusal } from '#kernel/refusal.ts'
import { type Basis, OGI } from '#law/index.ts'
import type { Application, ApplicationStatus } from './application.ts'

interface Step {
  readonly from: readonly ApplicationStatus[]
  readonly label: string
  readonly effect: string
  readonly basis: Basis
}

/** Who may be moved from where: the steps of the procedure, each with its effect and its basis. */
const STEPS = {
  register: {
    from: ['received'],
    label: '登记',
    effect: '登记并交承办部门办理；答复期限仍自收到之日起算。',
    basis: OGI.cite('45'),
  },
  reply: {
    from: ['registered'],
    label: '答复',
    effect: '编答复文号，申请人凭编号和查询码即可看到答复书；答复期限停止计算，不能撤销。',
    basis: OGI.cite('36'),
  },
  withdraw: {
    from: ['received', 'registered'],
    label: '申请人撤回',
    effect: '终止办理，计入“其他处理—其他”；答复期限停止计算，不能撤销。',
    basis: OGI.cite('45'),
  },
} as const satisfies Record<string, Step>

/** One step of the procedure. */
export type StepName = keyof typeof STEPS

const OBSTACLES: Record<ApplicationStatus, string> = {
  received: '这件申请还没有登记，请先登记并交承办部门。',
  registered: '这件申请已经登记，不能重复登记。',
  replied: '这件申请已经答复，不能再办理。',
  withdrawn: '这件申请已由申请人撤回，不能再办理。',
}

/** Refuses a step that the case is not ready for, or is past. */
export function requireStep(state: Pick<Application, 'status'>, step: StepName): void {
  const from: readonly ApplicationStatus[] = STEPS[step].from
  if (!from.includes(state.status)) throw new Refusal(OBSTACLES[state.status], 'conflict')
}

/** The steps a case may take next. */
export function nextSteps(state: Pick<Application, 'status'>) {
  return Object.entries<Step>(STEPS)
    .filter(([, { from }]) => from.includes(state.status))
    .map(([step, { label, effect, basis }]) => ({ step, label, effect, basis }))
}
