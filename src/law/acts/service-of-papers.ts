import { act } from '../act.ts'

/** How decisions on applications reach the applicant, by the State Council office's interpretation. */
export const SERVICE = act({
  id: 'SERVICE',
  title: '关于政府信息公开处理决定送达问题的解释',
  number: '国办公开办函〔2016〕235号',
  inForceFrom: '2016-09-01',
  checkedOn: '2026-11-25',
  confidence: 'memory',
  source: '标题有据；文号、日期和各项内容凭记忆，使用前请对照原文',
  articles: {
    直接送达: '直接送达或者委托送达的，以申请人签收之日为送达之日。',
    邮寄送达: '邮寄送达的交邮政企业寄递，是否按期以交邮之日为准。',
  },
})

/** Service by public notice, followed where no rule of open government says how. */
export const CIVIL_PROCEDURE = act({
  id: 'CIVIL_PROCEDURE',
  title: '中华人民共和国民事诉讼法',
  number: '主席令第106号',
  inForceFrom: '2022-01-01',
  checkedOn: '2026-11-25',
  confidence: 'memory',
  source: '条号、期限和令号凭记忆；条例对公告送达没有规定，参照使用',
  articles: {
    '95': '受送达人下落不明、别的方式送达不了的，公告送达，公告之日起满三十日视为送达。',
  },
})
