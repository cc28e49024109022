import {
  type Basis,
  BLANK_COLUMNS_VETO,
  type Day,
  INSPECTION,
  inForceOn,
  LETTERS_STALE_MONTHS,
  LONG_STALE_COLUMNS_VETO,
  STALE_COLUMNS_VETO,
  WEBSITE_GUIDE,
} from '#law/index.ts'
import type { CheckKey, Fault } from './checks.ts'
import type { ColumnSeen } from './column-faults.ts'
import { monthsBefore } from './months-before.ts'

/** What may be said of an indicator. */
export const SCORE_VERDICTS = { met: '达标', 'not-met': '不达标', unknown: '无法判断' } as const

/** The key of one verdict. */
export type ScoreVerdict = keyof typeof SCORE_VERDICTS

/** One indicator with what was found and what proves it. */
export interface Score {
  id: string
  name: string
  part: '单项否决' | '扣分'
  verdict: ScoreVerdict
  proof: string[]
  basis: Basis
}

/** What a run of the checks has to tell the scorecard. */
export interface Looked {
  today: Day
  faults: readonly Fault[]
  /** Checks that could be carried out. */
  done: ReadonlySet<CheckKey>
  columns: readonly ColumnSeen[]
  homeNewest: Day | null
  /** The host name the pages carry. */
  host: string
  /** Whether the home page leads to a way to write to the organ, and to a search. */
  mailbox: boolean
  search: boolean
  /** Newest answered letter that is public; undefined when letters could not be looked at. */
  newestLetter: Day | null | undefined
}

type Found = Pick<Score, 'verdict' | 'proof'>

const cannotTell = (...proof: string[]): Found => ({ verdict: 'unknown', proof })
const told = (met: boolean, ...proof: string[]): Found => ({ verdict: met ? 'met' : 'not-met', proof })

const faultsOf = (looked: Looked, ...checks: CheckKey[]) =>
  looked.faults.filter((fault) => checks.includes(fault.check))

const titles = (faults: readonly Fault[]) => faults.slice(0, 10).map((fault) => fault.title)

function security(looked: Looked): Found {
  const faults = faultsOf(looked, 'bad-link', 'page-differs')
  if (faults.length > 0) return told(false, ...titles(faults))
  return cannotTell('没有发现不良链接和被改动的网页；表述差错、泄密和安全事件须由人判断')
}

function home(looked: Looked): Found {
  if (!looked.done.has('home-stale')) return cannotTell('没有读到首页')
  const proof = `首页最新信息的日期：${looked.homeNewest ?? '无'}`
  return told(faultsOf(looked, 'home-stale').length === 0, proof, `检查日期：${looked.today}`)
}

function columns(looked: Looked): Found {
  if (!looked.done.has('column-stale')) return cannotTell('没有读到栏目页')
  const kinds = new Map(looked.columns.map((column) => [column.key, column.kind]))
  const stale = faultsOf(looked, 'column-stale')
  const long = stale.filter((fault) => kinds.get(fault.subject) === 'regular')
  const blank = faultsOf(looked, 'column-blank')
  const counts = [
    {
      what: '动态要闻、通知公告、政策文件不更新',
      count: stale.length - long.length,
      most: STALE_COLUMNS_VETO,
    },
    { what: '应更新而长期不更新', count: long.length, most: LONG_STALE_COLUMNS_VETO },
    { what: '空白栏目', count: blank.length, most: BLANK_COLUMNS_VETO },
  ].map((one) => ({ ...one, most: inForceOn(one.most, looked.today).value }))
  const proof = counts.map(({ what, count, most }) => `${what}：${count} 个（满 ${most} 个否决）`)
  return told(
    counts.every(({ count, most }) => count < most),
    ...proof,
    ...titles([...stale, ...blank]),
  )
}

function interaction(looked: Looked): Found {
  if (!looked.mailbox) return told(false, '首页没有咨询、建议的入口')
  if (!looked.done.has('message-unanswered')) return cannotTell('首页有咨询、建议入口；没有读到留言')
  const faults = faultsOf(looked, 'message-unanswered')
  return told(faults.length === 0, '首页有咨询、建议入口', `超过期限没有答复的留言：${faults.length} 件`)
}

const WANTED_COLUMNS: readonly [string, RegExp][] = [
  ['概况信息', /概况/],
  ['机构职能', /机构|职能/],
  ['领导信息', /领导/],
  ['动态要闻', /动态|要闻/],
  ['政策文件', /文件/],
  ['政策解读', /解读/],
]

function publishing(looked: Looked): Found {
  const names = looked.columns.filter((column) => !column.blank).map((column) => column.name)
  const missing = WANTED_COLUMNS.filter(([, words]) => !names.some((name) => words.test(name)))
  const stale = faultsOf(looked, 'column-stale').filter((fault) =>
    looked.columns.some((column) => column.key === fault.subject && column.kind === 'papers'),
  )
  const proof =
    missing.length === 0 ? '六类栏目都有内容' : `没有内容的栏目：${missing.map(([name]) => name).join('、')}`
  return told(missing.length === 0 && stale.length === 0, proof, ...titles(stale))
}

function letters(looked: Looked): Found {
  if (looked.newestLetter === undefined) return cannotTell('没有读到留言公开情况')
  const { value } = inForceOn(LETTERS_STALE_MONTHS, looked.today)
  const fresh = looked.newestLetter !== null && looked.newestLetter >= monthsBefore(looked.today, value)
  return told(fresh, `最近公开的留言答复：${looked.newestLetter ?? '无'}（不超过${value}个月）`)
}

function domain(looked: Looked): Found {
  if (/^(localhost|[\d.]+|\[.*\])(:\d+)?$/.test(looked.host))
    return cannotTell(`现在的地址是 ${looked.host}，不是正式域名`)
  return told(/\.gov\.cn(:\d+)?$/.test(looked.host), `网页写明的域名：${looked.host || '无'}`)
}

function footMark(looked: Looked, mark: string): Found {
  if (!looked.done.has('page-foot')) return cannotTell('没有读到网页')
  const faults = faultsOf(looked, 'page-foot').filter((fault) => fault.subject.includes(mark))
  return told(
    faults.length === 0,
    faults.length === 0 ? '各网页页脚都有' : faults.map((fault) => fault.seen).join(''),
  )
}

function links(looked: Looked): Found {
  if (!looked.done.has('inner-link')) return cannotTell('没有检查站内链接')
  const faults = faultsOf(looked, 'inner-link', 'outer-link')
  const outside = looked.done.has('outer-link') ? [] : ['站外链接这次没有查成']
  if (faults.length === 0 && outside.length > 0) return cannotTell('站内链接都能打开', ...outside)
  return told(faults.length === 0, `打不开的链接：${faults.length} 个`, ...titles(faults), ...outside)
}

const VETO = '单项否决' as const
const POINTS = '扣分' as const

const INDICATORS: readonly (Omit<Score, 'verdict' | 'proof'> & { judge(looked: Looked): Found })[] = [
  {
    id: 'security',
    name: '安全、泄密事故等严重问题',
    part: VETO,
    basis: INSPECTION.cite('安全泄密'),
    judge: security,
  },
  {
    ...{ id: 'unreachable', name: '站点无法访问', part: VETO, basis: INSPECTION.cite('站点无法访问') },
    judge: () => cannotTell('要从站外连续一周、每天至少20次访问才能判断'),
  },
  { id: 'home-stale', name: '首页不更新', part: VETO, basis: INSPECTION.cite('首页不更新'), judge: home },
  {
    id: 'columns-stale',
    name: '栏目不更新',
    part: VETO,
    basis: INSPECTION.cite('栏目不更新'),
    judge: columns,
  },
  {
    id: 'interaction',
    name: '互动回应差',
    part: VETO,
    basis: INSPECTION.cite('互动回应差'),
    judge: interaction,
  },
  {
    ...{ id: 'services', name: '服务不实用', part: VETO, basis: INSPECTION.cite('办事指南要素') },
    judge: () => cannotTell('办事指南的要素请在“办事服务”里核对'),
  },
  {
    id: 'publishing',
    name: '发布解读栏目',
    part: POINTS,
    basis: INSPECTION.cite('发布解读'),
    judge: publishing,
  },
  {
    ...{ id: 'service-figures', name: '办事统计数据', part: POINTS, basis: INSPECTION.cite('办事统计') },
    judge: () => cannotTell('本站没有办事统计数据栏目时，请由办事服务负责人核对'),
  },
  { id: 'letters', name: '留言公开', part: POINTS, basis: INSPECTION.cite('留言公开'), judge: letters },
  { id: 'domain', name: '域名名称', part: POINTS, basis: INSPECTION.cite('功能设计'), judge: domain },
  {
    ...{ id: 'site-code', name: '网站标识', part: POINTS, basis: WEBSITE_GUIDE.cite('底部') },
    judge: (looked) => footMark(looked, '标识'),
  },
  { id: 'links', name: '可用性（链接）', part: POINTS, basis: INSPECTION.cite('功能设计'), judge: links },
  {
    ...{ id: 'search', name: '搜索功能', part: POINTS, basis: INSPECTION.cite('功能设计') },
    judge: (looked) => told(looked.search, looked.search ? '首页有搜索' : '首页没有搜索'),
  },
  {
    ...{ id: 'ipv6', name: 'IPv6改造', part: POINTS, basis: INSPECTION.cite('功能设计') },
    judge: () => cannotTell('要从站外的IPv6网络访问才能判断'),
  },
  {
    ...{ id: 'fault-entry', name: '“我为政府网站找错”入口', part: POINTS, basis: WEBSITE_GUIDE.cite('底部') },
    judge: (looked) => footMark(looked, '找错'),
  },
]

/** The verified indicators, each with its verdict and its proof. What cannot be told is never called met. */
export function scorecard(looked: Looked): Score[] {
  return INDICATORS.map(({ judge, ...indicator }) => ({ ...indicator, ...judge(looked) }))
}
