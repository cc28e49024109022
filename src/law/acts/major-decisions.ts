import { act } from '../act.ts'

const memory = (gist: string) => ({ gist, confidence: 'memory' }) as const

/** How major administrative decisions are made. */
export const MAJOR_DECISIONS = act({
  id: 'MAJOR_DECISIONS',
  title: '重大行政决策程序暂行条例',
  number: '国务院令第713号',
  inForceFrom: '2019-09-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '第十五条的天数已对照，其余凭记忆',
  articles: {
    '14': memory(
      '承办单位听取各方面意见，可以用座谈、听证、实地走访、书面征求、向社会公开征求、问卷、民意调查等方式。',
    ),
    '15': '向社会征求意见的，公布草案和说明，写明怎样提、到什么时候；期限一般不少于30日，情况紧急要缩短的，征求时说明理由。',
    '18': memory('承办单位归纳、研究各方面的意见，合理的充分采纳，据此完善草案。'),
  },
})
