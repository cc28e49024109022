import { canonical } from '#kernel/canonical.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { type Content, gazetteProcedure, type Issue, isChanged } from '../issue.ts'
import { printIssue } from '../print-issue.ts'

/** The same documents in the same words need not be printed again. */
function requireChange(issue: Issue, contents: Content[]): void {
  const same = issue.live && !isChanged(issue) && canonical(issue.live.contents) === canonical(contents)
  if (same) throw new Refusal('这一期自上次出版以来没有变动，不需要再出版。', 'conflict')
}

/** Publishes an issue with its PDF; published before, it appears anew with what has changed since. */
export async function publishIssue(
  ctx: Context,
  input: { organ: string; id: string; key: string },
): Promise<{ version: number }> {
  const { organ, id, key } = input
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      gazetteProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state: issue }) {
        if (!issue) throw new NotFound('这一期公报')
        const { contents, pdf } = await printIssue(inside, organ, issue)
        requireChange(issue, contents)
        const payload = { version: issue.version + 1, contents, pdf: await inside.files.put(pdf) }
        return [{ kind: 'gazette-published', payload, basis: [OGI.cite('23')] }]
      },
    })
    await announce(inside, 'site', organ, `gazette:${id}`)
    return { version: state?.version ?? 0 }
  })
}
