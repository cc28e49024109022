import { act } from '../act.ts'

/** Open government at the grass roots: standard catalogues of 26 areas. */
export const GRASSROOTS = act({
  id: 'GRASSROOTS',
  title: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
  number: '国办发〔2019〕54号',
  inForceFrom: '2019-12-26',
  checkedOn: '2026-11-23',
  confidence: 'memory',
  source: '标准目录栏目对照多个乡镇目录，标题和日期凭记忆',
  articles: {
    标准目录: {
      gist: '目录逐项列事项、内容、依据、时限、主体、渠道、对象、方式、层级。',
      confidence: 'verified',
    },
  },
})
