import { act } from '../act.ts'

/** How letters and visits of citizens are dealt with. */
export const PETITIONS = act({
  id: 'PETITIONS',
  title: '信访工作条例',
  number: '中共中央、国务院2022年印发',
  inForceFrom: '2022-05-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读有关条文；施行日期和条序凭记忆，按事项引用',
  articles: {
    '18': '公布信访渠道、地址、时间和查询办理进展的方式。',
    登记告知: '收到信访事项应当登记，并在15日内告知信访人是否受理、由谁办理。',
    转送异议: '收到转送事项认为不归自己管的，5个工作日内提出异议，写明理由交回。',
    办结期限: '自受理之日起60日内办结，复杂的经批准可延长30日并告知理由。',
    保密: '不得把检举、揭发材料及有关情况透露或者转给被检举的人员或者单位。',
  },
})
