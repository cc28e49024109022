import { act } from '../act.ts'

/** How marks are set in Chinese texts. */
export const PUNCTUATION = act({
  id: 'PUNCTUATION',
  title: '标点符号用法',
  number: 'GB/T 15834-2011',
  inForceFrom: '2012-06-01',
  checkedOn: '2026-11-25',
  confidence: 'memory',
  source: '凭记忆写入，待对照标准文本',
  articles: {
    点号: '句号、逗号、顿号、分号、冒号、问号、叹号各占一个汉字的位置；一处停顿只用一个点号。',
    顿号: '并列的书名号之间、并列的引号之间通常不用顿号。',
    引号: '引号成对，左右有别，里层用单引号。',
    括号: '括号成对，左右有别，同一对的形式一致。',
    书名号: '书名、篇名、文件名用书名号，成对；里层用单书名号。',
  },
})
