import type { FastifyInstance } from 'fastify'
import type { ReactNode } from 'react'
import type { Secrets } from '#kernel/secrets.ts'
import type { FormPages } from '../forms/form-pages.ts'
import { LEAVING, outwardWith } from './leaving.ts'

function Prompt({ to, back }: { to: string; back: string }): ReactNode {
  return (
    <div className="form-page">
      <h1>即将离开政府网站</h1>
      <div className="form-intro">
        <p>
          下面这个网址不是政府网站，里面的内容不由本机关负责。请留意网址，不要随意填写身份证号、银行卡号。
        </p>
        <p className="outward-address">{to}</p>
      </div>
      <p className="form-actions">
        <a className="button" href={to} rel="nofollow noopener noreferrer">
          继续前往
        </a>{' '}
        <a href={back}>不去了，返回</a>
      </p>
    </div>
  )
}

function Unknown({ back }: { back: string }): ReactNode {
  return (
    <div className="form-page">
      <h1>这个链接不是本站给出的</h1>
      <div className="form-intro">
        <p>网址不完整，或者被人改过，所以不能继续。请从原来的网页重新点开。</p>
      </div>
      <p>
        <a href={back}>返回首页</a>
      </p>
    </div>
  )
}

/** Where to go back to: the page of ours the reader came from, or the home page. */
function cameFrom(referer: string | undefined, host: string | undefined): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return url.host === host && url.pathname !== LEAVING ? `${url.pathname}${url.search}` : undefined
}

type LeavingPages = Pick<FormPages, 'directory' | 'frame'> & { ctx: { secrets: Secrets } }

/** The page shown before a link of ours leads off the government's websites. It never sends anybody on by itself. */
export function registerLeaving(app: FastifyInstance, forms: LeavingPages): void {
  const outward = outwardWith(forms.ctx.secrets)
  app.get(LEAVING, (request, reply) => {
    const organ = forms
      .directory()
      .all()
      .find((one) => one.site)
    if (!organ?.site) return reply.redirect('/', 303)
    const to = outward.targetOf(request.query as Record<string, unknown>)
    const back = cameFrom(request.headers.referer, request.headers.host) ?? organ.site.path
    const title = to === undefined ? '错误：这个链接不是本站给出的' : '即将离开政府网站'
    const body = to === undefined ? <Unknown back={organ.site.path} /> : <Prompt to={to} back={back} />
    return reply
      .status(to === undefined ? 400 : 200)
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .type('text/html')
      .send(forms.frame({ organ, title, path: LEAVING, breadcrumbs: [{ name: '离开提示' }], body }))
  })
}
