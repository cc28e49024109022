import { type Basis, type Day, OGI } from '#law/index.ts'

interface Draft {
  madeOn: Day | null
  hasBody: boolean
  attachments: number
}

/** A field that keeps a draft from review. */
export interface Gap {
  field: 'madeOn' | 'body'
  message: string
  basis: Basis
}

/** What a draft still lacks before it can be reviewed on that day. The limit runs from 成文日期, so it must be there. */
export function gapsBeforeReview(draft: Draft, today: Day): Gap[] {
  const gaps: Gap[] = []
  if (draft.madeOn === null)
    gaps.push({ field: 'madeOn', message: '请填写成文日期，公开期限从这一天起算。', basis: OGI.cite('26') })
  else if (draft.madeOn > today)
    gaps.push({ field: 'madeOn', message: '成文日期不能晚于今天。', basis: OGI.cite('26') })
  if (!draft.hasBody && draft.attachments === 0)
    gaps.push({ field: 'body', message: '请填写正文，或者上传附件。', basis: OGI.cite('17') })
  return gaps
}
