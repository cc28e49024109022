import { FEES, OGI } from '#law/index.ts'
import type { LetterForm } from './letter-form.ts'

const GROUP = '终止、转送、更正'
const TO_APPLICANT = { group: GROUP, to: 'applicant', remedy: 'either' } as const

/** Letters with which a case ends other than by a reply. */
export const ENDING_FORMS = {
  'lapse-correction': {
    ...TO_APPLICANT,
    name: '逾期不补正终止办理告知书',
    series: 'ending',
    basis: OGI.cite('30'),
    title: '政府信息公开申请不再处理告知书',
    body: `{来件}
本机关于{告知日期}书面告知{称谓}补正，补正期限于{期限届满日}届满。{称谓}没有在期限内补正，也没有说明正当理由。
{正文}
根据{依据}的规定，视为{称谓}放弃申请，本机关不再处理该申请。需要时，{称谓}可以重新提出申请。
{救济}`,
    offers: ['告知日期', '期限届满日', '正文', '救济'],
    needs: ['来件', '依据', '期限届满日', '救济'],
  },
  'lapse-fee': {
    ...TO_APPLICANT,
    name: '逾期未缴费终止办理告知书',
    series: 'ending',
    basis: FEES.cite('6'),
    title: '政府信息公开申请不再处理告知书',
    body: `{来件}
本机关于{告知日期}书面通知{称谓}缴纳信息处理费，缴费期限于{期限届满日}届满。{称谓}没有在期限内缴纳。
{正文}
根据{依据}的规定，视为{称谓}放弃申请，本机关不再处理该申请。需要时，{称谓}可以重新提出申请。
{救济}`,
    offers: ['告知日期', '期限届满日', '正文', '救济'],
    needs: ['来件', '依据', '期限届满日', '救济'],
  },
  withdrawal: {
    ...TO_APPLICANT,
    remedy: 'none',
    name: '撤回终止办理告知书',
    series: 'ending',
    basis: OGI.cite('45'),
    title: '政府信息公开申请终止办理告知书',
    body: `{来件}
{称谓}已自愿撤回该申请。根据{依据}的规定，本机关终止办理并归档。需要时，{称谓}可以重新提出申请。`,
    offers: ['正文'],
    needs: ['来件', '依据'],
  },
  'transfer-told': {
    ...TO_APPLICANT,
    name: '转送告知书',
    series: 'transfer',
    basis: OGI.cite('36(5)'),
    title: '政府信息公开申请转送告知书',
    body: `{来件}
经审查，{称谓}申请公开的信息不属于本机关负责公开，应当由下列机关受理：{应当受理的机关}。根据{依据}的规定，现告知{称谓}，本机关已将申请转送该机关，后续办理情况请向该机关了解。
{正文}
{救济}`,
    offers: ['应当受理的机关', '正文', '救济'],
    needs: ['来件', '依据', '应当受理的机关', '救济'],
  },
  transfer: {
    name: '转送函',
    group: GROUP,
    series: 'transfer',
    to: 'organ',
    remedy: 'none',
    basis: OGI.cite('36(5)'),
    title: '关于转送政府信息公开申请的函',
    body: `本机关于{收到日期}收到{申请人}提出的政府信息公开申请（申请编号：{申请编号}），申请获取的信息为：“{申请内容}”。
经审查，该信息不属于本机关负责公开，应当由贵单位受理。根据{依据}的规定，现将申请转送贵单位，请依法办理并直接答复申请人。本机关已把转送情况告知申请人。`,
    offers: ['申请人', '正文'],
    needs: ['申请人', '申请编号', '依据'],
    attachments: ['政府信息公开申请登记表'],
  },
  'record-corrected': {
    ...TO_APPLICANT,
    name: '更正告知书',
    series: 'record',
    basis: OGI.cite('41'),
    title: '政府信息更正告知书',
    body: `{来件}
经审核，本机关记录的与{称谓}自身相关的信息确有错误。根据{依据}的规定，本机关已予以更正。更正情况如下：
{正文}
{救济}`,
    offers: ['正文', '救济'],
    needs: ['来件', '依据', '正文', '救济'],
  },
  'record-forwarded': {
    ...TO_APPLICANT,
    name: '更正申请转送告知书',
    series: 'record',
    basis: OGI.cite('41'),
    title: '政府信息更正申请转送告知书',
    body: `{来件}
经审核，该信息不属于本机关职能范围，应当由下列机关处理：{应当受理的机关}。根据{依据}的规定，本机关已将申请转送该机关，现告知{称谓}。
{正文}
{救济}`,
    offers: ['应当受理的机关', '正文', '救济'],
    needs: ['来件', '依据', '应当受理的机关', '救济'],
  },
  'record-refused': {
    ...TO_APPLICANT,
    name: '不予更正告知书',
    series: 'record',
    basis: OGI.cite('41'),
    title: '政府信息不予更正告知书',
    body: `{来件}
经审核，根据{依据}的规定，本机关决定对该信息不予更正。理由如下：
{正文}
{救济}`,
    offers: ['正文', '救济'],
    needs: ['来件', '依据', '正文', '救济'],
  },
} as const satisfies Record<string, LetterForm>
