import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { type Organ, organById, standingColumn } from '#modules/organs/index.ts'
import { cleanBody } from './body.ts'
import { DraftSchema } from './contract.ts'
import type { Attachment, Content } from './edition.ts'
import { factProblems } from './rules/class-facts.ts'
import { type ClassFacts, type ClassKey, isClass } from './rules/class-fields.ts'
import { documentNumberProblem } from './rules/document-number.ts'

/** What an editor, an import or another module hands in to be written. */
export type ArticleDraft = z.input<typeof DraftSchema>

const WRONG = '有的内容需要修改，请看各栏下方的说明。'

/** Refuses with what is wrong field by field, when anything is. */
export function refuseProblems(problems: FieldProblem[]): void {
  if (problems.length > 0) throw new Refusal(problems[0]?.message ?? WRONG, 'invalid', problems)
}

function parsed(draft: ArticleDraft): z.output<typeof DraftSchema> {
  const result = DraftSchema.safeParse(draft)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new Refusal(problems[0]?.message ?? WRONG, 'invalid', problems)
}

/** What stands against a column and a department: the organ must have both. A column moved into another counts. */
export function placeProblems(
  organ: Organ,
  { column, department }: { column: string; department: string },
): FieldProblem[] {
  const hasColumn = organ.site !== null && standingColumn(organ.site, column) !== undefined
  const noneToName = department === '' && organ.departments.length === 0
  const hasDepartment = noneToName || organ.departments.some((one) => one.id === department)
  return [
    ...(hasColumn ? [] : [{ field: 'column', message: '本单位网站没有这个栏目，请重新选择。' }]),
    ...(hasDepartment ? [] : [{ field: 'department', message: '本单位没有这个部门，请重新选择。' }]),
  ]
}

/** A column that takes nothing new any more takes no document that did not stand in it before. */
export async function refuseClosedColumn(ctx: Context, organ: string, column: string): Promise<void> {
  const { site } = await organById(ctx, organ)
  const closed = site && standingColumn(site, column)?.closedOn !== undefined
  if (closed) refuseProblems([{ field: 'column', message: '这个栏目已经停止更新，请选择别的栏目。' }])
}

function numberProblems(documentNumber: string | null): FieldProblem[] {
  const problem = documentNumber === null ? null : documentNumberProblem(documentNumber)
  return problem ? [{ field: 'documentNumber', message: problem.message }] : []
}

function scopeProblems(ctx: Context, organ: string, department: string): FieldProblem[] {
  if (covers(departmentScope(ctx, organ, 'article.write'), department)) return []
  return [{ field: 'department', message: '您只能编写本部门的稿件，请选择自己的部门。' }]
}

/** What the fields of a class say; empty ones are left out, and all of them where there is no class. */
function classFacts(key: string, facts: Record<string, string | null | undefined>): ClassFacts | undefined {
  if (key === '') return undefined
  if (!isClass(key)) refuseProblems([{ field: 'articleClass', message: '没有这一类稿件，请重新选择。' }])
  const filled = Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return { class: key as ClassKey, values: Object.fromEntries(filled) }
}

/** Checks a draft, cleans its body and puts it away; what comes back is what reviewers will sign. */
export async function readDraft(
  ctx: Context,
  organ: string,
  draft: ArticleDraft,
  attachments: Attachment[],
): Promise<Content> {
  const { body, column, department, title, articleClass, facts, ...metadata } = parsed(draft)
  const classed = classFacts(articleClass, facts)
  refuseProblems([
    ...placeProblems(await organById(ctx, organ), { column, department }),
    ...scopeProblems(ctx, organ, department),
    ...numberProblems(metadata.documentNumber),
    ...(classed ? factProblems(classed).map(({ field, message }) => ({ field, message })) : []),
  ])
  const clean = cleanBody(
    body,
    attachments.map((attachment) => attachment.name),
  )
  const bodyHash = await ctx.files.put(Buffer.from(clean))
  const said = classed ? { ...metadata, facts: classed } : metadata
  return { column, department, title, bodyHash, attachments, metadata: said }
}
