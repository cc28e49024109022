import { act } from '../act.ts'

/** The disclosure section every government site carries. */
export const PLATFORM = act({
  id: 'PLATFORM',
  title: '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
  number: '国办公开办函〔2019〕61号',
  inForceFrom: '2019-12-03',
  checkedOn: '2026-11-23',
  confidence: 'memory',
  source: '文号和栏目对照各地网站，标题和日期凭记忆',
  articles: {
    专栏: {
      gist: '统一名称“政府信息公开”，设指南、制度、法定主动公开内容、年报四个栏目，并有依申请公开入口。',
      confidence: 'verified',
    },
  },
})
