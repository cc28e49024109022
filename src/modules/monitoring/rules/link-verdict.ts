import { INSPECTION } from '#law/index.ts'
import type { Fault } from './checks.ts'

/** What may be said of a link. */
export const LINK_VERDICTS = {
  ok: '正常',
  moved: '已改址',
  broken: '打不开',
  refused: '对方拒绝程序访问',
  unreachable: '连不上',
  certificate: '证书有问题',
  suspicious: '可疑',
} as const

/** The key of one verdict. */
export type LinkVerdict = keyof typeof LINK_VERDICTS

/** What came back when a link was tried. */
export type LinkAnswer =
  | { ok: true; status: number; url: string; hops: number; text: string }
  | { ok: false; fault: string }

/** A verdict with what it was drawn from. */
export interface JudgedLink {
  verdict: LinkVerdict
  why: string
}

const BY_FAULT: Readonly<Record<string, JudgedLink>> = {
  'inner-address': { verdict: 'suspicious', why: '指向内部网络的地址' },
  'bad-address': { verdict: 'broken', why: '网址写法不对' },
  'unknown-name': { verdict: 'unreachable', why: '域名解析不到' },
  certificate: { verdict: 'certificate', why: '安全证书无效或者过期' },
  connection: { verdict: 'unreachable', why: '连接失败' },
  timeout: { verdict: 'unreachable', why: '超时没有回应' },
  'too-many-redirects': { verdict: 'broken', why: '反复跳转' },
}

// Sites that turn programs away answer like this while people still get in.
const REFUSALS = new Set([401, 403, 405, 406, 412, 418, 429, 451])

const BAD_WORDS = [
  '博彩',
  '赌场',
  '六合彩',
  '真人荷官',
  '百家乐',
  '色情',
  '成人视频',
  '裸聊',
  '办假证',
  '代开发票',
]

const hostOf = (url: string) => /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
const isOfficial = (host: string) => host === 'gov.cn' || host.endsWith('.gov.cn')
const pathOf = (url: string) => url.replace(/^https?:\/\/[^/?#]+/i, '').replace(/\/$/, '')

function ofStatus(status: number): JudgedLink | undefined {
  if (REFUSALS.has(status)) return { verdict: 'refused', why: `对方回应 ${status}` }
  if (status >= 500) return { verdict: 'unreachable', why: `对方服务器出错，回应 ${status}` }
  return status >= 400 ? { verdict: 'broken', why: `对方回应 ${status}，没有这个网页` } : undefined
}

function ofPlace(asked: string, found: string): JudgedLink {
  const [from, to] = [hostOf(asked), hostOf(found)]
  if (from !== to && isOfficial(from) && !isOfficial(to))
    return { verdict: 'suspicious', why: `政府网站的地址跳转到 ${to}` }
  const moved = from !== to || pathOf(asked) !== pathOf(found)
  return moved ? { verdict: 'moved', why: `跳转到 ${found}` } : { verdict: 'ok', why: '' }
}

/** What is to be said of a link, given what came back when it was tried. */
export function judgeLink(asked: string, answer: LinkAnswer): JudgedLink {
  if (!answer.ok) return BY_FAULT[answer.fault] ?? { verdict: 'unreachable', why: '连接失败' }
  const failed = ofStatus(answer.status)
  if (failed) return failed
  const word = BAD_WORDS.find((each) => answer.text.includes(each))
  if (word) return { verdict: 'suspicious', why: `网页里有“${word}”` }
  return ofPlace(asked, answer.url)
}

/** One link that was tried, with the pages it stands on. */
export interface TriedLink extends JudgedLink {
  url: string
  on: readonly string[]
}

const ALARMING: ReadonlySet<LinkVerdict> = new Set(['broken', 'unreachable', 'certificate', 'suspicious'])
const NAMED = 20

/** Where a link was found and what basis the alarm has: suspicious ones are bad links, others merely broken. */
export function linkFaults(links: readonly TriedLink[]): Fault[] {
  return links
    .filter((link) => ALARMING.has(link.verdict))
    .map((link) => ({
      check: link.verdict === 'suspicious' ? 'bad-link' : 'outer-link',
      subject: link.url,
      title: `${LINK_VERDICTS[link.verdict]}：${link.url}`,
      seen: `${link.why}。`,
      address: link.on[0] ?? '',
      proof: link.on.slice(0, NAMED).map((page) => `所在网页：${page}`),
      department: '',
    }))
}

/** Says so when nothing outside could be reached: then the fault is our own wire's, and no link is to blame. */
export function cutOff(links: readonly Pick<TriedLink, 'verdict'>[]): boolean {
  return links.length > 0 && links.every((link) => link.verdict === 'unreachable')
}

/** What the checks of links rest on. */
export const LINK_BASIS = [INSPECTION.cite('链接可用'), INSPECTION.cite('安全泄密')]
