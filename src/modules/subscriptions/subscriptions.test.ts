import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import type { Mailer, MailLetter } from '#kernel/mail/mailer.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { publishArticle, withdrawArticle } from '#modules/articles/index.ts'
import { foundOrgan, loadDirectory, type Organ } from '#modules/organs/index.ts'
import { followSearch } from '#modules/search/index.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { askSubscription } from './actions/ask-subscription.ts'
import { confirmSubscription, endSubscription } from './actions/end-subscription.ts'
import { SubscriptionFormSchema } from './contract.ts'
import { isCodeOf } from './links.ts'
import { sendLetters } from './send-letters.ts'

const organ = 'yangqing'

describe('subscriptions', () => {
  let office: TestOffice
  let room: Newsroom
  let town: Organ
  const letters: MailLetter[] = []
  let broken = false
  const mailer: Mailer = {
    async send(letter) {
      if (broken) throw new Error('no way out')
      letters.push(letter)
    },
  }
  /** Sends what is due at an instant, and returns the letters of that time alone. */
  const sendAt = async (when: string) => {
    letters.length = 0
    const at = office.at(office.ctx, when)
    await followSearch(at)
    await sendLetters(at, mailer, await loadDirectory(at))
    return [...letters]
  }
  const ask = (ctx: Context, form: object) =>
    askSubscription(ctx, {
      ...{ organ: town, villages: [], key: ctx.newId() },
      form: SubscriptionFormSchema.parse({ email: 'Li@b.example', kind: 'site', ...form }),
    })
  const publishAt = async (when: string, title: string, column = 'news') => {
    const id = await room.create({ title, column })
    await room.approve(id)
    await publishArticle(office.at(room.publisher, when), { organ, id, key: room.key() })
    return id
  }
  const addresses = async () =>
    JSON.stringify(
      await office.ctx.db
        .selectFrom('vault' as never)
        .selectAll()
        .execute(),
    )
  const linkIn = (letter: MailLetter | undefined) => {
    const [url = ''] = /https?:\/\/\S+\/(?:confirm|leave)\?\S+/.exec(letter?.text ?? '') ?? []
    const { searchParams } = new URL(url)
    return { id: searchParams.get('id') ?? '', code: searchParams.get('code') ?? '' }
  }

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    room = await openNewsroom(office)
    town = (await loadDirectory(office.ctx)).find(organ) as Organ
    await room.published({ title: '订阅以前的' })
  })
  afterAll(() => office.close())

  it('ask first, and tell only of what comes after, once it has stood its time', async () => {
    await ask(office.ctx, {})
    expect(await sendAt('2026-03-02T09:00:30+08:00')).toEqual([])
    const [question] = await sendAt('2026-03-02T09:02:00+08:00')
    expect(question).toMatchObject({ to: 'li@b.example', subject: '【洋青镇】请确认订阅：全站' })
    expect(question?.leave).toBeUndefined()
    expect(await sendAt('2026-03-02T09:05:00+08:00')).toEqual([])
    const { id, code } = linkIn(question)
    expect([isCodeOf(office.ctx, organ, id, code), isCodeOf(office.ctx, organ, id, `${code}0`)]).toEqual([
      true,
      false,
    ])
    expect(await confirmSubscription(office.ctx, { organ, id })).toBe(true)
    expect(await confirmSubscription(office.ctx, { organ, id })).toBe(true)

    const slip = await publishAt('2026-03-02T12:00:00+08:00', '发错了的')
    await publishAt('2026-03-02T12:00:00+08:00', '中午发布的')
    expect(await sendAt('2026-03-02T12:29:00+08:00')).toEqual([])
    await withdrawArticle(room.publisher, { organ, id: slip, key: room.key(), reason: '有误' })
    const [news, ...others] = await sendAt('2026-03-02T12:31:00+08:00')
    expect(others).toEqual([])
    expect(news?.subject).toBe('【洋青镇】中午发布的')
    expect(news?.text).not.toContain('发错了的')
    expect(news?.text).not.toContain('订阅以前的')
    expect(news?.leave).toContain('/yangqing/subscribe/leave?')
    expect(await sendAt('2026-03-02T13:00:00+08:00')).toEqual([])

    expect(await addresses()).toContain('li@b.example')
    await endSubscription(office.ctx, { organ, id }, 'asked')
    expect(await addresses()).not.toContain('li@b.example')
    expect(await confirmSubscription(office.ctx, { organ, id })).toBe(false)
  })

  it('keep to the column and to the words that were wished for, and wait when letters cannot be sent', async () => {
    const start = office.at(office.ctx, '2026-03-03')
    const wishes = [
      { kind: 'column', column: 'notices', email: 'column@b.example' },
      { kind: 'search', words: '早稻补贴', email: 'search@b.example' },
    ]
    for (const wish of wishes) await confirmSubscription(start, { organ, id: (await ask(start, wish)).id })
    await publishAt('2026-03-03T10:00:00+08:00', '早稻补贴开始申报')
    await publishAt('2026-03-03T10:00:00+08:00', '停水通知', 'notices')
    broken = true
    expect(await sendAt('2026-03-03T10:31:00+08:00')).toEqual([])
    broken = false
    expect(await sendAt('2026-03-03T10:32:00+08:00')).toEqual([])
    const sent = await sendAt('2026-03-03T11:00:00+08:00')
    expect(sent.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['column@b.example', '【洋青镇】停水通知'],
      ['search@b.example', '【洋青镇】早稻补贴开始申报'],
    ])
    const stood = await office.ctx.db
      .selectFrom('event' as never)
      .selectAll()
      .execute()
    expect(JSON.stringify(stood)).not.toContain('b.example')
  })

  it('tell of everything that is new, however much came at once: the rest in the next letters, and where all of it stands', async () => {
    const start = office.at(office.ctx, '2026-03-10')
    const wish = { kind: 'search', words: '荔枝补贴', email: 'many@b.example' }
    await confirmSubscription(start, { organ, id: (await ask(start, wish)).id })
    for (let nth = 0; nth < 23; nth += 1)
      await publishAt(`2026-03-10T10:${String(nth).padStart(2, '0')}:00+08:00`, `荔枝补贴第${nth}号`)
    const told = (await sendAt('2026-03-10T11:00:00+08:00')).filter(({ to }) => to === 'many@b.example')
    expect(told).toHaveLength(1)
    expect(told[0]?.subject).toContain('等 23 条')
    const all = `/yangqing/search?${new URLSearchParams({ q: '荔枝补贴', order: 'newest' })}`
    expect(told[0]?.text).toMatch(/还有 3 条/)
    expect(told[0]?.text).toContain(all)
  })

  it('tell who follows a village of what names it, in its whole name', async () => {
    const start = office.at(office.ctx, '2026-03-11')
    const village: Organ = {
      ...town,
      id: 'rongpo',
      kind: 'village',
      parent: organ,
      shortName: '榕坡村',
      site: null,
    }
    await foundOrgan(start, { key: office.ctx.newId(), organ: village })
    const form = SubscriptionFormSchema.parse({
      email: 'village@b.example',
      kind: 'village',
      village: 'rongpo',
    })
    const asked = { organ: town, villages: [village], key: office.ctx.newId(), form }
    await confirmSubscription(start, { organ, id: (await askSubscription(start, asked)).id })
    await publishAt('2026-03-11T10:00:00+08:00', '榕坡村道路硬化公示')
    await publishAt('2026-03-11T10:00:00+08:00', '榕树下说坡地和村务')
    const told = (await sendAt('2026-03-11T11:00:00+08:00')).filter(({ to }) => to === 'village@b.example')
    expect(told.map(({ subject }) => subject)).toEqual(['【洋青镇】榕坡村道路硬化公示'])
  })

  it('are not a way to fill somebody’s letter box, and are forgotten when nobody confirms', async () => {
    const start = office.at(office.ctx, '2026-03-04')
    for (let times = 0; times < 5; times += 1) await ask(start, { email: 'victim@b.example' })
    expect(await sendAt('2026-03-04T10:00:00+08:00')).toHaveLength(3)
    expect(await addresses()).toContain('victim@b.example')
    await sendAt('2026-03-12T10:00:00+08:00')
    expect(await addresses()).not.toContain('victim@b.example')
  })

  it.each([
    [{ email: 'nobody' }, 'email'],
    [{ kind: 'column', column: '' }, 'column'],
    [{ kind: 'village' }, 'village'],
    [{ kind: 'search', words: '稻' }, 'words'],
    [{ kind: 'nothing' }, 'kind'],
  ])('say of %o what is wrong', (change, field) => {
    const parsed = SubscriptionFormSchema.safeParse({ email: 'a@b.example', kind: 'site', ...change })
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
