import { act } from '../act.ts'

/** How periods are counted. */
export const CIVIL_CODE = act({
  id: 'CIVIL_CODE',
  title: '中华人民共和国民法典',
  number: '主席令第45号',
  inForceFrom: '2021-01-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读有关条文；令号和施行日期凭记忆',
  articles: {
    '200': '期间以公历的年、月、日、小时计。',
    '201': '按日计的期间，开始当日不算在内，从第二天算起。',
    '202': '按月、年计的期间，到期月的对应日为最后一天，没有对应日的为月末。',
    '203': '期间的最后一天是法定休假日的，顺延到休假结束的次日。',
    '705': { gist: '租赁期限不超过二十年，超过的部分无效。', confidence: 'memory' },
  },
})
