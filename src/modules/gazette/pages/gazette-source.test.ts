import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { type Newsroom, openNewsroom } from '../../articles/testing.ts'
import { beginIssue, composeIssue } from '../actions/compose-issue.ts'
import { publishIssue } from '../actions/publish-issue.ts'
import { withdrawIssue } from '../actions/withdraw-issue.ts'
import { issueFilePath } from '../gazette-paths.ts'
import { gazetteSource } from './gazette-source.ts'

const organ = 'yangqing'
const PAGE = '/yangqing/gazette/2026-1.html'
const PDF = issueFilePath('/yangqing/', { year: 2026, number: 1 })

describe('the gazette on the site', () => {
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
    await publishIssue(office.ctx, { organ, id, key: key() })
    await publisher.publishPending()
  }
  const issueOf = async (articles: string[]) => {
    const { id } = await beginIssue(office.ctx, { organ, key: key(), year: 2026, title: '', articles })
    await publish(id)
    return id
  }

  beforeEach(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    folder = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
    publisher = await openPublisher(office.ctx, { siteFolder: folder, sources: [gazetteSource] })
    await publisher.publishPending()
    return async () => {
      await office.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('shows an issue, its PDF, and the way to it; all of it stays when the site is written anew', async () => {
    await issueOf([await room.published({ title: '春耕通知', documentNumber: '洋青府〔2026〕1号' })])
    await publisher.publishAll(organ)
    expect(text(PAGE)).toMatch(/春耕通知[\s\S]*洋青府〔2026〕1号/)
    expect(readFileSync(fileOf(PDF)).subarray(0, 5).toString()).toBe('%PDF-')
    for (const path of ['/yangqing/gazette/', '/yangqing/']) expect(text(path)).toContain('2026年第1期')
  })

  it('hands out no PDF that prints a withdrawn text, until the issue is published without it', async () => {
    const [one, two] = [await room.published({ title: '有误的通知' }), await room.published()]
    const id = await issueOf([one, two])
    await withdrawArticle(room.publisher, { organ, id: one, key: key(), reason: '有误' })
    await publisher.publishPending()
    expect(has(PDF)).toBe(false)
    expect(text(PAGE)).toContain('有误的通知（已撤回）')
    expect(text(PAGE)).toContain('暂不提供下载')
    await composeIssue(office.ctx, { organ, id, key: key(), title: '', articles: [two] })
    await publish(id)
    expect(has(PDF)).toBe(true)
    expect(text(PAGE)).not.toContain('有误的通知')
  })

  it('says why an issue was withdrawn, and keeps no PDF of it', async () => {
    const id = await issueOf([await room.published()])
    await withdrawIssue(office.ctx, { organ, id, key: key(), reason: '编号有误' })
    await publisher.publishPending()
    expect([has(PAGE), has(PDF)]).toEqual([false, false])
    expect(text(PAGE.replace('.html', '.gone.html'))).toContain('编号有误')
    expect(text('/yangqing/gazette/')).toContain('目前没有')
  })
})
