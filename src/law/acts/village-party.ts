import { act } from '../act.ts'

/** The party's organisations in the village. */
export const VILLAGE_PARTY = act({
  id: 'VILLAGE_PARTY',
  title: '中国共产党农村基层组织工作条例',
  number: '中共中央2018年12月28日印发',
  inForceFrom: '2018-12-28',
  checkedOn: '2026-11-23',
  confidence: 'memory',
  source: '“四议两公开”的步骤对照公开文本，文件名称和日期凭记忆',
  articles: {
    四议两公开: {
      gist: '村级重大事项经村党组织提议、“两委”商议、党员大会审议、村民会议或代表会议决议，决议公开、实施结果公开。',
      confidence: 'verified',
    },
  },
})
