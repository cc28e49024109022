import { type Context, today } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { yearOf } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { PageSource, Sourced, SourcedPage } from '#modules/portal/index.ts'
import { messageProcedure } from '../message.ts'
import { columnPath, publicPath } from '../public-path.ts'
import { readFigures } from '../read-figures.ts'
import { openVault } from '../sealed-parts.ts'
import { type MessageRow, publicRows, yearsOf } from '../store.ts'
import { ColumnBody, MessageBody, type PublicMessage, YearBody } from './public-pages.tsx'

const NEWEST = 20
const AT_HOME = 5
const MOST = 2000
const COLUMN = '来信选登'

const ABOUT = {
  name: COLUMN,
  description: '经来信人同意公开的来信和答复，以及来信办理的统计。',
  keywords: ['来信', '咨询', '投诉', '建议', '答复'],
  group: 'affairs',
}

function messageOf(organ: Organ, row: MessageRow, text: { title: string; question: string; answer: string }) {
  const { public_name, answered_day, public_day } = row
  if (!public_name || !answered_day || !public_day) return []
  const department = organ.departments.find((one) => one.id === row.department)?.name ?? ''
  const message: PublicMessage = {
    ...text,
    path: `${columnPath(organ)}${public_name}.html`,
    kind: row.kind,
    receivedDay: row.received_day,
    answeredDay: answered_day,
    department,
    score: row.score,
    publicDay: public_day,
  }
  return [message]
}

// What was erased from the vault is not published any more.
async function publicMessages(
  ctx: Context,
  organ: Organ,
  wanted: { year?: number; limit: number },
): Promise<PublicMessage[]> {
  const rows = await publicRows(ctx.db, organ.id, wanted)
  const vault = await openVault(
    ctx,
    organ.id,
    rows.map((row) => row.public_ref),
  )
  return rows.flatMap((row) => {
    const text = vault.part('public', row.public_ref)
    return text ? messageOf(organ, row, text) : []
  })
}

async function columnPage(ctx: Context, organ: Organ): Promise<SourcedPage> {
  const [messages, figures, years] = await Promise.all([
    publicMessages(ctx, organ, { limit: NEWEST }),
    readFigures(ctx, organ.id, yearOf(today(ctx))),
    yearsOf(ctx.db, organ.id),
  ])
  const body = <ColumnBody organ={organ} messages={messages} figures={figures} years={years} />
  return {
    path: columnPath(organ),
    title: COLUMN,
    meta: { column: ABOUT },
    breadcrumbs: [{ name: COLUMN }],
    body,
  }
}

const upTo = (organ: Organ, name: string) => [{ name: COLUMN, href: columnPath(organ) }, { name }]

async function yearPage(ctx: Context, organ: Organ, year: number, years: number[]): Promise<SourcedPage> {
  const messages = await publicMessages(ctx, organ, { year, limit: MOST })
  const figures = await readFigures(ctx, organ.id, year)
  const title = `${year}年来信选登`
  const body = <YearBody organ={organ} messages={messages} figures={figures} years={years} />
  const path = `${columnPath(organ)}${year}.html`
  return {
    path,
    title,
    meta: { column: { ...ABOUT, name: title } },
    breadcrumbs: upTo(organ, `${year}年`),
    body,
  }
}

function messagePage(organ: Organ, message: PublicMessage): SourcedPage {
  const { path, title, publicDay } = message
  const article = {
    title,
    publishedAt: `${publicDay} 00:00`,
    source: organ.name,
    author: organ.name,
    keywords: ['来信', '答复'],
    description: title,
  }
  const body = <MessageBody organ={organ} message={message} />
  return { path, title, meta: { column: ABOUT, article }, breadcrumbs: upTo(organ, title), body }
}

async function allPages(ctx: Context, organ: Organ): Promise<Sourced> {
  const years = await yearsOf(ctx.db, organ.id)
  const write: SourcedPage[] = []
  for (const year of years) {
    const messages = await publicMessages(ctx, organ, { year, limit: MOST })
    write.push(...messages.map((one) => messagePage(organ, one)))
  }
  for (const year of years) write.push(await yearPage(ctx, organ, year, years))
  return { write: [...write, await columnPage(ctx, organ)] }
}

async function onePage(ctx: Context, organ: Organ, id: string): Promise<Sourced> {
  const state = (await findCase(ctx, messageProcedure, organ.id, id))?.state
  if (!state) return { write: [] }
  const { year } = state.taken
  const path = publicPath(organ, state.taken)
  const years = await yearsOf(ctx.db, organ.id)
  const messages = await publicMessages(ctx, organ, { year, limit: MOST })
  const own = messages.find((one) => one.path === path)
  const lists = [await yearPage(ctx, organ, year, years), await columnPage(ctx, organ)]
  if (own) return { write: [messagePage(organ, own), ...lists] }
  const gone = { path, title: '这封来信已经撤下', reason: '来信和答复不再公开。' }
  return { write: lists, gone: [gone] }
}

/** The public column of answered messages, one page per message, and its part of the home page. */
export const messagePages: PageSource = {
  key: 'messages',
  pages(ctx, organ, id) {
    if (id === undefined) return allPages(ctx, organ)
    return id === 'figures'
      ? columnPage(ctx, organ).then((page) => ({ write: [page] }))
      : onePage(ctx, organ, id)
  },
  async home(ctx, organ) {
    const messages = await publicMessages(ctx, organ, { limit: AT_HOME })
    if (messages.length === 0) return undefined
    const items = messages.map(({ path, title, publicDay }) => ({ href: path, title, day: publicDay }))
    return { name: COLUMN, href: columnPath(organ), items }
  },
}
