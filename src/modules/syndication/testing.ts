import type { Context } from '#kernel/context.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { ARTICLE_TOPIC } from '#modules/articles/index.ts'
import { type Newsroom, openNewsroom } from '#modules/articles/testing.ts'
import { adoptSending } from './actions/adopt-sending.ts'
import { followWithdrawals, type TakeDown } from './actions/follow-withdrawals.ts'
import { noteChanges } from './actions/note-changes.ts'
import { sendArticle } from './actions/send-article.ts'
import { sentItem } from './read-sendings.ts'

/** A county with a site and a town below it, with the people an item passes between them. */
export interface TwoSites {
  town: Newsroom
  county: Newsroom
  sender: Context
  receiver: Context
  key(): string
  /** Sends a document of the town to the county. */
  send(article: string): Promise<string>
  /** Publishes a document in the town and sends it. */
  sent(change?: Parameters<Newsroom['published']>[0]): Promise<{ article: string; id: string }>
  adopt(id: string): Promise<string>
  /** Signs and publishes the county's copy. */
  publishCopy(copy: string): Promise<void>
  /** Sends, adopts and publishes above. */
  up(): Promise<{ article: string; id: string; copy: string }>
  /** Has everything follow what changed. */
  follow(takeDown?: TakeDown): Promise<void>
  item(id: string): ReturnType<typeof sentItem>
}

/** Opens both newsrooms. */
export async function openTwoSites(office: TestOffice): Promise<TwoSites> {
  const county = await openNewsroom(office, 'suixi', '11440823007030000A')
  const town = await openNewsroom(office)
  const key = office.ctx.newId
  const note = () => passOn(office.ctx, ARTICLE_TOPIC, noteChanges)
  const sites: TwoSites = {
    town,
    county,
    sender: town.publisher,
    receiver: county.writer,
    key,
    send: async (article) => {
      const wanted = { organ: 'yangqing', key: key(), article, target: 'suixi', note: '' }
      return (await sendArticle(town.publisher, wanted)).id
    },
    async sent(change) {
      const article = await town.published(change)
      return { article, id: await sites.send(article) }
    },
    async adopt(id) {
      const place = { column: 'news', department: 'office' }
      const wanted = { organ: 'suixi', town: 'yangqing', id, key: key(), ...place }
      return (await adoptSending(county.writer, wanted)).copy
    },
    async publishCopy(copy) {
      await county.sign(copy)
      await county.publish(copy)
    },
    async up() {
      const { article, id } = await sites.sent()
      const copy = await sites.adopt(id)
      await sites.publishCopy(copy)
      await sites.follow()
      return { article, id, copy }
    },
    async follow(takeDown) {
      await note()
      await followWithdrawals(office.ctx, takeDown)
      await note()
    },
    item: (id) => sentItem(office.ctx, 'yangqing', id),
  }
  return sites
}
