import { act } from '../act.ts'

/** The look of official letters. */
export const LETTER = act({
  id: 'LETTER',
  title: '党政机关公文格式',
  number: 'GB/T 9704-2012',
  inForceFrom: '2012-07-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '对照公开的排版参数，施行日期凭记忆',
  articles: {
    版面: 'A4，天头37毫米、订口28毫米、版心156×225毫米，正文3号仿宋，每面22行、每行28字。',
    发文字号: '机关代字、六角括号括全年份、不编虚位、不加“第”的顺序号。',
    成文日期: '用阿拉伯数字写全年月日，月日不编虚位。',
    结构层次: {
      gist: '正文的层次序数依次写“一、”“（一）”“1.”“（1）”。',
      confidence: 'secondary',
    },
    信函: { gist: '信函格式：上下两条红色双线，首页不编页码。', confidence: 'secondary' },
  },
})
