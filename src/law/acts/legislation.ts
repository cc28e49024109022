import { act } from '../act.ts'

/** Who may make rules (规章). */
export const LEGISLATION = act({
  id: 'LEGISLATION',
  title: '中华人民共和国立法法',
  number: '主席令第3号',
  inForceFrom: '2023-03-15',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读有关条文；令号和施行日期凭记忆',
  articles: {
    '91': '国务院各部门可以制定部门规章。',
    '93': '省级和设区的市、自治州政府可以制定地方政府规章，县、乡和部门不能。',
  },
})
