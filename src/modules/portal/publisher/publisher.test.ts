import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeCheckpoints, verifyLedger } from '#kernel/ledger/index.ts'
import { announce, waiting } from '#kernel/outbox/outbox.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { saveDraft, withdrawArticle } from '#modules/articles/index.ts'
import { endMaintenance, organById } from '#modules/organs/index.ts'
import { attachFile } from '../../articles/actions/attach-file.ts'
import { aDraft, type Newsroom, openNewsroom } from '../../articles/testing.ts'
import { changeOrgan } from '../../organs/actions/change-organ.ts'
import { changedFiles, snapshot } from '../testing.ts'
import { gatherOpenData } from './bulk-files.ts'
import { publishedCheckpoints } from './ledger-pages.ts'
import { openPublisher, type Publisher } from './publisher.ts'

let office: TestOffice
let room: Newsroom
let siteFolder: string
let publisher: Publisher

beforeEach(async () => {
  office = await openTestOffice()
  room = await openNewsroom(office)
  siteFolder = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
  publisher = await openPublisher(office.ctx, { siteFolder })
  await publisher.publishPending()
})

afterEach(async () => {
  await office.close()
  await rm(siteFolder, { recursive: true, force: true })
})

const text = (file: string) => readFileSync(join(siteFolder, file), 'utf8')
const has = (file: string) => existsSync(join(siteFolder, file))
const pathOf = async (id: string) => ((await room.read(id)).path ?? '').slice(1)
/** An article's page, its data, and the page with the hashes of all that was public of it. */
const pagesOf = async (id: string) => {
  const path = await pathOf(id)
  return [path, path.replace('.html', '.json'), path.replace('/content/', '/evidence/')]
}
/** Which of the public files of some kinds say these words. */
const saying = (words: string, kinds: RegExp) =>
  [...snapshot(siteFolder).keys()].filter((file) => kinds.test(file) && text(file).includes(words))
const withdraw = (id: string) =>
  withdrawArticle(room.publisher, {
    organ: 'yangqing',
    id,
    key: room.key(),
    reason: '数据有误，更正后重新公布',
  })

const CSV = { name: '补贴名册（第一批）.csv', bytes: Buffer.from('姓名,金额\n王*,100\n') }

/** An article with a file, published. */
async function withFile(title: string): Promise<string> {
  const id = await room.create({ title })
  await attachFile(room.writer, { organ: 'yangqing', id, key: room.key(), file: CSV })
  await room.approve(id)
  await room.publish(id)
  return id
}

async function change(id: string, draft: Parameters<typeof aDraft>[0]): Promise<void> {
  await saveDraft(room.writer, { organ: 'yangqing', id, key: room.key(), draft: aDraft(draft) })
  await room.approve(id)
  await room.publish(id)
}

const feedsIn = (folder: string) => ['atom', 'json', 'rss'].map((form) => `yangqing/${folder}feed.${form}`)
const LISTING_PAGES = [
  'yangqing/disclosure/index.html',
  'yangqing/index.html',
  ...feedsIn(''),
  ...feedsIn('news/'),
]
const MAP = 'yangqing/sitemap/1.xml'

describe('publishing an article', () => {
  it('writes its page, its list pages, and the pages that gather the newest; nothing else', async () => {
    const other = await room.published({ title: '另一个栏目的通知', column: 'notices' })
    await publisher.publishPending()
    const before = snapshot(siteFolder)
    const id = await room.published({ title: '春耕农技下田' })
    await publisher.publishPending()
    const touched = changedFiles(before, snapshot(siteFolder))
    const lists = ['yangqing/news/1.html', 'yangqing/news/index.html', ...LISTING_PAGES]
    expect(touched).toEqual([...(await pagesOf(id)), ...lists, MAP].sort())
    expect(text(MAP)).toContain(`/${await pathOf(id)}</loc>`)
    for (const file of touched.filter((each) => each !== MAP)) expect(text(file)).toContain('春耕农技下田')
    expect(text(await pathOf(other))).not.toContain('春耕农技下田')
    expect(await waiting(office.ctx, 'site')).toBe(0)
  })

  it('touches no more when the column is long, and never a page that is full', async () => {
    for (let each = 1; each <= 22; each += 1) await room.published({ title: `第${each}篇` })
    await publisher.publishPending()
    expect(text('yangqing/news/1.html')).toContain('>第20篇<')
    expect(text('yangqing/news/1.html')).not.toContain('>第21篇<')
    expect(text('yangqing/news/2.html')).toContain('>第22篇<')
    const before = snapshot(siteFolder)
    const id = await room.published({ title: '第23篇' })
    await publisher.publishPending()
    const lists = ['yangqing/news/2.html', 'yangqing/news/index.html', ...LISTING_PAGES]
    expect(changedFiles(before, snapshot(siteFolder))).toEqual([...(await pagesOf(id)), ...lists, MAP].sort())
    const feed = JSON.parse(text('yangqing/news/feed.json'))
    expect(feed.items).toHaveLength(20)
    expect(feed.items[0].title).toBe('第23篇')
  })

  it('keeps the page as it went out, with its hash in the article’s stream', async () => {
    const id = await room.published()
    await publisher.publishPending()
    const { pageKept } = await room.read(id)
    expect((await office.ctx.files.get(pageKept?.sha256 ?? '')).toString()).toBe(text(await pathOf(id)))
    await announce(office.ctx, 'site', 'yangqing', `article:${id}`)
    await publisher.publishPending()
    expect((await room.read(id)).pageKept).toEqual(pageKept)
  })

  it('puts attachments where the page says, under the names people gave them', async () => {
    const id = await withFile('补贴公示')
    await publisher.publishPending()
    const page = text(await pathOf(id))
    const href = /href="(\/yangqing\/files\/[^"]+)"/.exec(page)?.[1] ?? ''
    expect(decodeURIComponent(href)).toContain(CSV.name)
    expect(page).toContain('CSV 表格')
    expect(text(decodeURIComponent(href).slice(1))).toContain('王*')
  })
})

describe('changing an article', () => {
  it('shows the new words everywhere and the history of editions on its page', async () => {
    const id = await room.published({ title: '旧标题' })
    await publisher.publishPending()
    await change(id, { title: '新标题' })
    await publisher.publishPending()
    const page = text(await pathOf(id))
    expect(page).toContain('首次发布')
    expect(page).toContain('内容更新')
    for (const file of ['yangqing/index.html', 'yangqing/news/index.html', 'yangqing/news/1.html']) {
      expect(text(file)).toContain('新标题')
      expect(text(file)).not.toContain('旧标题')
    }
  })

  it('leaves the lists of the column it moved out of', async () => {
    const id = await room.published({ title: '换栏目的信息' })
    await publisher.publishPending()
    await change(id, { title: '换栏目的信息', column: 'notices' })
    await publisher.publishPending()
    expect(text('yangqing/notices/1.html')).toContain('换栏目的信息')
    expect(text('yangqing/notices/feed.atom')).toContain('换栏目的信息')
    expect(text('yangqing/news/feed.atom')).not.toContain('换栏目的信息')
    expect(text('yangqing/news/1.html')).not.toContain('换栏目的信息')
    expect(text('yangqing/news/index.html')).not.toContain('换栏目的信息')
  })
})

describe('withdrawing an article', () => {
  it('takes it from its page, its files, the lists and the home page, and leaves a note', async () => {
    const id = await withFile('要撤下的公示')
    await publisher.publishPending()
    const path = await pathOf(id)
    await withdraw(id)
    await publisher.publishPending()
    expect(has(path)).toBe(false)
    expect(text(path.replace('.html', '.gone.html'))).toContain('数据有误，更正后重新公布')
    expect([...snapshot(siteFolder).keys()].filter((file) => file.includes('补贴名册'))).toEqual([])
    expect(saying('要撤下的公示', /\.(html|atom|rss|json|xml)$/)).toEqual([])
    expect(saying(path, /\.(atom|rss|json|xml)$/)).toEqual([])
    const lists = ((await room.read(id)).removal?.lists ?? []).map(({ address, gone }) => [address, gone])
    const bulk = ['articles', 'attachments'].map((name) => `yangqing/open-data/${name}-1.jsonl`)
    for (const file of [...feedsIn(''), ...feedsIn('news/'), MAP, ...bulk])
      expect(lists).toContainEqual([`/${file}`, true])
  })

  it('moves no other article to another page', async () => {
    const ids: string[] = []
    for (let each = 1; each <= 23; each += 1) ids.push(await room.published({ title: `第${each}篇` }))
    await publisher.publishPending()
    const second = text('yangqing/news/2.html')
    await withdraw(ids[4] ?? '')
    await publisher.publishPending()
    expect(text('yangqing/news/2.html')).toBe(second)
    expect(text('yangqing/news/1.html')).not.toContain('>第5篇<')
    expect(text('yangqing/news/1.html')).toContain('>第20篇<')
    await publisher.publishAll()
    expect(text('yangqing/news/2.html')).toBe(second)
  })

  it('puts the page back when it is published again, in its old place', async () => {
    const id = await room.published({ title: '更正后的公示' })
    await publisher.publishPending()
    await withdraw(id)
    await publisher.publishPending()
    await change(id, { title: '更正后的公示' })
    await publisher.publishPending()
    const path = await pathOf(id)
    expect(text(path)).toContain('更正后的公示')
    expect(has(path.replace('.html', '.gone.html'))).toBe(false)
    expect(text('yangqing/news/1.html')).toContain('更正后的公示')
  })
})

describe('a publisher that dies', () => {
  it('leaves what waits in place and does it again, to the same end', async () => {
    const id = await room.published({ title: '写到一半' })
    const untimely = { ...office.ctx.files, put: () => Promise.reject(new Error('the power is gone')) }
    const dying = await openPublisher({ ...office.ctx, files: untimely }, { siteFolder })
    await expect(dying.publishPending()).rejects.toThrow('the power is gone')
    expect(await waiting(office.ctx, 'site')).toBe(1)
    expect(text('yangqing/news/1.html')).not.toContain('写到一半')
    await publisher.publishPending()
    expect(await waiting(office.ctx, 'site')).toBe(0)
    expect(text('yangqing/news/1.html')).toContain('写到一半')
    const once = snapshot(siteFolder)
    await announce(office.ctx, 'site', 'yangqing', `article:${id}`)
    await publisher.publishPending()
    expect(changedFiles(once, snapshot(siteFolder))).toEqual([])
  })

  it('writes everything anew when the folder was lost', async () => {
    await room.published({ title: '还在的信息' })
    await publisher.publishPending()
    expect(await gatherOpenData(office.ctx)).toBeGreaterThan(0)
    await publisher.publishPending()
    expect(text('yangqing/open-data/articles-1.jsonl')).toContain('还在的信息')
    const whole = snapshot(siteFolder)
    rmSync(siteFolder, { recursive: true })
    const again = await openPublisher(office.ctx, { siteFolder })
    await again.publishPending()
    expect(changedFiles(whole, snapshot(siteFolder))).toEqual([])
  })

  it('takes away pages that the ledger does not know to be public', async () => {
    const id = await room.published({ title: '撤回时网站没有跟上' })
    await publisher.publishPending()
    await withdraw(id)
    await office.ctx.db.deleteFrom('outbox' as never).execute()
    await publisher.publishAll('yangqing')
    expect(has(await pathOf(id))).toBe(false)
    expect(text('yangqing/news/1.html')).not.toContain('撤回时网站没有跟上')
  })
})

describe('other pages', () => {
  it('are all there from the first day on', () => {
    const pages = ['', 'disclosure/', 'organisation/', 'ledger/', 'news/', 'notices/'].map(
      (path) => `${path}index.html`,
    )
    const singles = [
      '404.html',
      'disclosure/guide.html',
      'disclosure/content.html',
      'disclosure/reports.html',
    ]
    const forPrograms = [
      'feed.atom',
      'news/feed.rss',
      'sitemap.xml',
      'sitemap/pages.xml',
      'open-data/index.html',
    ]
    for (const page of [...pages, ...singles, ...forPrograms])
      expect(has(`yangqing/${page}`), page).toBe(true)
    expect(text('robots.txt')).toContain('/yangqing/sitemap.xml')
    expect(text('yangqing/sitemap/pages.xml')).toContain('/yangqing/disclosure/guide.html</loc>')
  })

  it('publish the checkpoints so that the ledger can be held against them', async () => {
    await takeCheckpoints(office.ctx)
    await announce(office.ctx, 'site', 'yangqing', 'ledger')
    await publisher.publishPending()
    const published = await publishedCheckpoints(siteFolder)
    expect(published.get('yangqing')).toHaveLength(1)
    expect((await verifyLedger(office.ctx, published)).ok).toBe(true)
    const forged = new Map([['yangqing', [{ number: 1, hash: 'f'.repeat(64) }]]])
    expect((await verifyLedger(office.ctx, forged)).ok).toBe(false)
  })

  it('carry no word of drafts', async () => {
    await room.create({ title: '还没审的稿子' })
    await publisher.publishAll()
    for (const file of snapshot(siteFolder).keys())
      if (file.endsWith('.html')) expect(text(file)).not.toContain('还没审的稿子')
  })
})

describe('the views of the catalogue', () => {
  const view = (key: string, page = 'index') => `yangqing/catalogue/${key}/${page}.html`
  const gather = async () => {
    await publisher.publishPending()
    await gatherOpenData(office.ctx)
    await publisher.publishPending()
  }

  it('say where nothing stands yet that nothing does, and count what comes', async () => {
    expect(text(view('theme-5'))).toContain('本类（农业、林业、水利）暂无信息')
    const id = await room.published({ title: '早稻', theme: '农业、林业、水利\\种植', genre: '公示' })
    await gather()
    for (const key of ['theme-5', 'genre-3']) {
      expect(text(view(key))).toContain('>早稻<')
      expect(text(view(key, '1'))).toContain('>早稻<')
    }
    expect(text('yangqing/catalogue/index.html')).toMatch(/农业、林业、水利<\/span><small>1 条/)
    expect(text(await pathOf(id))).toContain('href="/yangqing/catalogue/theme-5/"')
  })

  it('let go of what is withdrawn before its page goes, and of what changed its theme', async () => {
    const gone = await room.published({ title: '撤下的', theme: '卫生、体育', genre: '通知' })
    const moved = await room.published({ title: '换了主题的', theme: '卫生、体育', genre: '通知' })
    await gather()
    await withdraw(gone)
    await publisher.publishPending()
    expect(text(view('theme-12'))).not.toContain('撤下的')
    expect(saying('>撤下的<', /catalogue/)).toEqual([])
    await change(moved, { title: '换了主题的', theme: '国防', genre: '通知' })
    await gather()
    expect(saying('>换了主题的<', /catalogue\/theme/)).toEqual([view('theme-20', '1'), view('theme-20')])
  })

  it('are the same after everything was written anew', async () => {
    await room.published({ title: '夏收', theme: '国防', genre: '倡议书' })
    await gather()
    const before = snapshot(siteFolder)
    await publisher.publishAll()
    expect(changedFiles(before, snapshot(siteFolder)).filter((file) => file.includes('catalogue'))).toEqual(
      [],
    )
  })
})

describe('a planned maintenance', () => {
  const tell = async (to: string) => {
    const maintenance = { from: '2020-01-01 08:00', to, what: '机房停电，不能申请。' }
    const change = { kind: 'maintenance-set' as const, payload: { maintenance } }
    await changeOrgan(room.publisher, { organ: 'yangqing', key: room.key(), change })
    await publisher.publishPending()
  }
  const TOLD = ['yangqing/index.html', 'yangqing/maintenance.html']

  it('stands on the pages that tell it, and leaves them by itself when it is over', async () => {
    await tell('2999-01-01 08:00')
    expect(saying('机房停电', /html$/)).toEqual(TOLD)
    expect(await endMaintenance(office.ctx)).toBe(0)
    await tell('2020-01-01 09:00')
    expect(await endMaintenance(office.ctx)).toBe(1)
    await publisher.publishPending()
    expect(saying('机房停电', /html$/)).toEqual([])
    expect((await organById(office.ctx, 'yangqing')).site?.maintenance).toBeUndefined()
  })
})

describe('the look of a site', () => {
  it('is its own colour and seal from the moment they are chosen, and its columns stay', async () => {
    const organ = await organById(office.ctx, 'yangqing')
    const { siteName = '', siteIdCode = '', policeRecord = '' } = organ.site ?? {}
    const theme = { colour: '#7a1f1f', seal: '青' }
    const marks = { siteName, siteIdCode, icp: '粤ICP备12345678号-1', policeRecord, theme }
    const change = { kind: 'site-marks-set' as const, payload: { marks } }
    await changeOrgan(room.publisher, { organ: 'yangqing', key: room.key(), change })
    await publisher.publishPending()
    const home = text('yangqing/index.html')
    const sheet = /\/(assets\/theme-[0-9a-f]{12}\.css)/.exec(home)?.[1] ?? ''
    expect(text(sheet)).toContain('--main: #7a1f1f')
    expect(home).toContain('aria-hidden="true">青</span>')
    expect(home).toContain('粤ICP备12345678号-1')
    expect((await organById(office.ctx, 'yangqing')).site?.columns).toEqual(organ.site?.columns)
  })
})
