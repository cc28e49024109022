import { type Basis, OGI } from '#law/index.ts'

interface Effect {
  label: string
  effect: string
  basis: readonly Basis[]
}

const review = (label: string, next: string): Effect => ({
  label,
  effect: `以您的名义签名，${next}。您签的是现在显示的这一版，内容变了签名就作废。`,
  basis: [OGI.cite('17')],
})

/** What each step is called on its button and what it does. */
export const EFFECTS = {
  submit: {
    label: '送审',
    effect: '稿件交初审，审核期间不能修改；审核人可以退回给您。',
    basis: [OGI.cite('17')],
  },
  'review-1': review('初审通过', '稿件交复审'),
  'review-2': review('复审通过', '稿件交终审'),
  'review-3': review('终审通过', '稿件转入待发布'),
  publish: {
    label: '发布',
    effect: '立即出现在门户网站的栏目里，编定索引号（以后不变），并留存网页快照。',
    basis: [OGI.cite('17'), OGI.cite('26')],
  },
  withdraw: {
    label: '从网站撤回',
    effect:
      '先从栏目列表中撤下，再撤下网页；原网址说明已经撤回。索引号、各版内容和历史都保留，以后可以改好再审再发。',
    basis: [OGI.cite('17')],
  },
} as const satisfies Record<string, Effect>
