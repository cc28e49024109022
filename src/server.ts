import { join } from 'node:path'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { RESIDENT, sessionOf } from '#kernel/accounts/index.ts'
import { publicUrl } from '#kernel/config.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { answers, isDatabaseAway } from '#kernel/database.ts'
import { type ApiContext, mountApi, unstorable } from '#kernel/http/api.ts'
import { serveConsole } from '#kernel/http/console-files.ts'
import { readPageScript } from '#kernel/http/page-script.ts'
import { sessionToken } from '#kernel/http/session-cookie.ts'
import { openMailer } from '#kernel/mail/mailer.ts'
import { NotFound, Refusal, type RefusalKind } from '#kernel/refusal.ts'
import { registerCheckPage, registerReportSchema } from '#modules/annual-report/index.ts'
import { registerApplicationPages } from '#modules/applications/index.ts'
import { registerBoardScreens } from '#modules/boards/index.ts'
import { registerConsultationPages } from '#modules/consultation/index.ts'
import { registerMessagePages } from '#modules/messages/index.ts'
import { registerOpenData } from '#modules/open-data/index.ts'
import { registerPhonePages } from '#modules/phone/index.ts'
import {
  type FormPages,
  type FramedPage,
  openPublisher,
  outwardWith,
  type Publisher,
  registerKiosk,
  registerLeaving,
  registerPreview,
  registerReading,
  registerSite,
  sitePage,
  siteShell,
  type TellMaintenance,
} from '#modules/portal/index.ts'
import { releasedFiles } from '#modules/release/index.ts'
import { nearAnswers, registerSearchPages } from '#modules/search/index.ts'
import { registerSubscriptionPages } from '#modules/subscriptions/index.ts'
import { registerTradingPages } from '#modules/trading/index.ts'
import { api } from './api.ts'
import type { Office } from './office.ts'
import { projectRoot } from './project-root.ts'
import { PUBLIC_PAGES } from './public-pages.ts'
import { siteFolderOf } from './site-folder.ts'

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
}

/** Opens the publisher, brings the site up to date, and lets it follow what is announced from then on. */
export async function startPublisher(office: Office, tell: (line: string) => void): Promise<Publisher> {
  const publisher = await openPublisher(office.ctx, {
    siteFolder: siteFolderOf(office),
    ...PUBLIC_PAGES,
  })
  const followed = await publisher.publishPending()
  if (followed > 0) tell(`网站已按 ${followed} 项变动更新。`)
  office.follow('site', publisher.wake)
  return publisher
}

async function apiContext(office: Office, request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
  const session = await sessionIn(office, request)
  return { ctx: actingAs(office.ctx, session?.actor ?? RESIDENT), session, request, reply }
}

async function sessionIn(office: Office, request: FastifyRequest) {
  const token = sessionToken(request)
  return token ? sessionOf(office.ctx, token) : undefined
}

/** Staff who still have to change a password given to them see nothing yet. */
async function actorOf(office: Office, request: FastifyRequest) {
  const session = await sessionIn(office, request)
  return session && !session.mustChange ? session.actor : RESIDENT
}

/** What a person is told when something went wrong on our side. */
async function answerFault(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  tell: TellMaintenance,
) {
  const away = isDatabaseAway(error)
  if (away && (await tell(request, reply))) return reply
  const words = away
    ? '网站正在维护，没有保存任何内容。请稍后重试。'
    : '系统出错，没有保存任何内容。请稍后重试。'
  return reply
    .status(away ? 503 : 500)
    .type('text/plain')
    .send(words)
}

function answerRefusals(app: FastifyInstance, ctx: Context, tell: TellMaintenance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refusal)
      return reply.status(STATUS[error.kind]).type('text/plain').send(error.message)
    const status = unstorable(error) ? 400 : (error.statusCode ?? 500)
    if (status < 500) return reply.status(status).type('text/plain').send('请求不完整，请返回重试。')
    ctx.log.error({ err: error }, 'request failed')
    return answerFault(error, request, reply, tell)
  })
}

function shellOf(office: Office, publisher: Publisher, organ: FramedPage['organ']) {
  const { stylesheet } = publisher
  const { config, secrets } = office.ctx
  const outward = outwardWith(secrets)
  return siteShell({ directory: office.directory(), organ, stylesheet, origin: publicUrl(config), outward })
}

/** A page of a module in the frame of its organ's site. */
function framed(office: Office, publisher: Publisher, page: FramedPage): string {
  const { organ, ...rest } = page
  const site = shellOf(office, publisher, organ)
  if (!site) throw new NotFound('这个网站')
  return sitePage({ site, ...rest, tellsMaintenance: true })
}

const pageScript = (name: string) =>
  readPageScript(join(projectRoot(), 'dist', 'page-scripts', `${name}.js`), name)

/** Builds the HTTP server of an office: interface, public forms, console, published site. */
export async function buildServer(office: Office, publisher: Publisher): Promise<FastifyInstance> {
  const { ctx } = office
  const app = fastify({
    trustProxy: ctx.config.GONGKAI_TRUST_PROXY,
    bodyLimit: ctx.config.GONGKAI_UPLOAD_MB * 1024 * 1024,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: true,
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 256 * 1024 })
  const { tellMaintenance } = registerSite(app, { publisher })
  answerRefusals(app, ctx, tellMaintenance)
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'same-origin')
  })
  app.get('/healthz', async (_request, reply) => {
    const ready = await answers(ctx.db)
    return reply.status(ready ? 200 : 503).send({ ready })
  })
  await mountApi(app, api, (request, reply) => apiContext(office, request, reply))
  await serveConsole(app, join(projectRoot(), 'dist', 'console'))
  const forms: FormPages = {
    ctx: actingAs(ctx, RESIDENT),
    directory: office.directory,
    frame: (page) => framed(office, publisher, page),
  }
  registerReading(app, { ...forms, script: pageScript('read-aloud') })
  registerKiosk(app, { ...forms, siteFolder: publisher.siteFolder, script: pageScript('kiosk') })
  registerLeaving(app, forms)
  const suggest = pageScript('suggest')
  const published = { near: nearAnswers, script: suggest?.address }
  registerApplicationPages(app, forms, { attachments: releasedFiles, answers: published })
  registerConsultationPages(app, forms)
  registerCheckPage(app, forms)
  registerReportSchema(app, ctx)
  registerBoardScreens(app, {
    ...forms,
    siteFolder: publisher.siteFolder,
    sheetsOf(organ) {
      const shell = shellOf(office, publisher, organ)
      return [shell?.stylesheet, shell?.theme].filter((sheet) => sheet !== undefined)
    },
    script: pageScript('screen'),
  })
  registerMessagePages(app, forms)
  registerPhonePages(app, forms)
  registerTradingPages(app, { ...forms, script: pageScript('bid') })
  registerOpenData(app, { ...forms, siteFolder: publisher.siteFolder })
  registerSubscriptionPages(app, { ...forms, sendsMail: openMailer(ctx.config) !== undefined })
  registerSearchPages(app, { ...forms, script: suggest })
  registerPreview(app, {
    contextOf: async (request) => actingAs(ctx, await actorOf(office, request)),
    shellOf(id) {
      const organ = office.directory().find(id)
      return organ && shellOf(office, publisher, organ)
    },
  })
  return app
}
