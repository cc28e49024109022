import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { publicUrl } from '#kernel/config.ts'
import { textOf } from '#kernel/forms/text-of.ts'
import { type PageScript, servePageScript } from '#kernel/http/page-script.ts'
import type { Organ } from '#modules/organs/index.ts'
import { FORM_SITES, type FormPages, receiverOf } from '../forms/form-pages.ts'
import { READING_COOKIE } from '../reading/reading.ts'
import { idleOf, isOwnPage, KIOSK_COOKIE, type Kiosk, kioskHome, kioskIn, kioskWords } from './kiosk.ts'
import { KioskHome } from './kiosk-home.tsx'
import { Away, turnedForKiosk } from './turn-page.tsx'

/** What touch screens need besides the site's frame. */
export interface KioskPages extends FormPages {
  siteFolder: string
  script: PageScript | undefined
}

const FIVE_YEARS = 5 * 365 * 24 * 3600
const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0] ?? '/'

/** Whether a person would see the answer as a page; pictures, styles and scripts of a page are left alone. */
const isVisit = (request: FastifyRequest) =>
  request.headers['sec-fetch-dest'] === 'document' || /\btext\/html\b/.test(request.headers.accept ?? '')

const isPage = (reply: FastifyReply) => String(reply.getHeader('content-type') ?? '').startsWith('text/html')

function NotHere({ address, home }: { address: string | undefined; home: string }): ReactNode {
  return (
    <div className="form-page">
      <h1>触摸屏打不开这里</h1>
      <div className="form-intro">
        <p>
          {address
            ? '文件和别的网站不能在触摸屏上打开。请用手机扫码，或者记下网址。'
            : '文件不能在触摸屏上下载。请记下编号和查询码，用手机或电脑打开本网站查看。'}
        </p>
      </div>
      {address && <Away address={address} />}
      <p className="form-actions">
        <a className="button" href={home}>
          回到首页
        </a>
      </p>
    </div>
  )
}

type OrganOf = (site: string) => Organ | undefined

const organBySite =
  ({ directory }: FormPages): OrganOf =>
  (path) =>
    directory()
      .all()
      .find((one) => one.site?.path === path)

/** Every page that goes to a touch screen is turned; what is no page of its site is not handed out. */
function keepInside(app: FastifyInstance, pages: KioskPages, organOf: OrganOf): void {
  const origin = publicUrl(pages.ctx.config)
  const wholeOf = (request: FastifyRequest) => new URL(request.url, origin)
  const notHere = (kiosk: Kiosk, request: FastifyRequest): string => {
    const organ = organOf(kiosk.site)
    const address = request.method === 'GET' ? wholeOf(request).href : undefined
    if (!organ) return '触摸屏打不开这里。'
    const body = <NotHere address={address} home={kioskHome(kiosk.site)} />
    const breadcrumbs = [{ name: '触摸屏' }]
    return pages.frame({
      organ,
      title: '触摸屏打不开这里',
      path: pathOf(request),
      breadcrumbs,
      body,
    })
  }
  app.addHook('onRequest', async (request, reply) => {
    const kiosk = kioskIn(request.headers.cookie)
    if (!kiosk || !isVisit(request)) return
    // The page is turned before it goes out, so it must come whole and unpacked.
    request.headers['accept-encoding'] = 'identity'
    delete request.headers['if-none-match']
    if (isOwnPage(pathOf(request), kiosk.site)) return
    await reply.status(403).type('text/html; charset=utf-8').send(notHere(kiosk, request))
  })
  /** What goes out instead of an answer; undefined for what is no page and no file. */
  const turnedAnswer = (kiosk: Kiosk, request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const isFile = reply.getHeader('content-disposition') !== undefined
    if (!isFile && !isPage(reply)) return undefined
    if (payload instanceof Readable) payload.destroy()
    if (isFile)
      void reply.status(403).removeHeader('content-disposition').removeHeader('content-security-policy')
    const html = isFile ? notHere(kiosk, request) : String(payload)
    return turnedForKiosk(html, { kiosk, address: wholeOf(request), script: pages.script?.address })
  }
  app.addHook('onSend', async (request, reply, payload) => {
    const kiosk = kioskIn(request.headers.cookie)
    const html = kiosk && isVisit(request) ? turnedAnswer(kiosk, request, reply, payload) : undefined
    if (html === undefined) return payload
    void reply
      .removeHeader('content-length')
      .removeHeader('etag')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
    return html
  })
}

/** Touch screens in the hall: where they start, how a machine becomes one, and what keeps them to their site. */
export function registerKiosk(app: FastifyInstance, pages: KioskPages): void {
  const organOf = organBySite(pages)
  const usual = pages.ctx.config.GONGKAI_KIOSK_SECONDS
  const has = (path: string) => existsSync(join(pages.siteFolder, path, 'index.html'))
  keepInside(app, pages, organOf)

  function begin(request: FastifyRequest, reply: FastifyReply) {
    const from = receiverOf(pages, request)
    if (!from) return reply.callNotFound()
    const idle = idleOf(textOf(request.query, 'idle'), usual)
    return reply
      .setCookie(KIOSK_COOKIE, kioskWords({ site: from.site, idle }), {
        path: '/',
        maxAge: FIVE_YEARS,
        sameSite: 'lax',
        httpOnly: true,
      })
      .header('cache-control', 'no-store')
      .redirect(`${kioskHome(from.site)}?over=1`, 303)
  }

  function end(request: FastifyRequest, reply: FastifyReply) {
    const from = receiverOf(pages, request)
    if (!from) return reply.callNotFound()
    return reply.clearCookie(KIOSK_COOKIE, { path: '/' }).redirect(kioskHome(from.site), 303)
  }

  function home(request: FastifyRequest, reply: FastifyReply) {
    const from = receiverOf(pages, request)
    const site = from?.organ.site
    if (!from || !site) return reply.callNotFound()
    const kiosk = kioskIn(request.headers.cookie)
    // Larger type and other choices were those of whoever stood here before.
    if (kiosk && textOf(request.query, 'over') !== '') void reply.clearCookie(READING_COOKIE, { path: '/' })
    const body = (
      <KioskHome
        organ={from.organ}
        site={site}
        idle={kiosk?.idle ?? usual}
        on={kiosk !== undefined}
        has={has}
      />
    )
    const breadcrumbs = [{ name: '触摸屏' }]
    const path = kioskHome(from.site)
    return reply
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .type('text/html; charset=utf-8')
      .send(pages.frame({ organ: from.organ, title: '触摸屏首页', path, breadcrumbs, body }))
  }

  for (const site of FORM_SITES) {
    app.get(`${site}kiosk`, home)
    app.get(`${site}kiosk/begin`, begin)
    app.post(`${site}kiosk/begin`, begin)
    app.get(`${site}kiosk/end`, end)
  }
  if (pages.script) servePageScript(app, pages.script)
}
