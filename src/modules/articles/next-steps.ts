import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { may } from '#kernel/permissions.ts'
import { type Article, currentEdition, editionOf } from './article.ts'
import { lookObjection, urgentObjection } from './rules/urgent-release.ts'
import { type Power, powerOver, signingPowers } from './signing/powers.ts'
import { isSigning, STEPS, type Step, stepProblem } from './transitions.ts'

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

/** What the rules say against this person taking the step, besides role and standing. */
function personalProblem(ctx: Context, article: Article, step: Step): string | null {
  const { id } = ctx.actor
  if (step === 'publish-urgent') {
    const edition = currentEdition(article)
    return urgentObjection(edition, id, edition.contentHash)?.message ?? null
  }
  if (step !== 'look-after' || !article.urgent) return null
  const writers = editionOf(article, article.urgent.edition)?.writers ?? []
  return lookObjection(article.urgent, writers, id)?.message ?? null
}

function problemOf(ctx: Context, organ: string, article: Article, step: Step, powers: Power[]) {
  if (!isSigning(step))
    return (
      permissionProblem(ctx, organ, article, step) ??
      stepProblem(article, step) ??
      personalProblem(ctx, article, step)
    )
  const power = powerOver(currentEdition(article), step, ctx.actor.id, powers)
  const problem = 'problem' in power ? power.problem : null
  // A role one does not have comes before all else; what stands against the person only when it is their turn.
  return powers.some((one) => one.step === step) ? (stepProblem(article, step) ?? problem) : problem
}

/** Every step of the procedure as it stands for the caller, by the same rules the actions keep. */
export async function nextSteps(ctx: Context, organ: string, article: Article): Promise<NextStep[]> {
  const powers = await signingPowers(ctx, organ)
  return (Object.keys(STEPS) as Step[]).map((step) => {
    const why = problemOf(ctx, organ, article, step, powers)
    return { step, label: STEPS[step].label, may: why === null, why: why ?? '' }
  })
}
