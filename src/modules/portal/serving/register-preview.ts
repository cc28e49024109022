import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { minuteAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Preview, readPreview } from '#modules/articles/index.ts'
import { isLive, pageOf } from '../publisher/article-files.ts'
import type { SiteShell } from '../shell/site-shell.ts'

const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

interface Previews {
  /** Whoever asks: a person of staff by their session, else a stranger. */
  contextOf(request: FastifyRequest): Promise<Context>
  shellOf(organ: string): SiteShell | undefined
}

interface Asked {
  organ: string
  id: string
  token: string
  '*'?: string
}

const START = '<article class="article"'

/** The very page the site will show, under a line that says it is not public. */
function previewPage(shell: SiteShell, { page, until }: Preview): string {
  if (!isLive(page)) throw new NotFound('这篇稿件')
  const end = until === null ? '' : `链接到 ${minuteAt(new Date(until))} 失效，请不要转给别人。`
  const note = `<p class="notice" role="note">预览：这篇文章还没有公开，内容可能再改。${end}</p>`
  return pageOf(shell, page, 0)
    .replace(START, () => `${note}${START}`)
    .replace('</head>', '<meta name="robots" content="noindex,nofollow"></head>')
}

const quietly = (reply: FastifyReply) =>
  reply
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')

/** Serves documents before they are public: to staff, and to whoever was given a link. */
export function registerPreview(app: FastifyInstance, { contextOf, shellOf }: Previews): void {
  app.get<{ Params: Asked }>('/preview/:organ/:id/:token/', async (request, reply) => {
    const preview = await readPreview(await contextOf(request), request.params)
    const shell = shellOf(request.params.organ)
    if (!shell) throw new NotFound('这个网站')
    const page = previewPage(shell, preview)
    await preview.visited()
    return quietly(reply).type('text/html; charset=utf-8').send(page)
  })
  app.get<{ Params: Asked }>('/preview/:organ/:id/:token/files/*', async (request, reply) => {
    const preview = await readPreview(await contextOf(request), request.params)
    const file = await preview.file(request.params['*'] ?? '')
    if (!file) throw new NotFound('这个附件')
    const shown = file.mime.startsWith('image/') ? 'inline' : 'attachment'
    return quietly(reply)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', shown)
      .type(file.mime)
      .send(file.bytes)
  })
}
