import { type Basis, OGI } from '#law/index.ts'

interface Effect {
  label: string
  effect: string
  basis: readonly Basis[]
}

/** What each step is called on its button and what it does. */
export const EFFECTS = {
  submit: {
    label: '送审',
    effect: '稿件先交保密审查，再按栏目的流程审核、校对；其间不能修改，每一道都可以退回给您。',
    basis: [OGI.cite('17')],
  },
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
