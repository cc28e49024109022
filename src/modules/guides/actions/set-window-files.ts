import { canonical } from '#kernel/canonical.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { windowFilesProcedure } from '../window-files.ts'
import { windowsOf } from '../windows.ts'

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

/** Says which published articles a window keeps at hand, in which order. */
export async function setWindowFiles(
  ctx: Context,
  input: { organ: string; key: string; window: string; articles: string[] },
): Promise<void> {
  const { organ, key, window } = input
  const articles = [...new Set(input.articles)]
  const windows = windowsOf(await organById(ctx, organ))
  if (!windows.some(({ name }) => name === window)) refuse('window', '没有这个窗口，请刷新页面后重选。')
  await inTransaction(ctx, async (inside) => {
    const live = new Set((await publishedByIds(inside, organ, articles)).map(({ id }) => id))
    if (articles.some((id) => !live.has(id)))
      refuse('articles', '选中的稿件里有还没有发布或者已经撤回的，请去掉后再保存。')
    await act(
      inside,
      windowFilesProcedure,
    )({
      organ,
      id: organ,
      key,
      decide: ({ state }) =>
        canonical(state[window] ?? []) === canonical(articles)
          ? []
          : [{ kind: 'window-files-set', payload: { window, articles }, basis: [OGI.cite('25')] }],
    })
    await announce(inside, 'site', organ, 'guides')
  })
}
