import { act } from '../act.ts'

/** The State Council office's points for openness work in 2018: publish without laying people bare. */
export const OPENNESS_POINTS = act({
  id: 'OPENNESS_POINTS',
  title: '2018年政务公开工作要点',
  number: '国办发〔2018〕23号',
  inForceFrom: '2018-04-08',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读有关段落；文号、日期凭记忆',
  articles: {
    个人隐私: '除惩戒公示、强制性信息披露外，公开涉及个人隐私的信息要去标识化处理，选择恰当的方式和范围。',
  },
})
