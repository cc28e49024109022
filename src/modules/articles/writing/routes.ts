import { implement } from '@orpc/server'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { statusOf } from '../article.ts'
import { writingContract } from '../contract.ts'
import { readArticle } from '../read-article.ts'
import { binArticle, unbinArticle } from './bin.ts'
import { namesakes } from './namesakes.ts'
import { closePreview, openPreview, previewsOnDesk } from './previews.ts'
import { templatesFor } from './read-templates.ts'
import { restoreVersion, versionOf, versionsOf } from './versions.ts'

const os = implement(writingContract).$context<ApiContext>().use(guard)

async function standing(ctx: Context, { organ, id }: { organ: string; id: string }) {
  const { article } = await readArticle(ctx, organ, id)
  return { id, status: statusOf(article) }
}

/** The console's interface to the writing of articles. */
export const writingRoutes = os.router({
  templates: os.templates.handler(({ context: { ctx }, input }) => templatesFor(ctx, input.organ)),
  namesakes: os.namesakes.handler(({ context: { ctx }, input: { organ, title, except } }) =>
    namesakes(ctx, organ, title, except),
  ),
  versions: os.versions.handler(async ({ context: { ctx }, input: { organ, id } }) => ({
    items: await versionsOf(ctx, organ, id),
  })),
  version: os.version.handler(({ context: { ctx }, input: { organ, id, version } }) =>
    versionOf(ctx, organ, id, version),
  ),
  restoreVersion: os.restoreVersion.handler(async ({ context: { ctx }, input }) => {
    await restoreVersion(ctx, input)
    return standing(ctx, input)
  }),
  previews: os.previews.handler(({ context: { ctx }, input: { organ, id } }) =>
    previewsOnDesk(ctx, organ, id),
  ),
  openPreview: os.openPreview.handler(async ({ context: { ctx }, input }) => {
    await openPreview(ctx, input)
    return standing(ctx, input)
  }),
  closePreview: os.closePreview.handler(async ({ context: { ctx }, input }) => {
    await closePreview(ctx, input)
    return standing(ctx, input)
  }),
  bin: os.bin.handler(async ({ context: { ctx }, input }) => {
    await binArticle(ctx, input)
    return standing(ctx, input)
  }),
  unbin: os.unbin.handler(async ({ context: { ctx }, input }) => {
    await unbinArticle(ctx, input)
    return standing(ctx, input)
  }),
})
