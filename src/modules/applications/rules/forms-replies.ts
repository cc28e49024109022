import { OGI } from '#law/index.ts'
import type { LetterForm } from './letter-form.ts'
import { NO_DECISION, OUTCOME_KEYS, OUTCOMES, type Outcome } from './outcome-kinds.ts'

/** Every reply follows one article in its seven cases, whatever it decides. */
export const REPLY_BASIS = OGI.cite('36')

/** What decides the words of a reply: one of the 22 outcomes, or none of them. */
type ReplyKind = Outcome | 'other'

interface Wording {
  readonly title: string
  readonly decision: string
}

const GIVEN = '政府信息公开告知书'
const REFUSED = '政府信息不予公开告知书'
const UNABLE = '政府信息无法提供告知书'
const UNPROCESSED = '政府信息公开申请不予处理告知书'
const ENDED = '政府信息公开申请不再处理告知书'
const LAW = '根据{依据}的规定'

const refused = (what: string): Wording => ({
  title: REFUSED,
  decision: `经审查，{称谓}申请获取的信息${what}。${LAW}，本机关决定不予公开，理由如下：`,
})
const unable = (what: string): Wording => ({
  title: UNABLE,
  decision: `经审查，${what}。${LAW}，本机关无法提供，现告知如下：`,
})
const unprocessed = (what: string): Wording => ({
  title: UNPROCESSED,
  decision: `经审查，${what}。${LAW}，现告知如下：`,
})
const ended = (what: string): Wording => ({
  title: ENDED,
  decision: `${what}。${LAW}，视为{称谓}放弃申请，本机关不再处理该申请。`,
})

const WORDINGS: Record<ReplyKind, Wording> = {
  'already-public': {
    title: GIVEN,
    decision: `经审查，{称谓}申请获取的信息已经主动公开。${LAW}，现将获取该信息的方式、途径告知如下：`,
  },
  granted: { title: GIVEN, decision: `经审查，${LAW}，本机关决定对{称谓}申请获取的信息予以公开。` },
  'partially-granted': {
    title: '政府信息部分公开告知书',
    decision: `经审查，{称谓}申请获取的信息中含有不应当公开的内容，能够作区分处理。${LAW}，本机关决定部分公开。`,
  },
  'state-secret': refused('属于国家秘密'),
  'other-law': refused('属于法律、行政法规禁止公开的政府信息'),
  stability: refused('公开后可能危及国家安全、公共安全、经济安全、社会稳定'),
  'third-party': refused('涉及第三方的合法权益，公开会对第三方合法权益造成损害'),
  'internal-affairs': refused('属于本机关的内部事务信息'),
  'process-information': refused('属于本机关在履行行政管理职能过程中形成的过程性信息'),
  'enforcement-file': refused('属于行政执法案卷信息'),
  'register-query': {
    title: '政府信息查询事项告知书',
    decision: `经审查，{称谓}申请获取的信息属于有关法律、行政法规对其获取另有规定的行政查询事项。${LAW}，请{称谓}按照有关规定办理查询，现告知如下：`,
  },
  'does-not-exist': unable('本机关经检索，没有{称谓}申请获取的信息，该信息不存在'),
  'not-ours': unable('{称谓}申请获取的信息不属于本机关负责公开'),
  'needs-creation': unable('{称谓}申请获取的信息没有现成的，需要本机关对现有信息进行加工、分析'),
  'still-unclear': unable('{称谓}补正后，申请内容仍不明确，本机关无法据此查找'),
  petition: unprocessed(
    '{称谓}以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理',
  ),
  repeat: unprocessed('本机关已就{称谓}的同一申请内容作出过答复，该申请属于重复申请，本机关不予重复处理'),
  publication: unprocessed('{称谓}的申请内容为要求提供公开出版物，本机关不作为政府信息公开申请处理'),
  excessive: unprocessed(
    '{称谓}申请公开政府信息的数量、频次明显超过合理范围，没有合理的理由，本机关决定不予处理',
  ),
  reconfirm: unprocessed('{称谓}要求对已经获取的政府信息进行确认或者重新出具，本机关不予处理'),
  'correction-overdue': ended('本机关已告知{称谓}补正，{称谓}无正当理由逾期未补正'),
  'fee-unpaid': ended('本机关已通知{称谓}缴纳信息处理费，{称谓}逾期未缴纳'),
  other: {
    title: '政府信息公开申请处理结果告知书',
    decision: `经审查，${LAW}，现将处理结果告知如下：`,
  },
}

function formOf(kind: ReplyKind): LetterForm {
  const { title, decision } = WORDINGS[kind]
  const part = kind === 'partially-granted'
  const lines = ['{来件}', decision, ...(part ? ['{不公开部分}'] : []), '{理由}', '{内容}', '{救济}']
  return {
    name: `答复书：${kind === 'other' ? '其他处理' : OUTCOMES[kind].label}`,
    group: '答复书',
    series: 'reply',
    to: 'applicant',
    remedy: 'outcome',
    basis: kind === 'other' ? NO_DECISION.basis : OUTCOMES[kind].basis,
    title,
    body: lines.join('\n'),
    offers: ['不公开部分', '理由', '内容', '救济'],
    needs: ['来件', '依据', ...(part ? (['不公开部分'] as const) : []), '理由', '内容', '救济'],
  }
}

/** The form of a reply by its outcome. */
export type ReplyForm = `reply-${ReplyKind}`

const KINDS: readonly ReplyKind[] = [...OUTCOME_KEYS, 'other']

/** All kinds of reply, in the order of the report. */
export const REPLY_FORMS = Object.fromEntries(KINDS.map((kind) => [`reply-${kind}`, formOf(kind)])) as Record<
  ReplyForm,
  LetterForm
>

/** The form in which an outcome is told. */
export function replyForm(outcome: Outcome | null): ReplyForm {
  return `reply-${outcome ?? 'other'}`
}
