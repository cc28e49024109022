import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { consultationProcedure } from '../consultation.ts'
import { consultationPaths } from '../public-path.ts'
import { consultationRows } from '../store.ts'
import { type ConsultationStatus, STATUS_NAMES } from '../transitions.ts'
import { ConsultationPage } from './consultation-page.tsx'
import { ConsultationList } from './list-page.tsx'
import { shownConsultation } from './shown-consultation.ts'

const OVER: readonly ConsultationStatus[] = ['closed', 'answered']
const PUBLIC: readonly ConsultationStatus[] = ['open', ...OVER]
const MOST = 500
const AT_HOME = 5

type Site = NonNullable<Organ['site']>

async function pageOf(ctx: Context, organ: Organ, site: Site, id: string): Promise<SourcedPage | undefined> {
  const one = await shownConsultation(ctx, organ, id)
  if (!one || one.status === 'withdrawn') return undefined
  return {
    path: consultationPaths.page(site, id),
    title: one.title,
    meta: { description: `${organ.name}公开征求意见：${one.title}` },
    breadcrumbs: [{ name: '意见征集', href: consultationPaths.list(site) }, { name: one.title }],
    body: <ConsultationPage organ={organ} one={one} />,
  }
}

async function listOf(ctx: Context, organ: Organ, site: Site): Promise<SourcedPage> {
  const { rows } = await consultationRows(ctx.db, organ.id, { statuses: PUBLIC, limit: MOST })
  return {
    path: consultationPaths.list(site),
    title: '意见征集',
    meta: { description: `${organ.name}正在征求意见和已经公布采纳情况的事项` },
    breadcrumbs: [{ name: '意见征集' }],
    body: <ConsultationList site={site} rows={rows} />,
  }
}

async function idsOf(ctx: Context, organ: string): Promise<string[]> {
  const { rows } = await consultationRows(ctx.db, organ, { statuses: PUBLIC, limit: MOST })
  return rows.map((row) => row.id)
}

async function goneOf(ctx: Context, organ: Organ, site: Site, id: string | undefined) {
  const state =
    id === undefined ? undefined : (await findCase(ctx, consultationProcedure, organ.id, id))?.state
  if (id === undefined || state?.status !== 'withdrawn') return []
  const reason = `这次意见征集已撤回。原因：${state.withdrawn}`
  return [{ path: consultationPaths.page(site, id), title: state.draft.title, reason }]
}

async function sourced(ctx: Context, organ: Organ, id: string | undefined): Promise<Sourced> {
  const { site } = organ
  if (!site || organ.kind === 'village') return { write: [] }
  const ids = id === undefined ? await idsOf(ctx, organ.id) : [id]
  const pages = await Promise.all(ids.map((one) => pageOf(ctx, organ, site, one)))
  const written = pages.filter((page): page is SourcedPage => page !== undefined)
  return { write: [...written, await listOf(ctx, organ, site)], gone: await goneOf(ctx, organ, site, id) }
}

/** The public pages of consultations: one each, their list, and what the home page shows of them. */
export const consultationSource: PageSource = {
  key: 'consultation',
  pages: sourced,
  async home(ctx, { id, site }) {
    const some = (statuses: readonly ConsultationStatus[]) =>
      consultationRows(ctx.db, id, { statuses, limit: AT_HOME })
    const rows = [...(await some(['open'])).rows, ...(await some(OVER)).rows].slice(0, AT_HOME)
    if (!site || rows.length === 0) return undefined
    return {
      name: '意见征集',
      href: consultationPaths.list(site),
      items: rows.map((row) => ({
        href: consultationPaths.page(site, row.id),
        title: row.title,
        day: row.opened_on ?? row.changed_on,
        tag: STATUS_NAMES[row.status],
      })),
    }
  },
}
