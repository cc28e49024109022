import { act } from '../act.ts'

const memory = (gist: string) => ({ gist, confidence: 'memory' }) as const

/** What inspections of government sites look at. */
export const INSPECTION = act({
  id: 'INSPECTION',
  title: '政府网站与政务新媒体检查指标',
  number: '国办秘函〔2019〕19号',
  inForceFrom: '2019-04-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '单项否决部分对照公开文本；扣分部分多凭记忆',
  articles: {
    办事指南要素: '办事指南的事项名称、设定依据、申请条件、办理材料缺得多的，服务不实用，单项否决。',
    办事指南其他要素: memory('办理地点、办理时间、联系电话、办理流程同样是办事指南的要素。'),
  },
})
