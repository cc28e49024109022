import { act } from '../act.ts'

/** How figures are written in Chinese texts. */
export const NUMERALS = act({
  id: 'NUMERALS',
  title: '出版物上数字用法',
  number: 'GB/T 15835-2011',
  inForceFrom: '2011-11-01',
  checkedOn: '2026-11-25',
  confidence: 'memory',
  source: '凭记忆写入，待对照标准文本',
  articles: {
    概数: '两个相邻数字连用表示约数时写汉字，中间不用顿号。',
    阿拉伯数字: '阿拉伯数字用半角，多位数不拆行。',
  },
})
