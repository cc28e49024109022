import { type Basis, OGI } from '#law/index.ts'

/** How a piece of information becomes public, decided where it comes from. */
export const DISCLOSURE_MODES = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const

/** One of the three. */
export type DisclosureMode = keyof typeof DISCLOSURE_MODES

/** The grounds of the Regulations for not disclosing. */
export const GROUNDS = {
  secret: { label: '国家秘密', basis: OGI.cite('14') },
  forbidden: { label: '法律、行政法规禁止公开', basis: OGI.cite('14') },
  safety: { label: '危及国家安全、公共安全、经济安全、社会稳定', basis: OGI.cite('14') },
  'trade-secret': { label: '第三方商业秘密', basis: OGI.cite('15') },
  privacy: { label: '个人隐私', basis: OGI.cite('15') },
  internal: { label: '内部事务信息', basis: OGI.cite('16.1') },
  process: { label: '过程性信息', basis: OGI.cite('16.2') },
  enforcement: { label: '行政执法案卷', basis: OGI.cite('16.2') },
} as const satisfies Record<string, { label: string; basis: Basis }>

/** One of the grounds. */
export type Ground = keyof typeof GROUNDS

/** What the examiner decided of a text. */
export interface Examination {
  mode: DisclosureMode
  ground: Ground | null
  note: string
}

/** What is wrong with a decision, field by field; none when it stands. */
export function examinationProblems({ mode, ground, note }: Examination) {
  if (mode === 'withheld' && ground === null)
    return [{ field: 'ground', message: '不予公开要选定依据，条例第十四条至第十六条。' }]
  if (mode === 'on-request' && note.trim() === '')
    return [{ field: 'note', message: '请写明为什么不主动公开，只依申请公开。' }]
  if (mode === 'proactive' && ground !== null)
    return [{ field: 'ground', message: '主动公开的不用选不公开的依据。' }]
  return []
}

/** The articles a decision rests on. */
export function examinationBasis({ mode, ground }: Examination): Basis[] {
  if (mode === 'withheld' && ground !== null) return [OGI.cite('17'), GROUNDS[ground].basis]
  return [OGI.cite('17'), OGI.cite('13')]
}
