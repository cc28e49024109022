import type { FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { PageScript } from '#kernel/http/page-script.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type FormPages, receiverOf } from '#modules/portal/index.ts'
import { type PublicTrade, publicTrades } from '../public-trade.ts'
import { tradeBySlug } from '../trade-store.ts'

/** What the pages of bidders need beyond the forms' frame. */
export interface BiddingPages extends FormPages {
  script: PageScript | undefined
}

/** The trade a request is for, and the town on whose site it stands. */
export interface AskedTrade {
  town: Organ
  trade: PublicTrade
}

/** The public trade at the address asked for; undefined when there is none. */
export async function askedTrade(
  pages: BiddingPages,
  request: FastifyRequest,
): Promise<AskedTrade | undefined> {
  const receiver = receiverOf(pages, request)
  const { village = '', slug = '' } = request.params as { village?: string; slug?: string }
  const directory = pages.directory()
  const here = directory.find(village)
  if (!receiver || here?.kind !== 'village' || here.parent !== receiver.organ.id) return undefined
  const row = await tradeBySlug(pages.ctx.db, village, slug)
  const [trade] = row ? await publicTrades(pages.ctx, directory, village, [row.id]) : []
  return trade && { town: receiver.organ, trade }
}

/** A page of a trade in the frame of its town's site. */
export function framedFor(
  pages: BiddingPages,
  { town, trade }: AskedTrade,
  page: { title: string; name: string; body: ReactNode },
): string {
  const breadcrumbs = [
    { name: trade.terms.title, href: trade.address },
    { name: page.title.replace(/^错误：/, '') },
  ]
  return pages.frame({
    organ: town,
    title: page.title,
    path: `${trade.address}${page.name}`,
    breadcrumbs,
    body: page.body,
  })
}
