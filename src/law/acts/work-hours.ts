import { act } from '../act.ts'

/** The working week of state organs. */
export const WORK_HOURS = act({
  id: 'WORK_HOURS',
  title: '国务院关于职工工作时间的规定',
  number: '国务院令第174号',
  inForceFrom: '1995-05-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读全文；令号凭记忆',
  articles: {
    '7': '国家机关统一作息，周六、周日为每周休息日，其余为工作日。',
  },
})
