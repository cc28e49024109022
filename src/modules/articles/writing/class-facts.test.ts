import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { copyFields } from '../../syndication/copy-fields.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { currentEdition } from '../article.ts'
import { articleForPage } from '../article-page.ts'
import { articleOnDesk } from '../desk-view.ts'
import { maskEdition } from '../personal-data/mask-edition.ts'
import { personalDataOnDesk } from '../personal-data/personal-data-on-desk.ts'
import { proofOnDesk } from '../proofing/read-proof.ts'
import { liveText } from '../standing.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'

const organ = 'yangqing'
const WHOLE = {
  subsidy: '早稻种植补贴',
  year: '2026',
  batch: '第一批',
  noticeFrom: '2026-03-02',
  noticeTo: '2026-03-08',
  phone: '0759-7231356',
}

describe('a text of a class with fields of its own', () => {
  let office: TestOffice
  let room: Newsroom
  const save = (id: string, facts: Record<string, string>, articleClass = 'farm-subsidy') =>
    saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ articleClass, facts }) })

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('is refused field by field, and nothing is changed', async () => {
    const id = await room.create({ articleClass: 'farm-subsidy', facts: WHOLE })
    const before = await room.read(id)
    await expect(save(id, { ...WHOLE, year: '二六年', phone: '找老陈' })).rejects.toMatchObject({
      problems: [{ field: 'facts.year' }, { field: 'facts.phone' }],
    })
    await expect(save(id, WHOLE, 'no-such-class')).rejects.toMatchObject({
      problems: [{ field: 'articleClass' }],
    })
    expect(await room.read(id)).toEqual(before)
  })

  it('may lack fields while it is written, but not when it is handed in', async () => {
    const id = await room.create({ articleClass: 'farm-subsidy', facts: { year: '2026', batch: ' ' } })
    await expect(room.submit(id)).rejects.toMatchObject({
      problems: ['subsidy', 'batch', 'noticeFrom', 'noticeTo', 'phone'].map((key) => ({
        field: `facts.${key}`,
      })),
    })
    await save(id, WHOLE)
    await room.submit(id)
  })

  it('voids signatures when a fact is changed: they are signed with the text', async () => {
    const id = await room.create({ articleClass: 'farm-subsidy', facts: WHOLE })
    await room.approve(id)
    await save(id, { ...WHOLE, batch: '第二批' })
    expect(currentEdition(await room.read(id)).signatures).toEqual([])
  })

  it('shows its facts in the order of the class, on the desk, on the page and for other portals', async () => {
    const id = await room.published({ articleClass: 'farm-subsidy', facts: WHOLE })
    const lines = (await articleOnDesk(room.publisher, organ, id)).live?.factLines
    expect(lines?.map(({ label }) => label)).toEqual(
      '补贴名称 年度 批次 公示开始 公示结束 监督电话'.split(' '),
    )
    expect((await articleForPage(office.ctx, organ, id))?.live?.classed).toEqual({
      name: '惠农补贴发放',
      lines,
    })
    const text = await liveText(office.ctx, organ, id)
    expect(text && copyFields(text, '', '洋青镇')).toContainEqual({
      label: '批次',
      value: '第一批',
      long: false,
    })
  })

  it('leaves texts without a class as they were', async () => {
    const id = await room.create()
    expect(currentEdition(await room.read(id)).content.metadata).not.toHaveProperty('facts')
    const { contentHash } = currentEdition(await room.read(id))
    expect(await save(id, {}, '')).toEqual({ contentHash })
  })

  it('is looked through for personal data and proofread like the text, and masked with it', async () => {
    const leak = { authority: '镇党委', decidedOn: '2026-03-01', appointed: '陈某 13812345678 任主任' }
    const id = await room.create({
      articleClass: 'personnel',
      facts: { ...leak, removed: '根据洋青府[2026]5号文件免职' },
    })
    const seen = await personalDataOnDesk(room.publisher, organ, id)
    expect(seen.hits.map(({ place }) => place)).toEqual(['任职人员和职务'])
    const { findings } = await proofOnDesk(room.first, organ, id)
    expect(findings.map(({ part, text }) => [part, text])).toEqual([['要点', '[2026]5号']])
    await maskEdition(room.writer, { organ, id, key: room.key(), seen: seen.contentHash })
    const { facts } = currentEdition(await room.read(id)).content.metadata
    expect(facts?.values['appointed']).not.toContain('13812345678')
    expect((await personalDataOnDesk(room.publisher, organ, id)).hits).toEqual([])
  })
})
