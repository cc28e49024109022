import { type Basis, INSPECTION, OGI, WEBSITE_GUIDE } from '#law/index.ts'

/** How grave a fault is: fails the site outright, loses points, or breaks only our own order. */
export const SEVERITIES = { veto: '单项否决', points: '扣分', own: '自查' } as const

/** The key of one degree of gravity. */
export type Severity = keyof typeof SEVERITIES

interface Check {
  label: string
  severity: Severity
  /** Whether a fault must be seen twice, some time apart, before anyone is troubled with it. */
  twice: boolean
  /** What is asked of whoever repairs it. */
  wanted: string
  basis: Basis
}

/** Everything the program looks at on a site, in the order it is reported. */
export const CHECKS = {
  'home-stale': {
    label: '首页更新',
    severity: 'veto',
    twice: false,
    wanted: '在首页展示的栏目发布新信息',
    basis: INSPECTION.cite('首页不更新'),
  },
  'column-stale': {
    label: '栏目更新',
    severity: 'veto',
    twice: false,
    wanted: '更新栏目；确无信息的，归并或者停用栏目',
    basis: INSPECTION.cite('栏目不更新'),
  },
  'column-blank': {
    label: '空白栏目',
    severity: 'veto',
    twice: false,
    wanted: '补充内容，或者归并、停用栏目',
    basis: INSPECTION.cite('栏目不更新'),
  },
  'catalogue-overdue': {
    label: '目录事项',
    severity: 'own',
    twice: false,
    wanted: '按目录公开，或者修改目录',
    basis: OGI.cite('26'),
  },
  'message-unanswered': {
    label: '留言答复',
    severity: 'veto',
    twice: false,
    wanted: '答复留言',
    basis: INSPECTION.cite('互动回应差'),
  },
  'page-tags': {
    label: '网页标签',
    severity: 'own',
    twice: true,
    wanted: '补齐标签后重新发布网页',
    basis: WEBSITE_GUIDE.cite('标签'),
  },
  'page-foot': {
    label: '页脚标识',
    severity: 'points',
    twice: true,
    wanted: '补齐页脚标识后重新发布网页',
    basis: WEBSITE_GUIDE.cite('底部'),
  },
  'inner-link': {
    label: '站内链接',
    severity: 'points',
    twice: true,
    wanted: '改正或者删除链接',
    basis: INSPECTION.cite('功能设计'),
  },
  'outer-link': {
    label: '站外链接',
    severity: 'points',
    twice: true,
    wanted: '改正或者删除链接',
    basis: INSPECTION.cite('链接可用'),
  },
  'bad-link': {
    label: '不良链接',
    severity: 'veto',
    twice: true,
    wanted: '立即删除链接，查明来源',
    basis: INSPECTION.cite('安全泄密'),
  },
  'page-differs': {
    label: '网页与存证',
    severity: 'veto',
    twice: true,
    wanted: '查明原因，按存证重新发布网页',
    basis: INSPECTION.cite('安全泄密'),
  },
  'media-stale': {
    label: '政务新媒体',
    severity: 'veto',
    twice: false,
    wanted: '更新账号，或者注销账号',
    basis: INSPECTION.cite('新媒体不更新'),
  },
} as const satisfies Record<string, Check>

/** The key of one check. */
export type CheckKey = keyof typeof CHECKS

/** All checks, in the order they are reported. */
export const CHECK_KEYS = Object.keys(CHECKS) as CheckKey[]

/** One thing found wrong. The same check and subject are the same fault, however often it is seen. */
export interface Fault {
  check: CheckKey
  subject: string
  title: string
  /** What was seen, in a sentence. */
  seen: string
  /** The address where it can be looked at; empty when there is none. */
  address: string
  /** Particulars that prove it: addresses, days, answers. */
  proof: string[]
  /** The department it most likely belongs to; empty when unknown. */
  department: string
}
