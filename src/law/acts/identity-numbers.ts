import { act } from '../act.ts'

/** The number on an identity card. */
export const ID_NUMBER = act({
  id: 'ID_NUMBER',
  title: '公民身份号码',
  number: 'GB 11643-1999',
  inForceFrom: '1999-07-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '对照公开的校验算法和标准所附示例，施行日期凭记忆',
  articles: {
    号码的结构: '十八位：六位地址码、八位出生日期码、三位顺序码（单数为男）、一位校验码。',
    校验码: '前十七位各乘以加权因子求和，除以 11 的余数对应校验码，余 2 时为 X。',
    十五位: {
      gist: '第一代号码十五位：六位地址码、六位出生日期码（年份后两位）、三位顺序码，没有校验码。',
      confidence: 'memory',
    },
  },
})
