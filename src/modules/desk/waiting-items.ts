import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { waitingCollection, waitingReport } from '#modules/annual-report/index.ts'
import { openApplications } from '#modules/applications/index.ts'
import { waitingArticles, waitingLooks } from '#modules/articles/index.ts'
import { boardWork } from '#modules/boards/index.ts'
import { waitingConsultations } from '#modules/consultation/index.ts'
import { waitingEntries } from '#modules/disclosure-log/index.ts'
import { openDisputes } from '#modules/disputes/index.ts'
import { issuesToMend, issuesToPublish } from '#modules/gazette/index.ts'
import { guidesToComplete, guidesToPublish } from '#modules/guides/index.ts'
import { unreadableReports, waitingMessages } from '#modules/messages/index.ts'
import { waitingFindings } from '#modules/monitoring/index.ts'
import { dutyGaps } from '#modules/phone/index.ts'
import { lettersToSend } from '#modules/release/index.ts'
import { waitingToReceive, waitingToSend } from '#modules/syndication/index.ts'
import { waitingTasks } from '#modules/tasks/index.ts'
import { waitingTrades } from '#modules/trading/index.ts'
import { noticeWanted } from '#modules/working-calendar/index.ts'

const MOST = 50

/** What waits for the caller, as its module tells it; `due` only where no clock runs but a day is known. */
export interface Waiting {
  step: string
  title: string
  link: string
  since: string
  due?: Day | null
  department?: string | null
}

type Allows = (permission: string) => boolean
type Ask = (ctx: Context, organ: string, allows: Allows) => Promise<Waiting[]>

async function articles(ctx: Context, organ: string): Promise<Waiting[]> {
  const { items } = await waitingArticles(ctx, organ)
  return items.map(({ id, title, stepLabel: step, updatedAt: since, department }) => {
    return { step, title, link: `articles/${id}`, since, department }
  })
}

async function applications(ctx: Context, organ: string): Promise<Waiting[]> {
  const open = await openApplications(ctx, organ, MOST)
  return open.map(({ id, number: title, step, receivedDay: since, department }) => {
    return { step, title, link: `applications/${id}`, since, department }
  })
}

async function tasks(ctx: Context, organ: string): Promise<Waiting[]> {
  const rows = await waitingTasks(ctx, organ, MOST)
  return rows.map(({ id, title, since }) => ({ step: '确认任务完成', title, link: `tasks/${id}`, since }))
}

async function consultations(ctx: Context, organ: string): Promise<Waiting[]> {
  const rows = await waitingConsultations(ctx, organ, MOST)
  return rows.map(({ id, ...one }) => ({ ...one, link: `consultations/${id}` }))
}

async function findings(ctx: Context, organ: string): Promise<Waiting[]> {
  const rows = await waitingFindings(ctx, organ, MOST)
  return rows.map(({ id, ...one }) => ({ ...one, link: `monitoring/findings/${id}` }))
}

/** Whom each module is asked for, by the permission that lets one do the step; null where the module judges. */
const SOURCES: readonly [permission: string | null, ask: Ask][] = [
  ['article.read', articles],
  ['archive.scan', waitingLooks],
  [null, applications],
  ['application.register', (ctx, organ) => lettersToSend(ctx, organ, MOST)],
  [null, (ctx, organ, allows) => waitingMessages(ctx, organ, allows, MOST)],
  ['message.settings', unreadableReports],
  ['duty.edit', dutyGaps],
  ['dispute.record', (ctx, organ) => openDisputes(ctx, organ, MOST)],
  ['disclosure-log.decide', (ctx, organ) => waitingEntries(ctx, organ, MOST)],
  ['report.draft', waitingReport],
  [null, waitingCollection],
  ['task.manage', tasks],
  ['consultation.handle', consultations],
  ['sending.send', (ctx, organ) => waitingToSend(ctx, organ, MOST)],
  ['sending.receive', (ctx, organ) => waitingToReceive(ctx, organ, MOST)],
  ['monitoring.handle', findings],
  ['poster.hang', (ctx, organ) => boardWork(ctx, organ, MOST)],
  ['gazette.edit', issuesToMend],
  ['gazette.publish', issuesToPublish],
  ['service.edit', guidesToComplete],
  ['service.publish', guidesToPublish],
  [null, (ctx, organ, allows) => waitingTrades(ctx, organ, allows, MOST)],
  ['calendar.load', async (ctx) => noticeWanted(ctx)],
]

/** What waits for the caller in an organ, over all modules: one question to each that the caller may act in. */
export async function waitingItems(ctx: Context, organ: string, allows: Allows): Promise<Waiting[]> {
  const asked = SOURCES.filter(([permission]) => permission === null || allows(permission))
  return (await Promise.all(asked.map(([, ask]) => ask(ctx, organ, allows)))).flat()
}
