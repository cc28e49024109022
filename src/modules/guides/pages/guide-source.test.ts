import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import type { Newsroom } from '../../articles/testing.ts'
import { publishGuide } from '../actions/publish-guide.ts'
import { setWindowFiles } from '../actions/set-window-files.ts'
import { withdrawGuide } from '../actions/withdraw-guide.ts'
import { createGuide, saveGuide } from '../actions/write-guide.ts'
import { guidePath, sheetPath, windowPath } from '../guide-paths.ts'
import { aGuide, openHall } from '../testing.ts'
import { guidesSource } from './guide-source.tsx'

const organ = 'yangqing'
const SITE = '/yangqing/'

describe('the pages of the service window', () => {
  let office: TestOffice
  let room: Newsroom
  let publisher: Publisher
  let folder: string
  const key = () => office.ctx.newId()
  const fileOf = (path: string) =>
    join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path))
  const text = (path: string) => readFileSync(fileOf(path), 'utf8')
  const has = (path: string) => existsSync(fileOf(path))
  const publish = async (id: string) => {
    await publishGuide(office.ctx, { organ, id, key: key() })
    await publisher.publishPending()
  }
  const create = async (change = {}) =>
    (await createGuide(office.ctx, { organ, key: key(), guide: aGuide(change) })).id

  beforeEach(async () => {
    office = await openTestOffice()
    room = await openHall(office)
    folder = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
    publisher = await openPublisher(office.ctx, { siteFolder: folder, sources: [guidesSource] })
    await publisher.publishPending()
    return async () => {
      await office.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('appear with the first guide: the guide, its sheet, its window, the way in, the home page', async () => {
    expect(has('/yangqing/window/')).toBe(false)
    const id = await create()
    await publish(id)
    for (const path of [guidePath(SITE, id), windowPath(SITE, '民政窗口'), SITE])
      expect(text(path)).toContain('最低生活保障申请')
    expect(text('/yangqing/window/')).toContain('办事指南 1 项')
    expect(
      readFileSync(fileOf(sheetPath(SITE, id, '最低生活保障申请')))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(text(guidePath(SITE, id)).match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(text(guidePath(SITE, id))).toContain('"@type":"GovernmentService"')
    expect(text('/yangqing/sitemap/pages.xml')).toContain(guidePath(SITE, id))
  })

  it('keep the sheet when the whole site is written anew', async () => {
    const id = await create()
    await publish(id)
    await publisher.publishAll(organ)
    expect(has(sheetPath(SITE, id, '最低生活保障申请'))).toBe(true)
  })

  it('move with a guide that changed its window and its name, and keep no old sheet', async () => {
    const id = await create()
    await publish(id)
    const guide = aGuide({ window: '残联窗口', name: '残疾人证申领' })
    await saveGuide(office.ctx, { organ, id, key: key(), guide })
    expect(text(guidePath(SITE, id))).toContain('最低生活保障申请')
    await publish(id)
    expect(text(windowPath(SITE, '残联窗口'))).toContain('残疾人证申领')
    expect(text('/yangqing/window/')).not.toContain('民政窗口')
    expect(has(sheetPath(SITE, id, '最低生活保障申请'))).toBe(false)
    expect(has(sheetPath(SITE, id, '残疾人证申领'))).toBe(true)
  })

  it('say why a guide was withdrawn, and keep no sheet of it', async () => {
    const [id, other] = [await create(), await create({ name: '临时救助申请' })]
    await publish(id)
    await publish(other)
    await withdrawGuide(office.ctx, { organ, id, key: key(), reason: '事项并入县级办理' })
    await publisher.publishPending()
    expect(has(guidePath(SITE, id))).toBe(false)
    expect(text(guidePath(SITE, id).replace('.html', '.gone.html'))).toContain('事项并入县级办理')
    expect(has(sheetPath(SITE, id, '最低生活保障申请'))).toBe(false)
    expect(text('/yangqing/sitemap/pages.xml')).not.toContain(guidePath(SITE, id))
    expect(text(windowPath(SITE, '民政窗口'))).not.toContain('最低生活保障申请')
  })

  it('go when the last guide goes', async () => {
    const id = await create()
    await publish(id)
    await withdrawGuide(office.ctx, { organ, id, key: key(), reason: '停办' })
    await publisher.publishPending()
    expect([has(windowPath(SITE, '民政窗口')), has('/yangqing/window/')]).toEqual([false, false])
    expect(text(SITE)).not.toContain('便民服务窗口')
  })

  it('drop a policy file as soon as its article is withdrawn', async () => {
    await publish(await create())
    const article = await room.published({ title: '困难群众救助办法' })
    await setWindowFiles(office.ctx, { organ, key: key(), window: '民政窗口', articles: [article] })
    await publisher.publishPending()
    expect(text(windowPath(SITE, '民政窗口'))).toContain('困难群众救助办法')
    await withdrawArticle(room.publisher, { organ, id: article, key: key(), reason: '有误' })
    await publisher.publishPending()
    expect(text(windowPath(SITE, '民政窗口'))).not.toContain('困难群众救助办法')
  })
})
