import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import { type Newsroom, openNewsroom } from '../../articles/testing.ts'
import { gazetteProcedure } from '../issue.ts'
import { issueOnDesk, issuesOnDesk, issuesToMend, proofOf } from '../read-issues.ts'
import { beginIssue, composeIssue } from './compose-issue.ts'
import { publishIssue } from './publish-issue.ts'
import { withdrawIssue } from './withdraw-issue.ts'

const organ = 'yangqing'

describe('an issue of the gazette', () => {
  let office: TestOffice
  let room: Newsroom
  const key = () => office.ctx.newId()
  const begin = (articles: string[], year = 2026) =>
    beginIssue(office.ctx, { organ, key: key(), year, title: '', articles })
  const compose = (id: string, articles: string[], title = '') =>
    composeIssue(office.ctx, { organ, id, key: key(), title, articles })
  const publish = (id: string) => publishIssue(office.ctx, { organ, id, key: key() })
  const retract = (id: string) =>
    withdrawArticle(room.publisher, { organ, id, key: key(), reason: '有误，更正后重新公布' })

  beforeEach(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    return () => office.close()
  })

  it('takes the next number of its year, once for a repeated press', async () => {
    const input = { organ, key: key(), year: 2026, title: '', articles: [] }
    const first = await beginIssue(office.ctx, input)
    expect(first.label).toBe('2026年第1期')
    expect(await beginIssue(office.ctx, input)).toEqual(first)
    expect((await begin([])).label).toBe('2026年第2期')
    expect((await begin([], 2025)).label).toBe('2025年第1期')
  })

  it('holds only published documents, each once, in the order given', async () => {
    const [one, two, draft] = [await room.published(), await room.published(), await room.create()]
    await expect(begin([one, draft])).rejects.toThrow('没有发布')
    const { id } = await begin([two, one, two])
    expect((await issueOnDesk(office.ctx, organ, id)).articles.map((article) => article.id)).toEqual([
      two,
      one,
    ])
    await expect(compose(id, [draft])).rejects.toThrow('没有发布')
    await expect(compose('0'.repeat(32), [])).rejects.toThrow('没有找到')
  })

  it('is not published empty, nor twice the same', async () => {
    const { id } = await begin([])
    await expect(publish(id)).rejects.toThrow('至少选一篇')
    await compose(id, [await room.published()])
    expect(await publish(id)).toEqual({ version: 1 })
    await expect(publish(id)).rejects.toThrow('没有变动')
  })

  it('is a PDF, before publication as a proof', async () => {
    const { id } = await begin([await room.published()])
    const proof = await proofOf(office.ctx, organ, id)
    expect([proof.type, (await proof.text()).slice(0, 5)]).toEqual(['application/pdf', '%PDF-'])
    await publish(id)
    const { articles, ...issue } = await issueOnDesk(office.ctx, organ, id)
    expect(issue).toMatchObject({ status: 'published', path: '/yangqing/gazette/2026-1.html', version: 1 })
    expect(articles[0]).toMatchObject({ standing: 'live', department: '农业农村办公室' })
  })

  it('waits to be mended once a document of it is withdrawn, and is published anew without it', async () => {
    const [one, two] = [await room.published(), await room.published({ title: '第二篇' })]
    const { id } = await begin([one, two])
    await publish(id)
    expect(await issuesToMend(office.ctx, organ)).toEqual([])
    await retract(one)
    expect(await issuesToMend(office.ctx, organ)).toEqual([
      expect.objectContaining({ link: `gazettes/${id}`, since: '2026-03-02' }),
    ])
    expect((await issuesOnDesk(office.ctx, organ))[0]).toMatchObject({ outdated: 1, changed: false })
    await expect(publish(id)).rejects.toThrow('有 1 篇')
    await compose(id, [two])
    expect(await publish(id)).toEqual({ version: 2 })
    expect(await issuesToMend(office.ctx, organ)).toEqual([])
  })

  it('shows nothing of a document withdrawn before it was printed', async () => {
    const one = await room.published({ title: '不该再见到的标题' })
    const { id } = await begin([one])
    await retract(one)
    const [article] = (await issueOnDesk(office.ctx, organ, id)).articles
    expect(article).toMatchObject({ title: '已撤回的稿件', standing: 'lost' })
  })

  it('is withdrawn with a reason', async () => {
    const { id } = await begin([await room.published()])
    const withdraw = () => withdrawIssue(office.ctx, { organ, id, key: key(), reason: '印错' })
    await expect(withdraw()).rejects.toThrow('不需要撤下')
    await publish(id)
    await withdraw()
    expect(await issueOnDesk(office.ctx, organ, id)).toMatchObject({
      status: 'withdrawn',
      withdrawn: { reason: '印错' },
      path: null,
    })
    expect(await publish(id)).toEqual({ version: 2 })
  })

  it('stands the same after a rebuild, and its number is not given again', async () => {
    const { id } = await begin([await room.published()])
    await publish(id)
    await compose(id, [], '改')
    const rows = async () => (await sql`SELECT * FROM gazette_issue`.execute(office.ctx.db)).rows
    const live = await rows()
    await rebuildReadModels(office.ctx, [rebuildable(gazetteProcedure)])
    expect(live).toHaveLength(1)
    expect(await rows()).toEqual(live)
    expect((await begin([])).label).toBe('2026年第2期')
  })
})
