import { OGI } from '#law/index.ts'
import type { LetterForm } from './letter-form.ts'

const GROUP = '征求意见'

/** What a third party fills in and sends back. */
export const SLIP_NAME = '第三方意见回执'

/** Letters that ask others for their opinion, and that tell of it. */
export const OPINION_FORMS = {
  'opinion-third-party': {
    name: '第三方意见征询书',
    group: GROUP,
    series: 'opinion',
    to: 'third-party',
    remedy: 'none',
    basis: OGI.cite('32'),
    title: '政府信息公开第三方意见征询书',
    body: `本机关正在办理一件政府信息公开申请（申请编号：{申请编号}）。申请公开的信息涉及贵方，公开后可能影响贵方的合法权益，具体情况如下：
{正文}
根据{依据}的规定，现征求贵方意见。请贵方自收到本征询书之日起{期限}个工作日内，填写所附回执并书面答复本机关：是否同意公开；不同意的，请说明理由。
贵方逾期未提出意见的，由本机关依法决定是否公开。贵方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并把决定公开的信息内容和理由书面告知贵方。`,
    offers: ['正文', '期限'],
    needs: ['申请编号', '依据', '正文', '期限'],
    attachments: [SLIP_NAME],
  },
  'opinion-co-producer': {
    name: '共同制作机关征求意见函',
    group: GROUP,
    series: 'opinion',
    to: 'organ',
    remedy: 'none',
    basis: OGI.cite('34'),
    title: '关于征求政府信息公开意见的函',
    body: `本机关正在办理一件政府信息公开申请（申请编号：{申请编号}）。申请公开的信息由本机关牵头、与贵单位共同制作，具体情况如下：
{正文}
根据{依据}的规定，现征求贵单位意见。请自收到本函之日起{期限}个工作日内书面答复本机关；逾期未提出意见的，视为同意公开。`,
    offers: ['正文', '期限'],
    needs: ['申请编号', '依据', '正文', '期限'],
  },
  'opinion-other-organ': {
    name: '协助办理函',
    group: GROUP,
    series: 'opinion',
    to: 'organ',
    remedy: 'none',
    basis: OGI.cite('33.3'),
    title: '关于协助办理政府信息公开申请的函',
    body: `本机关正在办理一件政府信息公开申请（申请编号：{申请编号}），需要贵单位协助，具体情况如下：
{正文}
根据{依据}的规定，征求意见所需时间不计入答复期限，但本机关须尽快答复申请人。请尽快研究并书面函复。`,
    offers: ['正文'],
    needs: ['申请编号', '依据', '正文'],
  },
  consulting: {
    name: '征求意见告知书',
    group: GROUP,
    series: 'consulting',
    to: 'applicant',
    remedy: 'none',
    basis: OGI.cite('33.3'),
    title: '政府信息公开申请征求意见告知书',
    body: `{来件}
{称谓}申请公开的信息，本机关须书面征求{征求对象}的意见。根据{依据}的规定，征求意见所需时间不计入答复期限；征求意见结束后，答复期限继续计算，办理结果另行书面告知。`,
    offers: ['征求对象'],
    needs: ['来件', '依据', '征求对象'],
  },
  'third-party-told': {
    name: '第三方告知书',
    group: GROUP,
    series: 'told',
    to: 'third-party',
    remedy: 'either',
    basis: OGI.cite('32'),
    title: '政府信息公开第三方告知书',
    body: `本机关办理一件政府信息公开申请（申请编号：{申请编号}）时，曾书面征求贵方意见，贵方不同意公开。
经审查，本机关认为不公开该信息可能对公共利益造成重大影响。根据{依据}的规定，本机关决定予以公开。决定公开的信息内容和理由如下：
{正文}
{救济}`,
    offers: ['正文', '救济'],
    needs: ['申请编号', '依据', '正文', '救济'],
  },
} as const satisfies Record<string, LetterForm>
