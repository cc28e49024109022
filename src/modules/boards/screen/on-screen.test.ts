import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { saveDraft, withdrawArticle } from '#modules/articles/index.ts'
import { aDraft } from '../../articles/testing.ts'
import { takeDownPoster } from '../actions/take-down-poster.ts'
import { type Boards, openBoards } from '../testing.ts'
import { onScreen } from './on-screen.ts'

const organ = 'yangqing'

describe('a board on a screen', () => {
  let office: TestOffice
  let boards: Boards
  const wanted = () => ({ organ, site: '/yangqing/', board: boards.hall, siteFolder: '/nowhere' })
  const titles = async (day = '2026-03-02') => {
    const at = office.at(office.ctx, day)
    const { posters } = await onScreen(at, wanted())
    return posters.map(({ title }) => title)
  }

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    boards = await openBoards(office)
  })
  afterAll(() => office.close())

  it('shows what hangs, from its hanging to the last day of its period, and nothing that waits', async () => {
    const id = await boards.make({ title: '考勤公示' })
    expect(await titles()).toEqual([])
    await boards.hang(id)
    expect(await titles()).toEqual(['考勤公示'])
    expect(await titles('2026-03-08')).toEqual(['考勤公示'])
    expect(await titles('2026-03-09')).toEqual([])
  })

  it('shows a poster no more from the moment it is taken down', async () => {
    const id = await boards.make({ title: '先贴后取的' })
    await boards.hang(id)
    expect(await titles()).toContain('先贴后取的')
    await takeDownPoster(office.ctx, {
      ...{ organ, id, key: boards.room.key(), board: boards.hall },
      ...{ day: '2026-03-02', note: '' },
    })
    expect(await titles()).not.toContain('先贴后取的')
  })

  it('shows a withdrawn article no more, though its paper still hangs, and never the old words of a corrected one', async () => {
    const article = await boards.room.published({ title: '低保名单公示', body: '<p>第一版的字。</p>' })
    const id = await boards.make({ article })
    await boards.hang(id)
    expect(await titles()).toContain('低保名单公示')
    const { room } = boards
    const draft = aDraft({ title: '低保名单公示（更正）', body: '<p>第二版的字。</p>' })
    await saveDraft(room.writer, { organ, id: article, key: room.key(), draft })
    await room.approve(article)
    await room.publish(article)
    const { posters } = await onScreen(office.ctx, wanted())
    expect(posters.map(({ title }) => title)).toContain('低保名单公示（更正）')
    expect(JSON.stringify(posters)).not.toContain('第一版')
    await withdrawArticle(boards.room.publisher, {
      organ,
      id: article,
      key: boards.room.key(),
      reason: '有误',
    })
    expect(await titles()).not.toContain('低保名单公示')
  })
})
