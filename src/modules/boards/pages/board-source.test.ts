import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { takeDownPoster } from '../actions/take-down-poster.ts'
import { boardPath, boardsPath, posterFilePath, posterPath } from '../board-paths.ts'
import { type Boards, openBoards } from '../testing.ts'
import { boardsSource } from './board-source.ts'

const organ = 'yangqing'
const SITE = '/yangqing/'
const OWN = '2026年2月干部考勤公示'

describe('the notice boards on the site', () => {
  let office: TestOffice
  let town: Boards
  let publisher: Publisher
  let folder: string
  const key = () => office.ctx.newId()
  const fileOf = (path: string) =>
    join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path))
  const text = (path: string) => readFileSync(fileOf(path), 'utf8')
  const has = (path: string) => existsSync(fileOf(path))

  beforeEach(async () => {
    office = await openTestOffice()
    town = await openBoards(office)
    folder = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
    publisher = await openPublisher(office.ctx, { siteFolder: folder, sources: [boardsSource] })
    await publisher.publishPending()
    return async () => {
      await office.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('say where they are and that nothing hangs there', () => {
    expect(text(boardsPath(SITE))).toContain('榕坡村公开栏门口')
    expect(text(boardPath(SITE, town.hall))).toContain('现在没有张贴海报')
  })

  it('show a poster once it hangs, with its words and its print, until it is taken down', async () => {
    const id = await town.make()
    await publisher.publishPending()
    expect(text(boardsPath(SITE))).not.toContain(OWN)
    expect(has(posterPath(SITE, id))).toBe(false)
    await town.hang(id)
    await publisher.publishPending()
    for (const path of [boardsPath(SITE), boardPath(SITE, town.hall), SITE]) expect(text(path)).toContain(OWN)
    expect(text(posterPath(SITE, id))).toContain('党政办')
    expect(text(posterPath(SITE, id))).not.toContain('<img')
    await publisher.publishAll(organ)
    expect(has(posterFilePath(SITE, id, OWN))).toBe(true)
    await takeDownPoster(office.ctx, { organ, id, key: key(), board: town.hall, day: '2026-03-02', note: '' })
    await publisher.publishPending()
    expect(text(boardsPath(SITE))).not.toContain(OWN)
    expect([has(posterPath(SITE, id)), has(posterFilePath(SITE, id, OWN))]).toEqual([false, false])
    expect(text(posterPath(SITE, id).replace('.html', '.gone.html'))).toContain('已经取下')
  })

  it('lead from a poster of an article to the article, and say when it was withdrawn', async () => {
    const title = '惠农补贴公示'
    const article = await town.room.published({ title })
    const id = await town.make({ article })
    await town.hang(id)
    await publisher.publishPending()
    const { path } = await town.room.read(article)
    expect(text(boardPath(SITE, town.hall))).toContain(`href="${path}"`)
    expect(has(posterFilePath(SITE, id, title))).toBe(true)
    await withdrawArticle(town.room.publisher, { organ, id: article, key: key(), reason: '有误' })
    await publisher.publishPending()
    expect(text(boardPath(SITE, town.hall))).toContain('惠农补贴公示（内容已经撤回，正在取下）')
    expect(has(posterFilePath(SITE, id, title))).toBe(false)
  })
})
