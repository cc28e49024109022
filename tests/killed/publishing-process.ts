/** A process that publishes and withdraws until it is killed. Says on its output what it has done, line by line. */

import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import type { Actor } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { publishArticle, withdrawArticle } from '#modules/articles/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { contextOn } from '../support/context.ts'

/** What the process is to do, and how it is to go wrong, if at all. */
export interface Orders {
  url: string
  folder: string
  siteFolder: string
  at: string
  actor: Actor
  tasks: { what: 'publish' | 'withdraw'; id: string }[]
  /** A control: takes the notices out before it has followed them, so that some are lost. */
  forgetful: boolean
}

// Said at once, so that nothing that was acknowledged is lost in a buffer.
const say = (line: string) => writeSync(1, `${line}\n`)

async function followForgetfully(ctx: Context, publisher: Publisher): Promise<void> {
  const { rows } = await sql<{ organ_id: string; ref: string }>`
    DELETE FROM outbox WHERE topic = 'site' RETURNING organ_id, ref`.execute(ctx.db)
  await new Promise((resolve) => setTimeout(resolve, 150))
  for (const { organ_id, ref } of rows) await announce(ctx, 'site', organ_id, ref)
  await publisher.publishPending()
}

async function work({ tasks, forgetful, ...orders }: Orders): Promise<void> {
  const ctx = { ...contextOn(orders.url, orders.folder, orders.at), actor: orders.actor }
  const publisher = await openPublisher(ctx, { siteFolder: orders.siteFolder })
  const follow = () => (forgetful ? followForgetfully(ctx, publisher) : publisher.publishPending())
  await follow()
  say('ready')
  for (const { what, id } of tasks) {
    const command = { organ: 'yangqing', id, key: `${what}-${id}` }
    if (what === 'publish') await publishArticle(ctx, command)
    else await withdrawArticle(ctx, { ...command, reason: '数据有误，更正后重新公布' })
    say(`${what} ${id}`)
    await follow()
  }
  say('done')
  await ctx.db.destroy()
}

await work(JSON.parse(process.argv[2] ?? ''))
