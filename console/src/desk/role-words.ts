import type { Role } from '#kernel/permissions.ts'

/** What comes to the first page of each role, for whoever finds it empty. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  editor:
    '退回给您部门的稿件、交办给您部门的来信、快到期的任务和要张贴的海报，会出现在这里。要公开信息，请到“稿件”里新建。',
  'first-reviewer': '采编把稿件送来初审，或者有来信答复要审核时，会出现在这里。',
  'second-reviewer': '稿件通过初审、等待复审，或者有来信答复要审核时，会出现在这里。',
  'final-reviewer': '稿件等待终审或发布，公报等待出版，办事指南等待发布，报送被退回时，会出现在这里。',
  proofreader: '正在三审的稿件有公开期限的，按到期先后列在这里，请先校对快到期的。',
  'disclosure-officer':
    '收到申请、来信、征集意见，任务待确认，网站有问题要派单，年度报告要编制时，会出现在这里。',
  leader: '村里送来的三资交易等您审核，或者等您用钥匙开标时，会出现在这里。',
  'village-clerk': '本村的三资交易轮到村里办，或者公开栏有海报要张贴、取下时，会出现在这里。',
  'village-supervisor': '本村的交易等您用钥匙开标时，会出现在这里；报价截止和签订合同的日子也列在这里。',
  'county-supervisor': '下级单位逾期的事列在总览里；年度报告没有收齐、交易等您用钥匙开标时，会出现在这里。',
  admin: '放假安排要载入，有举报还没有指定谁可以看，网站有问题要派单，哪天没有人值班时，会出现在这里。',
}
