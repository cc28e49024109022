import { FEES, OGI } from '#law/index.ts'
import type { LetterForm } from './letter-form.ts'

const GROUP = '登记、补正、期限、收费'
const TO_APPLICANT = { group: GROUP, to: 'applicant', remedy: 'none' } as const

/** Letters to the applicant while the case is open. */
export const ASKING = {
  receipt: {
    ...TO_APPLICANT,
    name: '登记回执',
    series: 'receipt',
    basis: OGI.cite('33.2'),
    title: '政府信息公开申请登记回执',
    body: `{来件}
该申请以{提出方式}提出，已经登记。根据{依据}的规定，本机关最迟于{答复期限}作出答复；需要补正、征求意见、延长答复期限或者收取信息处理费的，另行书面告知。
{称谓}可以凭申请编号和查询码在本机关网站查询办理进度，也可以拨打{联系电话}询问。`,
    offers: ['答复期限'],
    needs: ['来件', '依据', '答复期限'],
  },
  correction: {
    ...TO_APPLICANT,
    name: '补正告知书',
    series: 'correction',
    basis: OGI.cite('30'),
    title: '政府信息公开申请补正告知书',
    body: `{来件}
经审查，{称谓}的申请内容不够明确，本机关无法据此查找。根据{依据}的规定，请{称谓}自收到本告知书之日起{期限}个工作日内补正。需要补正的事项如下：
{正文}
补正材料可以当面提交，也可以邮寄至{地址}（{公开机构}收）。答复期限自本机关收到补正材料之日起重新计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。`,
    offers: ['期限', '正文'],
    needs: ['来件', '依据', '期限', '正文'],
  },
  reasons: {
    ...TO_APPLICANT,
    name: '说明理由告知书',
    series: 'reasons',
    basis: OGI.cite('35'),
    title: '政府信息公开申请说明理由告知书',
    body: `{来件}
经审查，{称谓}申请公开政府信息的数量、频次明显超过合理范围，具体情况如下：
{正文}
根据{依据}的规定，请{称谓}自收到本告知书之日起{期限}个工作日内书面说明理由。理由不合理或者逾期没有说明理由的，本机关依法不予处理；理由合理，但在规定的期限内无法答复的，本机关确定延迟答复的合理期限并告知{称谓}。`,
    offers: ['期限', '正文'],
    needs: ['来件', '依据', '期限', '正文'],
  },
  delay: {
    ...TO_APPLICANT,
    name: '延迟答复告知书',
    series: 'delay',
    basis: OGI.cite('35'),
    title: '政府信息公开申请延迟答复告知书',
    body: `{来件}
{称谓}已就申请的数量、频次说明理由，本机关认为理由合理，但在规定的期限内无法答复，原因如下：
{正文}
根据{依据}的规定，本机关决定延迟{延长工作日}个工作日答复，最迟于{答复期限}作出答复。`,
    offers: ['正文', '延长工作日', '答复期限'],
    needs: ['来件', '依据', '延长工作日', '答复期限'],
  },
  extension: {
    ...TO_APPLICANT,
    name: '延期答复告知书',
    series: 'extension',
    basis: OGI.cite('33.2'),
    title: '政府信息公开申请延期答复告知书',
    body: `{来件}
该申请在规定的期限内无法答复，原因如下：
{正文}
经本机关政府信息公开工作机构负责人同意，根据{依据}的规定，答复期限延长{延长工作日}个工作日，本机关最迟于{答复期限}作出答复。`,
    offers: ['正文', '延长工作日', '答复期限'],
    needs: ['来件', '依据', '延长工作日', '答复期限'],
  },
  fee: {
    ...TO_APPLICANT,
    name: '收费通知书',
    series: 'fee',
    basis: FEES.cite('6'),
    title: '政府信息公开信息处理费缴费通知书',
    body: `{来件}
根据{依据}的规定，办理该申请应当收取信息处理费{金额}元，计算如下：
{收费明细}
{正文}
请{称谓}自收到本通知书的次日起{期限}个工作日内缴纳。缴费方式：{缴费方式}。
缴费完成的次日起，本机关重新计算办理期限；逾期未缴纳的，视为放弃申请，本机关不再处理该申请。`,
    offers: ['金额', '收费明细', '正文', '期限', '缴费方式'],
    needs: ['来件', '依据', '金额', '收费明细', '期限', '缴费方式'],
  },
} as const satisfies Record<string, LetterForm>
