import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { may } from '#kernel/permissions.ts'
import { type Article, currentEdition } from './article.ts'
import { signingObjection } from './rules/may-sign.ts'
import { STEPS, type Step, stepProblem } from './transitions.ts'

/** One step as its button shows it: whether the person may take it now, and if not, why. */
export interface NextStep {
  step: Step
  label: string
  may: boolean
  /** Empty when the step may be taken. */
  why: string
}

function permissionProblem(ctx: Context, organ: string, article: Article, step: Step): string | null {
  const { label, permission } = STEPS[step]
  if (!may(ctx.actor.grants, permission, ctx.lineage(organ))) return `您的角色不办理${label}。`
  const { department } = currentEdition(article).content
  return covers(departmentScope(ctx, organ, permission), department)
    ? null
    : `您只能办理本部门的稿件，不能${label}。`
}

function signingProblem(ctx: Context, article: Article, step: Step): string | null {
  if (!step.startsWith('review-')) return null
  return signingObjection(currentEdition(article), ctx.actor.id)?.message ?? null
}

/** Every step of the procedure as it stands for the caller, by the same rules the actions keep. */
export function nextSteps(ctx: Context, organ: string, article: Article): NextStep[] {
  return (Object.keys(STEPS) as Step[]).map((step) => {
    const why =
      permissionProblem(ctx, organ, article, step) ??
      stepProblem(article, step) ??
      signingProblem(ctx, article, step)
    return { step, label: STEPS[step].label, may: why === null, why: why ?? '' }
  })
}
