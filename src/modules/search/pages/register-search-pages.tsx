import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { today } from '#kernel/context.ts'
import { answers } from '#kernel/database.ts'
import { textOf } from '#kernel/forms/text-of.ts'
import { type PageScript, servePageScript } from '#kernel/http/page-script.ts'
import { yearOf } from '#law/index.ts'
import { type Organ, type Site, standingColumn } from '#modules/organs/index.ts'
import { FORM_SITES, type FormPages, framed, receiverOf } from '#modules/portal/index.ts'
import { find } from '../find.ts'
import { ANSWERS } from '../live.ts'
import { meantBy } from '../meant.ts'
import { firstYear } from '../store.ts'
import { suggestions } from '../suggest.ts'
import { type AskedPage, askedIn, filtersOf } from './asked.ts'
import { SearchClosed, SearchPage } from './search-page.tsx'

/** What the search pages need besides the site's frame. */
export interface SearchPages extends FormPages {
  /** The script that offers while somebody types, where it was built. */
  script: PageScript | undefined
}

interface Asker {
  organ: Organ
  site: Site
  path: string
}

const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const RETRY_SECONDS = 300

function send(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .status(status)
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(html)
}

async function yearsOf({ ctx }: FormPages, organ: string): Promise<string[]> {
  const now = yearOf(today(ctx))
  const first = (await firstYear(ctx.db, [organ])) ?? now
  return Array.from({ length: Math.max(1, now - first + 1) }, (_, at) => String(now - at))
}

function nameOfColumn(site: Site | null | undefined, key: string): string {
  if (key === ANSWERS) return '依申请公开答复'
  return (site && standingColumn(site, key)?.name) ?? '其他'
}

async function searchHtml(pages: SearchPages, asker: Asker, asked: AskedPage): Promise<string> {
  const { ctx } = pages
  const { organ, path } = asker
  const filters = filtersOf(asked, organ.id, asker.site)
  const found =
    asked.typed === ''
      ? undefined
      : await find(ctx, { typed: asked.typed, filters, order: asked.order, page: asked.page })
  const organs = pages.directory().all()
  const sites = organs.filter((one) => one.site)
  const wide = asked.everywhere ? sites.map((one) => one.id) : [organ.id]
  const isWhole = found !== undefined && found.total > 0 && !found.loosely
  const meant = isWhole ? undefined : await meantBy(ctx, wide, asked.typed, filters)
  const named = (id: string) => organs.find((one) => one.id === id)
  const body = (
    <SearchPage
      {...asker}
      asked={asked}
      years={await yearsOf(pages, organ.id)}
      others={sites.length > 1}
      found={found}
      meant={meant}
      columnName={(id, key) => nameOfColumn(named(id)?.site, key)}
      organName={(id) => named(id)?.shortName ?? ''}
      script={pages.script?.address}
    />
  )
  const title = asked.typed === '' ? '搜索' : `“${asked.typed}”的搜索结果`
  return framed(pages, { organ, title, path, body })
}

/** Puts the search page, and what it offers while somebody types, under every organ's site. */
export function registerSearchPages(app: FastifyInstance, pages: SearchPages): void {
  const { ctx, script } = pages
  const asker = (request: FastifyRequest): Asker | undefined => {
    const found = receiverOf(pages, request)
    const site = found?.organ.site
    return found && site ? { organ: found.organ, site, path: `${found.site}search` } : undefined
  }

  /** While the database is away the page says so; everything published stays readable beside it. */
  async function page(request: FastifyRequest, reply: FastifyReply) {
    const from = asker(request)
    if (!from) return reply.callNotFound()
    try {
      const asked = askedIn(request.query, from.organ, from.site)
      return send(reply, 200, await searchHtml(pages, from, asked))
    } catch (error) {
      if (await answers(ctx.db)) throw error
      const body = <SearchClosed organ={from.organ} site={from.site} />
      const html = framed(pages, { organ: from.organ, title: '搜索暂时不能用', path: from.path, body })
      return send(reply.header('retry-after', RETRY_SECONDS), 503, html)
    }
  }

  async function offer(request: FastifyRequest, reply: FastifyReply) {
    const from = asker(request)
    if (!from) return reply.callNotFound()
    const offers = await suggestions(ctx, from.organ.id, textOf(request.query, 'q'))
    return reply.header('cache-control', 'no-store').send({ offers })
  }

  for (const site of FORM_SITES) {
    app.get(`${site}search`, page)
    app.get(`${site}search/suggest`, offer)
  }
  if (script) servePageScript(app, script)
}
