import { canonical } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { PublishedGuide } from './contract.ts'
import { guideProcedure } from './guide.ts'
import { missingElements } from './rules/missing-elements.ts'
import { publishedGuide } from './store.ts'

/** The guide of an organ as published, with its version and day; undefined before the first. */
export function guideOf(ctx: Pick<Context, 'db'>, organ: string): Promise<PublishedGuide | undefined> {
  return publishedGuide(ctx.db, organ)
}

/** The guide as the disclosure office sees it: what is written, what it lacks, what is published. */
export async function guideOnDesk(ctx: Pick<Context, 'db'>, organ: string) {
  await organById(ctx, organ)
  const found = await findCase(ctx, guideProcedure, organ, organ)
  const { draft, published } = found?.state ?? guideProcedure.begin
  return {
    draft,
    published,
    missing: missingElements(draft),
    changed: canonical(draft) !== canonical((published ?? { guide: guideProcedure.begin.draft }).guide),
    revision: found?.events.length ?? 0,
  }
}
