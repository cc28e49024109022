import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { PageScript } from '#kernel/http/page-script.ts'
import type { FormPages } from '../forms/form-pages.ts'
import {
  AS_WRITTEN,
  chosen,
  READ_ALOUD,
  READING_CHOICES,
  READING_COOKIE,
  type Reading,
  readingIn,
  readingWords,
} from './reading.ts'
import { showPage } from './show-page.ts'

const A_YEAR = 365 * 24 * 3600
const KEYS = Object.keys(READING_CHOICES) as (keyof Reading)[]
/** An address of this installation, and nothing that could lead elsewhere. */
const OWN_ADDRESS = /^\/(?![/\\])[\w\-./~%]*$/

type Asked = Record<string, unknown>

const said = (asked: Asked, name: string) => (typeof asked[name] === 'string' ? asked[name] : '')

/** Where to go back to: the page the reader came from, or the first page when the address is not one of ours. */
export function wayBack(asked: string): string {
  return OWN_ADDRESS.test(asked) && !asked.startsWith('/console') && !asked.startsWith('/api') ? asked : '/'
}

function Choices({ now }: { now: Reading }): ReactNode {
  return KEYS.map((key) => (
    <fieldset className="field" key={key}>
      <legend>{READING_CHOICES[key].label}</legend>
      {READING_CHOICES[key].choices.map(([value, words]) => (
        <label className="choice" key={value}>
          <input type="radio" name={key} value={value} defaultChecked={now[key] === value} />
          {words}
        </label>
      ))}
    </fieldset>
  ))
}

function ReadingPage({ now, back }: { now: Reading; back: string }): ReactNode {
  return (
    <div className="form-page">
      <h1>阅读设置</h1>
      <div className="form-intro">
        <p>选好以后，全站每个页面都照这样显示。只记在这台手机或电脑上，可以随时改回来。</p>
        <p>还可以用浏览器放大页面；看不清、读不了的，可以打页脚的电话，由工作人员读给您听。</p>
      </div>
      <form method="get" action="/reading">
        <input type="hidden" name="back" value={back} />
        <Choices now={now} />
        <button className="button" type="submit">
          保存并返回
        </button>
      </form>
    </div>
  )
}

/** Turned pages are for one reader; shared caches must keep them apart. */
function keptApart(reply: FastifyReply): void {
  const vary = String(reply.getHeader('vary') ?? '')
  if (!/\bcookie\b/i.test(vary)) void reply.header('vary', vary ? `${vary}, cookie` : 'cookie')
}

const isPage = (reply: FastifyReply) => String(reply.getHeader('content-type') ?? '').startsWith('text/html')

/** Shows every page that is made while it is asked for as its reader chose; pages in files see to it themselves. */
function showMadePages(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !isPage(reply) || request.url.startsWith('/console')) return payload
    keptApart(reply)
    const reading = readingIn(request.headers.cookie)
    return reading ? showPage(payload, reading) : payload
  })
}

/** What the reading pages need; the script that reads aloud is there once it was built. */
export interface ReadingPages extends Pick<FormPages, 'directory' | 'frame'> {
  script: Pick<PageScript, 'text'> | undefined
}

/** Under one address for good: the pages that ask for it are held ready, whatever the script says today. */
function serveVoice(app: FastifyInstance, { text }: Pick<PageScript, 'text'>): void {
  app.get(READ_ALOUD, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(text),
  )
}

/** The page where a reader says how pages are to be shown, and what keeps to it. Needs no script. */
export function registerReading(app: FastifyInstance, forms: ReadingPages): void {
  showMadePages(app)
  if (forms.script) serveVoice(app, forms.script)
  const organAt = (path: string) => {
    const sites = forms
      .directory()
      .all()
      .filter((organ) => organ.site)
    const under = sites.filter((organ) => organ.site && path.startsWith(organ.site.path))
    return (
      under.sort((one, other) => (other.site?.path.length ?? 0) - (one.site?.path.length ?? 0))[0] ?? sites[0]
    )
  }
  app.get('/reading', (request: FastifyRequest, reply) => {
    const asked = request.query as Asked
    const back = wayBack(said(asked, 'back'))
    const now = readingIn(request.headers.cookie) ?? AS_WRITTEN
    const wanted = KEYS.filter((key) => said(asked, key) !== '')
    if (wanted.length > 0) {
      const next: Reading = {
        size: chosen('size', [said(asked, 'size') || now.size]),
        colours: chosen('colours', [said(asked, 'colours') || now.colours]),
        script: chosen('script', [said(asked, 'script') || now.script]),
        voice: chosen('voice', [said(asked, 'voice') || now.voice]),
      }
      return reply
        .setCookie(READING_COOKIE, readingWords(next), {
          path: '/',
          maxAge: A_YEAR,
          sameSite: 'lax',
          httpOnly: true,
        })
        .header('cache-control', 'no-store')
        .redirect(back, 303)
    }
    const organ = organAt(back)
    if (!organ) return reply.redirect('/', 303)
    const page = {
      organ,
      title: '阅读设置',
      path: '/reading',
      breadcrumbs: [{ name: '阅读设置' }],
      body: <ReadingPage now={now} back={back} />,
    }
    return reply.header('cache-control', 'no-store').type('text/html').send(forms.frame(page))
  })
}
