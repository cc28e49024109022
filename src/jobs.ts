import PgBoss from 'pg-boss'
import { deleteExpiredSessions } from '#kernel/accounts/index.ts'
import { MOVED_TOPIC, redateClocks } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { takeCheckpoints } from '#kernel/ledger/index.ts'
import { openMailer } from '#kernel/mail/mailer.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  ARCHIVE_TOPIC,
  carryOnArchives,
  keepCollecting,
  markPublished,
} from '#modules/annual-report/index.ts'
import { remindOfApplications, watchTerms } from '#modules/applications/index.ts'
import {
  ARTICLE_TOPIC,
  carryOnLooks,
  keepTimes,
  LOOK_BACK_TOPIC,
  settleFindings,
} from '#modules/articles/index.ts'
import { closeConsultations } from '#modules/consultation/index.ts'
import { remindOfDisputes } from '#modules/disputes/index.ts'
import { carryOnImports, IMPORT_TOPIC } from '#modules/importing/index.ts'
import { askSecondLooks, requestRun } from '#modules/monitoring/index.ts'
import { endMaintenance } from '#modules/organs/index.ts'
import { gatherOpenData } from '#modules/portal/index.ts'
import { destroyDue } from '#modules/privacy/index.ts'
import { followSearch, SEARCH_TOPIC } from '#modules/search/index.ts'
import { sendLetters } from '#modules/subscriptions/index.ts'
import { compareOldest } from '#modules/syndication/index.ts'
import { followArticles } from './follow-articles.ts'
import { followClocks } from './follow-clocks.ts'
import type { Office } from './office.ts'

interface TimedTask {
  name: string
  /** Five fields, in Shanghai time. */
  cron: string
  run(office: Office): Promise<void>
}

async function checkpointAndPublish(office: Office): Promise<void> {
  for (const checkpoint of await takeCheckpoints(office.ctx))
    await announce(office.ctx, 'site', checkpoint.organ, 'ledger')
}

/** Has every site looked at, once a day; one that is being looked at now is left alone. */
async function watchSites({ ctx, directory }: Office): Promise<void> {
  const key = `watch-${today(ctx)}`
  for (const { id, site } of directory().all())
    if (site)
      await requestRun(ctx, { organ: id, key, cause: 'timed' }).catch((error) => {
        if (!(error instanceof Refusal)) throw error
      })
}

/** Reminds every organ of the replies and of the disputes whose time is running out. */
async function remindAll({ ctx, directory }: Office): Promise<void> {
  for (const { id } of directory().all()) {
    await remindOfDisputes(ctx, id)
    const reminded = await remindOfApplications(ctx, id)
    if (reminded > 0) ctx.log.info({ organ: id, reminded }, 'handlers of applications reminded')
    const { found, lapsed } = await watchTerms(ctx, id)
    if (found > 0) ctx.log.info({ organ: id, found, lapsed }, 'terms of applicants found to be over')
  }
}

/** Destroys what every organ kept of applicants longer than its term. */
async function destroyAllDue({ ctx, directory }: Office): Promise<void> {
  for (const { id } of directory().all()) {
    const { proofs, identities } = await destroyDue(ctx, id)
    if (proofs + identities > 0) ctx.log.info({ organ: id, proofs, identities }, 'identities destroyed')
  }
}

/** Has every county collect last year's reports, and remind whoever has not reported. */
async function collectReports({ ctx, directory }: Office): Promise<void> {
  for (const { id, kind } of directory().all()) {
    if (kind !== 'county') continue
    const reminded = await keepCollecting(ctx, id)
    if (reminded > 0) ctx.log.info({ organ: id, reminded }, 'organs reminded of their yearly reports')
  }
}

async function keepArticleTimes({ ctx }: Office): Promise<void> {
  const { published, failed, ended } = await keepTimes(ctx)
  if (published + failed + ended > 0) ctx.log.info({ published, failed, ended }, 'article times kept')
}

/** Its pages with all versions and data follow from what is noted. */
async function notePublishedReports(ctx: Context): Promise<void> {
  await markPublished(ctx)
}

const TASKS: TimedTask[] = [
  { name: 'keep-article-times', cron: '* * * * *', run: keepArticleTimes },
  {
    name: 'look-back',
    cron: '* * * * *',
    async run({ ctx }) {
      await carryOnLooks(ctx)
      await settleFindings(ctx)
    },
  },
  {
    name: 'carry-on-imports',
    cron: '* * * * *',
    async run({ ctx }) {
      await carryOnImports(ctx)
    },
  },
  {
    name: 'carry-on-archives',
    cron: '* * * * *',
    async run({ ctx }) {
      await carryOnArchives(ctx)
    },
  },
  { name: 'checkpoint', cron: '*/5 * * * *', run: checkpointAndPublish },
  {
    name: 'redate-clocks',
    cron: '10 0 * * *',
    async run({ ctx }) {
      const moved = await redateClocks(ctx)
      if (moved.length > 0) ctx.log.info({ moved: moved.length }, 'clocks re-dated')
    },
  },
  {
    name: 'note-published-reports',
    cron: '*/5 * * * *',
    run: ({ ctx }) => notePublishedReports(ctx),
  },
  { name: 'collect-reports', cron: '20 8 * * *', run: collectReports },
  // Nobody is reminded twice of the same; where the machine is off in the early morning, a later hour does it.
  { name: 'remind-of-applications', cron: '30 7-19/2 * * *', run: remindAll },
  { name: 'destroy-identities', cron: '20 2 * * *', run: destroyAllDue },
  {
    name: 'end-maintenance',
    cron: '* * * * *',
    async run({ ctx }) {
      await endMaintenance(ctx)
    },
  },
  { name: 'follow-clocks', cron: '*/5 * * * *', run: ({ ctx }) => followClocks(ctx) },
  { name: 'follow-articles', cron: '*/2 * * * *', run: ({ ctx }) => followArticles(ctx) },
  { name: 'follow-search', cron: '*/2 * * * *', run: ({ ctx }) => followSearch(ctx) },
  {
    name: 'gather-open-data',
    cron: '*/5 * * * *',
    async run({ ctx }) {
      await gatherOpenData(ctx)
    },
  },
  {
    name: 'send-letters',
    cron: '* * * * *',
    async run({ ctx, directory }) {
      const mailer = openMailer(ctx.config)
      if (mailer) await sendLetters(ctx, mailer, directory())
    },
  },
  {
    name: 'compare-portals',
    cron: '40 2 * * *',
    async run({ ctx }) {
      await compareOldest(ctx)
    },
  },
  {
    name: 'close-consultations',
    cron: '*/10 * * * *',
    async run({ ctx }) {
      const closed = await closeConsultations(ctx)
      if (closed > 0) ctx.log.info({ closed }, 'consultations closed')
    },
  },
  { name: 'watch-sites', cron: '20 5 * * *', run: watchSites },
  {
    name: 'second-looks',
    cron: '*/10 * * * *',
    async run({ ctx }) {
      await askSecondLooks(ctx)
    },
  },
  {
    name: 'forget-sessions',
    cron: '30 3 * * *',
    run: ({ ctx }) => deleteExpiredSessions(ctx.db, ctx.clock.now().toISOString()),
  },
]

/** Does at once what fell due while the program was down; the timed task of the same name goes on from there. */
async function catchUp(office: Office): Promise<void> {
  await keepArticleTimes(office).catch((error) => office.ctx.log.error({ err: error }, 'catching up failed'))
}

/** Follows a document or a moved due day at once; what fails is tried again by the timed task of the same name. */
function followAtOnce({ ctx, follow }: Office): { idle(): Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  const then = (work: (ctx: Context) => Promise<void>) => () => {
    last = last
      .then(() => work(ctx))
      .catch((error) => ctx.log.error({ err: error }, 'following failed; what waits is kept'))
  }
  follow(ARTICLE_TOPIC, then(followArticles))
  follow(ARTICLE_TOPIC, then(notePublishedReports))
  follow(MOVED_TOPIC, then(followClocks))
  follow(SEARCH_TOPIC, then(followSearch))
  return { idle: () => last }
}

type LongWork = (ctx: Context, goesOn: () => boolean) => Promise<void>

/**
 * Starts long work when it is asked for: a look through the archive, an import. It takes its time, so nothing else
 * waits behind it; cut short by a stop, it goes on from where it stood.
 */
function longWorkAtOnce({ ctx, follow }: Office, topic: string, work: LongWork): { stop(): Promise<void> } {
  let stopping = false
  let last: Promise<void> = Promise.resolve()
  follow(topic, () => {
    last = last
      .then(() => work(ctx, () => !stopping))
      .catch((error) =>
        ctx.log.error({ err: error, topic }, 'long work failed; it goes on at the next minute'),
      )
  })
  return {
    stop() {
      stopping = true
      return last
    },
  }
}

/** Starts the timed work; several processes on one database share it, each task running once. */
export async function startJobs(office: Office): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: office.databaseUrl, max: 2, application_name: 'gongkai jobs' })
  boss.on('error', (error) => office.ctx.log.error({ err: error }, 'timed work failed'))
  await boss.start()
  for (const task of TASKS) {
    await boss.createQueue(task.name)
    await boss.work(task.name, () => task.run(office))
    await boss.schedule(task.name, task.cron, {}, { tz: 'Asia/Shanghai' })
  }
  const following = followAtOnce(office)
  office.ctx.wake(SEARCH_TOPIC)
  const long = [
    longWorkAtOnce(office, LOOK_BACK_TOPIC, carryOnLooks),
    longWorkAtOnce(office, IMPORT_TOPIC, carryOnImports),
    longWorkAtOnce(office, ARCHIVE_TOPIC, carryOnArchives),
  ]
  await catchUp(office)
  return {
    async stop() {
      await Promise.all(long.map((work) => work.stop()))
      await following.idle()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
