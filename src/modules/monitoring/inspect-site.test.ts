import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { anOrgan } from '#modules/portal/testing.ts'
import { registerAccount } from './actions/keep-account.ts'
import { requestRun } from './actions/request-run.ts'
import { inspectSite } from './inspect-site.ts'
import type { Eyes } from './look/scene.ts'
import { tryOuterLink } from './outer-eyes.ts'
import { progressOf } from './progress-store.ts'
import { listFindings } from './read-findings.ts'
import { listRuns } from './read-runs.ts'
import type { LinkAnswer } from './rules/link-verdict.ts'
import { askSecondLooks, openWatcher } from './watcher.ts'

const organ = 'yangqing'
const TAGS = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
]
const FOOT =
  '<footer>主办单位：洋青镇 电话：0759-7231356 <a href="https://zfwzzc.www.gov.cn/x">我为政府网站找错</a> 党政机关网站 ' +
  '网站标识码：4408230000 粤ICP备00000000号-1 粤公网安备44082300000000号</footer>'
const htmlOf = (main: string, foot = FOOT) =>
  `<html><head>${TAGS.map((tag) => `<meta name="${tag}" content="有">`).join('')}</head>` +
  `<body><nav><a href="/yangqing/">首页</a></nav><main>${main}</main>${foot}</body></html>`
const listOf = (day: string, link = '/yangqing/') =>
  htmlOf(`<ul class="news"><li><a href="${link}">一条</a><time dateTime="${day}">${day}</time></li></ul>`)

let office: TestOffice
let officer: Context
let folder: string
const inner = new Map<string, number>()
const outer = new Map<string, LinkAnswer>()
const asked: string[] = []
const OK = { ok: true as const, status: 200, url: '', hops: 1, text: '' }

const eyes = (): Eyes => ({
  siteFolder: folder,
  inner: async (address) => inner.get(address) ?? 200,
  async outer(url) {
    asked.push(url)
    return outer.get(url) ?? { ...OK, url }
  },
  letters: async () => ({ unanswered: [], newest: '2026-03-01' }),
})

async function write(address: string, html: string): Promise<void> {
  const path = join(folder, address.endsWith('/') ? `${address}index.html` : address)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, html)
}

const columns = anOrgan('town').site?.columns ?? []

async function writeHealthySite(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await write('/yangqing/', listOf('2026-03-01'))
  for (const { key } of columns) await write(`/yangqing/${key}/`, listOf('2026-03-01'))
}

const look = async () => {
  const found = await inspectSite(officer, eyes(), { organ })
  if (!found) throw new Error('no site')
  return found
}
const found = async () => (await look()).faults.map(({ check, subject }) => `${check} ${subject}`)

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundOrgan(office.ctx, { organ: anOrgan('county'), key: 'found-suixi-1' })
  await foundOrgan(office.ctx, { organ: anOrgan('town'), key: 'found-town-11' })
  officer = await office.as(['disclosure-officer'])
  folder = join(office.ctx.config.GONGKAI_DATA ?? '', 'site')
})
afterAll(() => office.close())
beforeEach(async () => {
  inner.clear()
  outer.clear()
  asked.length = 0
  await writeHealthySite()
})

describe('looking at a site', () => {
  it('finds nothing wrong with a healthy one', async () => {
    const { faults, looks, scores } = await look()
    expect(faults).toEqual([])
    expect(looks.filter((one) => !one.done)).toEqual([])
    expect(scores.find((score) => score.id === 'columns-stale')?.verdict).toBe('met')
  })

  it.each([
    ['a home page without news', '/yangqing/', '2026-02-15', 'home-stale home'],
    ['news without news', '/yangqing/news/', '2026-02-15', 'column-stale news'],
    ['notices older than half a year', '/yangqing/notices/', '2025-09-01', 'column-stale notices'],
  ])('sees %s, and not the day before', async (_, address, day, fault) => {
    await write(address, listOf(day))
    expect(await found()).toEqual([fault])
    const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`
    await write(address, listOf(next))
    expect(await found()).toEqual([])
  })

  it('takes no day to come for news', async () => {
    await write('/yangqing/news/', listOf('2026-03-03'))
    const [news] = (await look()).scores.filter((score) => score.id === 'columns-stale')
    expect(news?.verdict).toBe('met')
  })

  it('sees a blank column, and one whose page is not there', async () => {
    await write('/yangqing/subsidies/', htmlOf('<p class="empty">目前没有信息。</p>'))
    await rm(join(folder, 'yangqing/documents'), { recursive: true })
    expect(await found()).toEqual(['column-blank subsidies', 'column-blank documents'])
  })

  it('sees missing tags and marks', async () => {
    await write('/yangqing/other/a.html', htmlOf('').replace('SiteIDCode', 'Nothing'))
    await write('/yangqing/other/b.html', htmlOf('', FOOT.replace('网站标识码', '')))
    expect(await found()).toEqual(['page-tags SiteIDCode', 'page-foot 网站标识码'])
  })

  it('asks each inner address once and tells where it stands', async () => {
    await write('/yangqing/news/', listOf('2026-03-01', '/yangqing/content/1.html#top'))
    await write('/yangqing/notices/', listOf('2026-03-01', '../content/1.html'))
    inner.set('/yangqing/content/1.html', 410)
    const { faults } = await look()
    expect(faults).toMatchObject([{ check: 'inner-link', seen: '网页已经撤下，链接还在。' }])
    expect(faults[0]?.proof).toEqual(['所在网页：/yangqing/news/', '所在网页：/yangqing/notices/'])
  })

  it('leaves telephone numbers, mail and other sites’ folders alone', async () => {
    await write('/yangqing/other/a.html', htmlOf('<a href="tel:1">打</a><a href="mailto:a@b.cn">写</a>'))
    await write('/yangqing/files/2026/a.html', '<p>附件</p>')
    await write('/yangqing/content/1.gone.html', '<p>撤下</p>')
    expect(await found()).toEqual([])
  })
})

describe('outer links', () => {
  const LINK = 'https://example.com/a?b=1&c=2'
  beforeEach(() => write('/yangqing/other/a.html', htmlOf(`<a href="${LINK.replace('&', '&amp;')}">外</a>`)))

  it('are tried once each, those of the frame only for the home page', async () => {
    expect(await found()).toEqual([])
    expect(asked.sort()).toEqual([LINK, 'https://zfwzzc.www.gov.cn/x'])
  })

  it.each([
    [{ ...OK, url: LINK, status: 404 }, 'outer-link'],
    [{ ok: false, fault: 'certificate' }, 'outer-link'],
    [{ ok: false, fault: 'inner-address' }, 'bad-link'],
    [{ ...OK, url: LINK, text: '六合彩' }, 'bad-link'],
  ] as [LinkAnswer, string][])('%j raises %s', async (answer, check) => {
    outer.set(LINK, answer)
    expect(await found()).toEqual([`${check} ${LINK}`])
  })

  it('are not judged when nothing outside can be reached', async () => {
    outer.set(LINK, { ok: false, fault: 'timeout' })
    outer.set('https://zfwzzc.www.gov.cn/x', { ok: false, fault: 'unknown-name' })
    const { faults, looks, scores } = await look()
    expect(faults).toEqual([])
    expect(looks.at(-1)).toMatchObject({ done: false })
    expect(scores.find((score) => score.id === 'links')?.verdict).toBe('unknown')
  })

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest/', 'http://10.0.0.1:8080/'])(
    'never reach %s',
    async (url) => {
      expect(await tryOuterLink(url)).toEqual({ ok: false, fault: 'inner-address' })
    },
  )
})

describe('one look that fails', () => {
  it('does not stop the others', async () => {
    await write('/yangqing/news/', listOf('2026-01-01'))
    const broken = { ...eyes(), letters: () => Promise.reject(new Error('留言读不出来')) }
    const inspection = await inspectSite(officer, broken, { organ })
    expect(inspection?.faults.map((one) => one.check)).toEqual(['column-stale'])
    expect(inspection?.looks.find((one) => one.step === '留言')).toMatchObject({
      done: false,
      note: '留言读不出来',
    })
  })
})

describe('the watcher', () => {
  const carryOut = async (ctx: Context) => {
    const watcher = openWatcher(ctx, eyes())
    watcher.wake()
    await watcher.idle()
  }

  it('carries out a run that was asked for, once, and then takes the second look', async () => {
    await registerAccount(officer, {
      organ,
      key: 'account-1',
      account: { name: '洋青发布', platform: '微信公众号', department: 'office', address: '' },
    })
    inner.set('/yangqing/', 500)
    const { run } = await requestRun(officer, { organ, key: 'press-the-button', cause: 'asked' })
    expect(await requestRun(officer, { organ, key: 'press-the-button', cause: 'asked' })).toEqual({ run })
    const other = requestRun(officer, { organ, key: 'another-button', cause: 'asked' })
    await expect(other).rejects.toThrow('正在检查')
    await carryOut(officer)
    expect(await progressOf(officer.db, organ)).toMatchObject({ run, running: false, step: '已完成' })
    expect(await listRuns(officer, organ)).toMatchObject([{ id: run, causeLabel: '人工', faults: 2 }])
    const statuses = async () =>
      (await listFindings(officer, organ, { show: 'open', page: 1 })).rows
        .map((row) => `${row.check} ${row.status}`)
        .sort()
    expect(await statuses()).toEqual(['inner-link found', 'media-stale confirmed'])

    expect(await askSecondLooks(office.at(officer, '2026-03-02T09:29:00+08:00'))).toBe(0)
    const later = office.at(officer, '2026-03-02T09:30:00+08:00')
    expect(await askSecondLooks(later)).toBe(1)
    await carryOut(later)
    expect(await statuses()).toEqual(['inner-link confirmed', 'media-stale confirmed'])
  })

  it('takes over a run that was cut short ten minutes ago', async () => {
    await requestRun(officer, { organ, key: 'cut-short', cause: 'asked' })
    const early = office.at(officer, '2026-03-02T09:09:59+08:00')
    await expect(requestRun(early, { organ, key: 'too-early', cause: 'timed' })).rejects.toThrow('正在检查')
    const late = office.at(officer, '2026-03-02T09:10:00+08:00')
    expect(await requestRun(late, { organ, key: 'late-enough', cause: 'timed' })).toHaveProperty('run')
  })
})
