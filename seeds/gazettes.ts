import type { Context } from '#kernel/context.ts'
import { beginIssue, publishIssue } from '#modules/gazette/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { type Happens, instant } from './timeline.ts'
import gazettes from './yangqing/gazettes.json' with { type: 'json' }

const ORGAN = 'yangqing'

/** The issues of the demonstration's gazette; the last one is still being composed. */
export function gazetteHappenings(ctx: Context, cast: Cast): Happens[] {
  return gazettes.flatMap(({ key, year, title, begun, published, articles }) => {
    const made = { id: '' }
    const began = instant(begun, '10:00')
    const begin: Happens = {
      at: began,
      what: `${key} 编排`,
      async run() {
        const ids: string[] = []
        for (const article of articles) ids.push(await publishedId(ctx, ORGAN, article))
        const officer = cast.as('disclosure-officer', ORGAN, began)
        made.id = (
          await beginIssue(officer, { organ: ORGAN, key: `seed-${key}`, year, title, articles: ids })
        ).id
      },
    }
    if (!published) return [begin]
    const at = instant(published, '10:00')
    const run = () =>
      publishIssue(cast.as('final-reviewer', ORGAN, at), {
        organ: ORGAN,
        id: made.id,
        key: `seed-${key}-publish`,
      })
    return [begin, { at, what: `${key} 出版`, run }]
  })
}
