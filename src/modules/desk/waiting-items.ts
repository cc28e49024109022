import type { Context } from '#kernel/context.ts'
import { openApplications } from '#modules/applications/index.ts'
import { waitingArticles } from '#modules/articles/index.ts'
import { boardWork } from '#modules/boards/index.ts'
import { waitingConsultations } from '#modules/consultation/index.ts'
import { issuesToMend } from '#modules/gazette/index.ts'
import { waitingMessages } from '#modules/messages/index.ts'
import { waitingFindings } from '#modules/monitoring/index.ts'
import { waitingToReceive, waitingToSend } from '#modules/syndication/index.ts'
import { waitingTasks } from '#modules/tasks/index.ts'
import { waitingTrades } from '#modules/trading/index.ts'

const MOST = 50

/** What waits for the caller in an organ: texts to review or release, applications to register or answer. */
export async function waitingItems(ctx: Context, organ: string, allows: (permission: string) => boolean) {
  const articles = allows('article.read') ? (await waitingArticles(ctx, organ)).items : []
  const applications = allows('application.register') ? await openApplications(ctx, organ, MOST) : []
  const sendings = allows('sending.send') ? await waitingToSend(ctx, organ, MOST) : []
  const findings = allows('monitoring.handle') ? await waitingFindings(ctx, organ, MOST) : []
  const received = allows('sending.receive') ? await waitingToReceive(ctx, organ, MOST) : []
  const boards = allows('poster.hang') ? await boardWork(ctx, organ, MOST) : []
  const gazettes = allows('gazette.edit') ? await issuesToMend(ctx, organ) : []
  const tasks = allows('task.manage') ? await waitingTasks(ctx, organ, MOST) : []
  const consultations = allows('consultation.handle') ? await waitingConsultations(ctx, organ, MOST) : []
  const messages = await waitingMessages(ctx, organ, allows, MOST)
  const trades = await waitingTrades(ctx, organ, allows, MOST)
  return [
    ...messages,
    ...trades,
    ...articles.map((one) => ({
      step: one.stepLabel,
      title: one.title,
      link: `articles/${one.id}`,
      since: one.updatedAt,
    })),
    ...applications.map((one) => ({
      step: one.step,
      title: one.number,
      link: `applications/${one.id}`,
      since: one.receivedDay,
    })),
    ...tasks.map(({ id, title, since }) => ({ step: '确认任务完成', title, link: `tasks/${id}`, since })),
    ...consultations.map(({ id, ...one }) => ({ ...one, link: `consultations/${id}` })),
    ...sendings,
    ...received,
    ...boards,
    ...gazettes,
    ...findings.map(({ id, step, title, since }) => ({
      step,
      title,
      link: `monitoring/findings/${id}`,
      since,
    })),
  ]
}
