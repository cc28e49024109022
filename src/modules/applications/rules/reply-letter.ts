import {
  type ApplicantKind,
  type Basis,
  citation,
  type Day,
  formatDay,
  OGI,
  type OutcomeGroup,
  type OutcomeRow,
} from '#law/index.ts'
import { type RemedyBodies, remedies } from './remedies.ts'

/** Everything a reply is written from. */
export interface ReplyFacts {
  organName: string
  bodies: RemedyBodies
  telephone: string
  demonstration: boolean
  applicationNumber: string
  receivedDay: Day
  applicantKind: ApplicantKind
  applicantName: string
  /** What was asked for, in a few words. */
  wanted: string
  number: string
  day: Day
  row: OutcomeRow
  /** Which article the decision rests on; one of the row's two. */
  ground: Basis
  /** Partly granted: the rows on which the other parts are held back. */
  withheld: readonly OutcomeRow[]
  reason: string
  content: string
  attachments: string[]
}

/** A reply as written: the letter, and what the decision rests on. */
export interface WrittenReply {
  letter: {
    organName: string
    number: string
    title: string
    addressee: string
    paragraphs: string[]
    remedies: string[]
    attachments: string[]
    signature: string
    date: Day
    contact: string
    demonstration: boolean
  }
  basis: Basis[]
}

const TITLES: Record<OutcomeGroup, string> = {
  予以公开: '政府信息公开告知书',
  部分公开: '政府信息部分公开告知书',
  不予公开: '政府信息不予公开告知书',
  无法提供: '政府信息无法提供告知书',
  不予处理: '政府信息公开申请不予处理告知书',
  其他处理: '政府信息公开申请处理结果告知书',
}

const DECISIONS: Record<OutcomeGroup, (row: OutcomeRow, you: string) => string> = {
  予以公开: () => '决定对所申请的政府信息予以公开',
  部分公开: () => '决定对所申请的政府信息部分公开',
  不予公开: (row) => `所申请的政府信息${row.label}，决定不予公开`,
  无法提供: (row) => `${row.label}，无法提供`,
  不予处理: (row, you) => `${you}的申请属于“${row.label}”情形，决定不予处理`,
  其他处理: (row) => (row.key === 'other_misc' ? '处理结果如下' : row.label),
}

/** Writes the reply: what came in, what is decided on which article and why, and how it may be fought. */
export function replyLetter(facts: ReplyFacts): WrittenReply {
  const told = remedies({ remedy: remedyOf(facts) }, facts.day, facts.bodies)
  return {
    letter: {
      organName: facts.organName,
      number: facts.number,
      title: TITLES[facts.row.group],
      addressee: facts.applicantName,
      paragraphs: paragraphsOf(facts),
      remedies: told.sentences,
      attachments: facts.attachments,
      signature: facts.organName,
      date: facts.day,
      contact: `联系电话：${facts.telephone}`,
      demonstration: facts.demonstration,
    },
    basis: [facts.ground, OGI.cite('36'), ...facts.withheld.map(({ basis }) => basis), ...told.basis],
  }
}

// What is held back of a partly granted application is refused, and fought as a refusal is.
function remedyOf({ row, withheld }: ReplyFacts): OutcomeRow['remedy'] {
  return [row, ...withheld].some(({ remedy }) => remedy === 'reconsideration-first')
    ? 'reconsideration-first'
    : 'either'
}

function withheldWords({ withheld }: ReplyFacts): string {
  const grounds = withheld.map(({ label, basis }) => `${label}（${citation(basis)}）`)
  return grounds.length === 0 ? '' : `不予公开的部分，理由是：${grounds.join('；')}。`
}

function paragraphsOf(facts: ReplyFacts): string[] {
  const you = facts.applicantKind === 'natural_person' ? '你' : '你单位'
  const received = `本机关于${formatDay(facts.receivedDay)}收到${you}提交的政府信息公开申请（申请编号：${facts.applicationNumber}），申请获取的信息为：“${facts.wanted}”。`
  const decision = DECISIONS[facts.row.group](facts.row, you)
  // The clerk's reason often names the article already; saying it twice would read as two grounds.
  const named = facts.reason.includes(citation(facts.ground))
  const opening = named ? '经审查，本机关' : `经审查，本机关依据${citation(facts.ground)}的规定`
  const decided = `${opening}${named ? '认为' : ''}：${decision}。`
  return [received, decided, withheldWords(facts), facts.reason, facts.content].filter(
    (paragraph) => paragraph !== '',
  )
}
