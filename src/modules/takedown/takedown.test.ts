import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { withdrawArticle } from '#modules/articles/index.ts'
import { hangPoster, makePoster, PosterInputSchema, setBoard, takeDownPoster } from '#modules/boards/index.ts'
import { openPublisher, type Publisher } from '#modules/portal/index.ts'
import { followSearch } from '#modules/search/index.ts'
import { openTwoSites, type TwoSites } from '#modules/syndication/testing.ts'
import { attachFile } from '../articles/actions/attach-file.ts'
import { PHOTO } from '../boards/testing.ts'
import { tracesOf } from './read-traces.ts'

const SECRET = '只在这一篇里出现的一句话'
const FILE = '只在这个附件里出现的一行'

describe('taking a document down', () => {
  let office: TestOffice
  let sites: TwoSites
  let siteFolder: string
  let publisher: Publisher
  const organ = 'yangqing'

  /** Every file the public can fetch, with its text. */
  const everyPublicFile = () =>
    readdirSync(siteFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  const saying = (text: string) =>
    everyPublicFile().filter((path) => readFileSync(path).includes(Buffer.from(text)))

  beforeAll(async () => {
    office = await openTestOffice()
    sites = await openTwoSites(office)
    siteFolder = await mkdtemp(join(tmpdir(), 'gongkai-takedown-'))
    publisher = await openPublisher(office.ctx, { siteFolder })
    await publisher.publishPending()
  })
  afterAll(async () => {
    await office.close()
    await rm(siteFolder, { recursive: true, force: true })
  })

  it('in one act takes it from page, lists, files and the copy above, and shows what is gone', async () => {
    const { town } = sites
    const article = await town.create({ title: SECRET, body: `<p>${SECRET}</p>` })
    const file = { name: '名单.txt', bytes: Buffer.from(FILE) }
    await attachFile(town.writer, { organ, id: article, key: town.key(), file })
    await town.approve(article)
    await town.publish(article)
    const id = await sites.send(article)
    const copy = await sites.adopt(id)
    await sites.publishCopy(copy)
    await sites.follow()
    await publisher.publishPending()
    await followSearch(office.ctx)
    expect(saying(SECRET).length).toBeGreaterThan(4)
    expect(saying(FILE)).toHaveLength(2)
    expect(await tracesOf(office.ctx, organ, article)).toEqual({ withdrawn: null, traces: [] })

    await withdrawArticle(town.publisher, { organ, id: article, key: town.key(), reason: '个人信息外泄' })
    const before = (await tracesOf(office.ctx, organ, article)).traces
    expect(before.every((trace) => trace.state === 'going')).toBe(true)
    await sites.follow()
    await publisher.publishPending()
    await followSearch(office.ctx)

    expect(saying(SECRET)).toEqual([])
    expect(saying(FILE)).toEqual([])
    const { withdrawn, traces } = await tracesOf(office.ctx, organ, article)
    expect(withdrawn).toEqual({ day: '2026-03-02', reason: '个人信息外泄' })
    expect(traces.filter((trace) => trace.state !== 'gone')).toEqual([])
    const kinds = (kind: string) => traces.filter((trace) => trace.kind === kind).length
    expect([kinds('page'), kinds('file'), kinds('copy'), kinds('search')]).toEqual([1, 1, 1, 1])
    expect(kinds('list')).toBeGreaterThanOrEqual(3)
    expect(kinds('feed')).toBeGreaterThanOrEqual(2)
    const { path } = await town.read(article)
    expect(existsSync(join(siteFolder, path ?? ''))).toBe(false)
    expect(existsSync(join(siteFolder, (path ?? '').replace('.html', '.gone.html')))).toBe(true)
  })

  it('leaves a page with the reason, and the way to what took its place', async () => {
    const { town } = sites
    const old = await town.published({ title: '旧的办事须知' })
    const young = await town.published({ title: '新的办事须知' })
    const wanted = { organ, id: old, key: town.key(), reason: '窗口迁址' }
    await expect(
      withdrawArticle(town.publisher, { ...wanted, how: 'replaced', replacedBy: await town.create() }),
    ).rejects.toThrow('没有在本单位网站上公开')
    await withdrawArticle(town.publisher, { ...wanted, key: town.key(), how: 'replaced', replacedBy: young })
    await publisher.publishPending()
    const { path } = await town.read(old)
    const note = readFileSync(join(siteFolder, (path ?? '').replace('.html', '.gone.html')), 'utf8')
    expect(note).toContain('已由新的信息代替')
    expect(note).toContain('窗口迁址')
    expect(note).toContain(`href="${(await town.read(young)).path}"`)
    const gone = await town.published({ title: '过时的须知' })
    await withdrawArticle(town.publisher, { ...wanted, id: gone, key: town.key(), how: 'gone' })
    await publisher.publishPending()
    const other = (await town.read(gone)).path ?? ''
    expect(readFileSync(join(siteFolder, other.replace('.html', '.gone.html')), 'utf8')).toContain('不再适用')
  })

  it('keeps a public page with the hashes of all that was public, also after it is gone', async () => {
    const { town } = sites
    const id = await town.published({ title: '有证据的稿件' })
    await publisher.publishPending()
    const { path = '', pageKept, editions } = await town.read(id)
    const at = join(siteFolder, (path ?? '').replace('/content/', '/evidence/'))
    const page = readFileSync(at, 'utf8')
    expect(page).toContain(editions[0]?.contentHash)
    expect(page).toContain(pageKept?.sha256)
    expect(page).toContain('保密审查、初审')
    expect(readFileSync(join(siteFolder, path ?? ''), 'utf8')).toContain('/evidence/')
    await withdrawArticle(town.publisher, { organ, id, key: town.key(), reason: '重复发布' })
    await publisher.publishPending()
    const after = readFileSync(at, 'utf8')
    expect(after).toContain('重复发布')
    expect(after).toContain(pageKept?.sha256)
    expect(after).not.toContain('有证据的稿件')
  })

  it('names what a person must still do, until it is done: a copy that would not go, paper on a board', async () => {
    const { town } = sites
    const { article, id } = await sites.up()
    const board = { name: '一楼公开栏', place: '一楼', village: '', position: 1 }
    const hall = (await setBoard(office.ctx, { organ, key: town.key(), board })).id
    const period = { from: '2026-03-02', to: '2026-03-08' }
    const poster = PosterInputSchema.parse({ template: 'general', article, boards: [hall], ...period })
    const { id: paper } = await makePoster(office.ctx, { organ, key: town.key(), poster })
    const hanging = {
      organ,
      id: paper,
      key: town.key(),
      board: hall,
      day: '2026-03-02',
      by: '',
      photo: PHOTO,
    }
    await hangPoster(office.ctx, hanging)
    await withdrawArticle(town.publisher, { organ, id: article, key: town.key(), reason: '有误' })
    await publisher.publishPending()
    await sites.follow(async () => {
      throw new Error('县站暂时连不上')
    })
    const open = async () =>
      (await tracesOf(office.ctx, organ, article)).traces.filter((trace) => trace.state !== 'gone')
    expect((await open()).map(({ kind, state, link }) => [kind, state, link])).toEqual([
      ['copy', 'to-do', `sendings/${id}`],
      ['board', 'to-do', `posters/${paper}`],
    ])
    await sites.follow()
    expect((await open()).map((trace) => trace.kind)).toEqual(['board'])
    const down = { organ, id: paper, key: town.key(), board: hall, day: '2026-03-02', note: '' }
    await takeDownPoster(office.ctx, down)
    expect(await open()).toEqual([])
  })
})
