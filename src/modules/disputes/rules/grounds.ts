import { type Basis, OGI } from '#law/index.ts'

/** What an applicant fights, as a register of disputes sorts it; like cases are found by it. */
export const GROUNDS = {
  refused: { label: '不服不予公开', basis: OGI.cite('36(3)') },
  incomplete: { label: '公开的内容或者形式不符', basis: OGI.cite('40') },
  'not-held': { label: '不服信息不存在、不掌握', basis: OGI.cite('36(4)') },
  'not-processed': { label: '不服不予处理、重复不处理', basis: OGI.cite('36(6)') },
  silent: { label: '逾期不答复', basis: OGI.cite('33.2') },
  'third-party': { label: '第三方不服公开', basis: OGI.cite('32') },
  other: { label: '其他', basis: OGI.cite('51') },
} as const satisfies Record<string, { label: string; basis: Basis }>

/** The key of a ground. */
export type Ground = keyof typeof GROUNDS

/** All grounds, in the order of the form. */
export const GROUND_KEYS = Object.keys(GROUNDS) as Ground[]
