import { type Context, inTransaction } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import { proposePublication } from '#modules/applications/index.ts'
import { createArticle } from '#modules/articles/index.ts'

interface Proposal {
  organ: string
  key: string
  applications: string[]
  column: string
  department: string
  title: string
}

/** Begins the draft of an article about what several people applied for, and says so in each of their cases. */
export async function propose(
  ctx: Context,
  { organ, key, applications, column, department, title }: Proposal,
): Promise<{ id: string }> {
  if (!may(ctx.actor.grants, 'application.register', ctx.lineage(organ)))
    throw new Refusal('您没有做这件事的权限。', 'forbidden')
  return inTransaction(ctx, async (inside) => {
    const body = '<p>（多人申请公开同样的信息，拟主动公开。请在这里写明公开的内容。）</p>'
    const { id } = await createArticle(inside, {
      organ,
      key,
      draft: { column, department, title, body, madeOn: '', documentNumber: '', catalogueItem: '' },
    })
    for (const application of [...new Set(applications)].sort())
      await proposePublication(inside, { organ, id: application, key: `${key}:${application}`, article: id })
    return { id }
  })
}
