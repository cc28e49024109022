import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTown, type Town } from './support/town.ts'

const SITE = '/yangqing/'
const API = '/api/organs/yangqing/'
const OFFICER = 'dengwenlan'

/** What the town says it has, in which place of its site, and the words that show it. */
const ON_THE_SITE: [what: string, path: string, words: string[]][] = [
  [
    'who it is and where',
    'organisation/',
    ['遂溪县洋青镇人民政府', '遂溪县洋青镇府前路1号', '524394', '0759-7231356', '0759-7231819'],
  ],
  [
    'the leading group',
    'organisation/',
    [
      '洋青镇政府信息公开工作领导小组',
      '组长 镇党委副书记、镇长',
      '副组长 镇人大主席',
      '成员 镇各大办公室主任（负责人）',
      '办公室 党政和人大办公室',
      '专人专管，负责组织、监督、检查',
    ],
  ],
  ['the columns of its portal', '', ['洋青动态', '政务公开', '组织机构', '部门文件']],
  [
    'what it must disclose',
    'affairs/',
    ['重大决策', '人事任免', '应急管理', '财政资金', '规划计划', '民生保障'],
  ],
  ['emergencies from forecast to handling', 'emergency/', ['突发公共事件的预报、预警、处置']],
  ['strategy, plans and policy', 'plans/', ['社会经济发展战略、发展规划和政策']],
  ['what people ask about most', 'services/', ['与群众切身利益相关、社会反映强烈的热点问题']],
  [
    'its rules for disclosure',
    'system/',
    [
      '洋青镇2024年政务公开工作重点任务分工方案',
      '洋青镇政府网站发布审核机制',
      '关于全面推行政务公开制度的实施方案',
    ],
  ],
  ['its disclosure guide', 'disclosure/guide.html', ['遂溪县洋青镇人民政府政府信息公开指南']],
  ['its basic catalogue', 'disclosure/content.html', ['洋青镇政府信息主动公开基本目录', '共 45 项']],
  ['the windows of the service centre', 'window/', ['民政窗口', '残联窗口', '医保窗口', '政府公报']],
  ['the four kinds of village trade', 'trading/', ['村集体建设工程', '权属转让', '资产拍卖租赁', '土地流转']],
  ['its new media', 'media/', ['洋青发布', '微信公众号', '洋青三农', '视频号']],
  ['a staffed telephone', 'duty', ['电话值班', '0759-7231356', '上午8:30—12:00']],
  ['the way to ask for information', 'apply', ['政府信息公开申请']],
  ['the way to advise, complain, report and ask', 'mail', ['建议：', '投诉：', '举报：', '咨询：']],
  ['opinions asked for before a decision', 'consultation/', ['正在征集', '已公布结果']],
]

/** The kinds of news it puts on the site. */
const NEWS = ['经济社会', '民生保障', '特色产业', '资源优势', '中心工作']

const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const hrefs = (page: string) => [...page.matchAll(/href="([^"#?]+)"/g)].map(([, href = '']) => href)

describe('what the town says it has', { timeout: 60_000 }, () => {
  let town: Town
  let cookie = ''

  beforeAll(async () => {
    town = await startTown()
    const login = await fetch(`${town.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(town.password(OFFICER)),
    })
    cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''
  }, 240_000)
  afterAll(() => town?.stop())

  async function html(path: string): Promise<string> {
    const answer = await fetch(town.url + path)
    expect(answer.status, path).toBe(200)
    return answer.text()
  }

  /** A page and all pages its links lead to under its own address. */
  async function pagesUnder(path: string): Promise<string> {
    const read = new Map<string, string>()
    const inside = (href: string) => href.startsWith(path) && /(\/|\.html)$/.test(href) && !read.has(href)
    const ahead = [path]
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
      const page = read.get(next) ?? (await html(next))
      read.set(next, page)
      ahead.push(...hrefs(page).filter(inside))
    }
    return [...read.values()].join('\n')
  }

  async function ask(path: string): Promise<string> {
    const answer = await fetch(town.url + API + path, { headers: { cookie } })
    expect(answer.status, path).toBe(200)
    return answer.text()
  }

  it.each(ON_THE_SITE)('shows %s at %s', async (_, path, words) => {
    const text = plain(await html(SITE + path))
    for (const word of words) expect(text).toContain(word)
  })

  it('hangs on the board of the ground floor what belongs there', async () => {
    const page = await html(`${SITE}boards/`)
    const hall = plain(page.slice(page.indexOf('一楼中庭政务公开专栏'), page.indexOf('榕坡村公开栏')))
    for (const word of ['镇政府办公大楼一楼中庭', '干部任免', '先进表彰', '惠农补贴发放', '干部考勤'])
      expect(hall).toContain(word)
  })

  it('keeps guides, lists, policy files and the gazette at every window', async () => {
    const entrance = await html(`${SITE}window/`)
    const windows = hrefs(entrance).filter((href) => href.includes('/w-'))
    expect(windows).toHaveLength(3)
    for (const window of windows) {
      const text = plain(await html(window))
      for (const word of ['办事清单', '政策文件']) expect(text, window).toContain(word)
    }
    expect(plain(await pagesUnder(`${SITE}window/`))).toMatch(/设定依据.*办理材料.*办理流程.*承诺时限/)
    expect(plain(await html(`${SITE}gazette/`))).toMatch(/\d{4}年第\d期/)
  })

  it('takes a village trade from bids to contract, filing and notary', async () => {
    const text = plain(await pagesUnder(`${SITE}trading/`))
    for (const word of ['全部报价', '合同、备案和公证', '签订日期', '公证处']) expect(text).toContain(word)
  })

  it('has news of every kind it names', async () => {
    const articles = new Set(hrefs(await pagesUnder(`${SITE}news/`)).filter((at) => at.includes('/content/')))
    const pages = await Promise.all([...articles].map(html))
    const keywords = pages.map((page) => page.match(/name="Keywords"[^>]*/)?.[0] ?? '').join()
    for (const topic of NEWS) expect(keywords).toContain(topic)
  })

  it('sends its items up to the county, which shows where they come from', async () => {
    expect(await ask('sendings')).toMatch(/已采用并发布.*copyPath/s)
    const rows = JSON.parse(await ask('sendings')).rows as { copyPath: string | null }[]
    const copy = rows.find(({ copyPath }) => copyPath)?.copyPath ?? ''
    expect(plain(await html(copy))).toContain('来源：遂溪县洋青镇人民政府')
  })

  it('reviews three times before anything is published, and says how it proofreads', async () => {
    const { items } = JSON.parse(await ask('articles?status=published')) as { items: { id: string }[] }
    const article = await ask(`articles/${items[0]?.id}`)
    for (const step of ['初审', '复审', '终审']) expect(article).toContain(step)
    const system = await html(`${SITE}system/`)
    const [, at = ''] = system.match(/href="([^"]+)"[^>]*>洋青镇政府网站发布审核机制/) ?? []
    expect(plain(await html(at))).toContain('实行三次校对')
  })

  it('watches for what goes wrong with a site, and deals with it', async () => {
    // The daily look begins when the program starts; its marks are there once it is through.
    await expect.poll(() => ask('monitoring'), { timeout: 150_000, interval: 1_000 }).toContain('首页')
    const overview = await ask('monitoring')
    for (const look of ['首页', '栏目', '网页标签和页脚', '站内链接', '站外链接', '网页与存证', '政务新媒体'])
      expect(overview).toContain(look)
    const findings = await ask('monitoring/findings?show=all')
    for (const fault of ['超过14天没有新信息', '打不开', '没有更新']) expect(findings).toContain(fault)
  }, 180_000)

  it('reports every year, and the county sums up the reports of all below it into its own', async () => {
    for (const site of [SITE, '/'])
      for (const year of [2023, 2024]) {
        const page = plain(await html(`${site}disclosure/reports/${year}-1.html`))
        expect(page).toContain(`${year}年政府信息公开工作年度报告（第1版）`)
        expect(page).toContain('六、其他需要报告的事项')
      }
    const received = async (site: string) => {
      const page = plain(await html(`${site}disclosure/reports/2024-1.html`))
      return Number(page.match(/本年新收政府信息公开申请数量 (?:\d+ ){6}(\d+)/)?.[1])
    }
    expect(await received('/')).toBeGreaterThan(await received(SITE))
  })

  it('divides the year’s work, and trains people for it', async () => {
    expect(await ask('tasks')).toContain('年政务公开工作重点任务分工方案')
    expect(await ask('trainings')).toContain('三审三校')
    expect(await ask('problems')).toContain('读屏软件')
  })
})
