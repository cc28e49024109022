import { type Basis, REPORT_FORM } from '#law/index.ts'

/** A figure of the year as far as a draft needs it. */
interface Fact {
  readonly name: string
  readonly count: number
  /** Which part of a whole it is: a column, a kind, a board. */
  readonly part: string
}

/** What last year's report called wrong and promised. */
interface Promised {
  readonly problems: string
  readonly improvements: string
}

interface Drafted {
  overall: Record<'disclosure' | 'applications' | 'management' | 'platform' | 'supervision', string>
  problems: string
  improvements: string
  other: string
}

const [FIRST, FIFTH] = [REPORT_FORM.cite('第一部分'), REPORT_FORM.cite('第五部分')]

/** What the draft rests on: the parts of the form it fills. */
export const DRAFT_BASIS: readonly Basis[] = [FIRST, FIFTH, REPORT_FORM.cite('第六部分')]

/** A place in a draft that only a person can fill. */
export const TO_WRITE = /【请写明[^】]*】/

const MARK = /\{\{([^{}]+)\}\}/g
const [MOST_PARTS, LONGEST_QUOTE] = [6, 60]
/** How the lines begin in which a draft looks back. */
const LOOKING_BACK = /^(?:针对上一年度|上一年度，提出的措施是|本年整改|整改完成)/

const lines = (...texts: string[]) => texts.filter((text) => text !== '').join('\n')

/** Writes only of what there was: a clause with a figure of 0 is left out. */
function pen(facts: readonly Fact[]) {
  const counts = new Map(facts.map(({ name, count }) => [name, count]))
  const clause = (text: string) =>
    [...text.matchAll(MARK)].every(([, name = '']) => (counts.get(name) ?? 0) > 0) ? text : ''
  return {
    /** A sentence of clauses; without its first one there is none. */
    sentence(first: string, ...further: string[]): string {
      if (clause(first) === '') return ''
      return `${[first, ...further].map(clause).filter(Boolean).join('，')}。`
    },
    /** The largest parts of a whole, each with its figure. */
    parts(prefix: string, unit: string): string {
      return facts
        .filter(({ name, count }) => name.startsWith(`${prefix}.`) && count > 0)
        .toSorted((one, other) => other.count - one.count)
        .slice(0, MOST_PARTS)
        .map(({ name, part }) => `${part}{{${name}}}${unit}`)
        .join('、')
    },
  }
}

type Pen = ReturnType<typeof pen>

const after = (lead: string, list: string) => (list === '' ? '' : `${lead}${list}`)

function disclosure({ sentence, parts }: Pen): string {
  return lines(
    sentence(
      '本年在网站公开信息{{articlesPublished}}条',
      after('按类别有', parts('articlesOf', '条')),
      after('较多的栏目有', parts('articlesIn', '条')),
    ),
    sentence('编印政府公报{{gazetteIssues}}期'),
    sentence(
      '就重要事项公开征求意见{{consultationsOpened}}次',
      '收到意见{{commentsReceived}}条',
      '已公布采纳情况{{consultationsAnswered}}次',
    ),
    sentence(
      '村级三资交易公开{{tradesPublic}}宗',
      after('其中', parts('tradesOf', '宗')),
      '成交{{tradesClosed}}宗',
      '按总价计成交{{tradesAmount}}元',
      '按年计成交每年{{tradesYearly}}元',
    ),
  )
}

function applications({ sentence, parts }: Pen): string {
  const channels = parts('applicationsBy', '件')
  return lines(
    sentence('本年新收政府信息公开申请{{newReceived}}件', after('其中', channels)),
    sentence('全年办结{{repliedTotal}}件', '结转下年度继续办理{{carriedOut}}件'),
  )
}

function management({ sentence }: Pen): string {
  return lines(
    sentence('年度分工方案列出重点任务{{tasksTotal}}项', '已经完成{{tasksConfirmed}}项'),
    sentence(
      '向上级网站报送信息{{itemsSent}}条次',
      '被采用{{itemsAdopted}}条次',
      '随原文撤下或收回{{itemsWithdrawn}}条',
    ),
    sentence('人工录入外部平台{{itemsByHand}}条'),
  )
}

function platform({ sentence, parts }: Pen): string {
  return lines(
    sentence(
      '公开办事指南{{guidesLive}}份',
      '涉及窗口{{guideWindows}}个',
      '其中本年发布或更新{{guidesRenewed}}份',
    ),
    sentence('在公开栏张贴{{postersHung}}份', after('其中', parts('postersOn', '份'))),
    sentence(
      '信箱收到群众来信{{messagesReceived}}件',
      after('其中', parts('messagesOf', '件')),
      '回复来信{{messagesAnswered}}件',
      '按期回复{{messagesInTime}}件',
    ),
    sentence('值班电话接听{{callsTaken}}次', '转为来信办理{{callsTurned}}件'),
  )
}

function supervision({ sentence }: Pen): string {
  return lines(
    sentence('检查网站{{siteChecks}}次', '发现问题{{findingsFound}}个', '整改关闭{{findingsRepaired}}个'),
    sentence('组织业务学习{{trainingsHeld}}次', '参加{{trainingAttendances}}人次'),
  )
}

function problems({ sentence }: Pen): string {
  return lines(
    sentence('网站监测发现问题{{findingsFound}}个', '日常维护还不够及时'),
    sentence('重点任务有{{tasksLate}}项逾期才报完成或仍未完成', '督促还不够有力'),
    sentence('收集典型问题{{problemsFound}}个', '有的办理环节还不规范'),
    sentence('有{{messagesLate}}件来信逾期回复', '办理时限把握不严'),
    sentence('报送的信息有{{itemsReturned}}条次被退回', '信息质量有待提高'),
  )
}

/** Last year's promises one by one, each with a place for what was done; then what the figures show. */
function improvements({ sentence }: Pen, promised: Promised, found: string): string {
  const wrong = linesOf(promised.problems)
  return lines(
    ...measuresIn(promised.improvements).map((measure, at) => {
      const problem = wrong[at] ? `针对上一年度“${quoted(wrong[at])}”的问题` : '上一年度'
      return `${problem}，提出的措施是“${quoted(measure)}”：【请写明做了什么、结果怎样】`
    }),
    sentence('本年整改关闭网站问题{{findingsRepaired}}个'),
    sentence('整改完成典型问题{{problemsMended}}个'),
    found === '' ? '' : '针对本年的问题，【请写明下一年度的措施】',
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What was promised; what that report itself told of the year before it is no promise. */
const measuresIn = (text: string) => linesOf(text).filter((line) => !LOOKING_BACK.test(line))

/** The beginning of a promise: its first sentence, without 一是 and the like, cut where it is long. */
function quoted(line: string): string {
  const [first = ''] = line.replace(/^[一二三四五六七八九十]是/, '').split('。')
  return first.length > LONGEST_QUOTE ? `${first.slice(0, LONGEST_QUOTE)}……` : first
}

/** The fees of the year; nothing where no register of fees is kept, for then nobody knows. */
function other({ sentence }: Pen, facts: readonly Fact[]): string {
  if (!facts.some(({ name }) => name === 'feeNotices')) return ''
  const told = sentence(
    '依照政府信息公开信息处理费管理的规定，本年发出收费通知{{feeNotices}}件',
    '通知收费金额{{feesNoticed}}元',
    '实际收取信息处理费{{feesPaid}}元',
    '退还{{feesRefunded}}元',
    '逾期未缴费而终止办理{{feesLapsed}}件',
  )
  return told === '' ? '本年没有发出收费通知，没有收取信息处理费。' : told
}

/** The written parts as the year's figures tell them; every figure is a placeholder. */
export function draftNarrative(facts: readonly Fact[], promised: Promised): Drafted {
  const writer = pen(facts)
  const found = problems(writer)
  return {
    overall: {
      disclosure: disclosure(writer),
      applications: applications(writer),
      management: management(writer),
      platform: platform(writer),
      supervision: supervision(writer),
    },
    problems: found,
    improvements: improvements(writer, promised, found),
    other: other(writer, facts),
  }
}
