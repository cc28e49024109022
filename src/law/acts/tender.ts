import { act } from '../act.ts'

/** Tendering of works. */
export const TENDER = act({
  id: 'TENDER',
  title: '中华人民共和国招标投标法',
  number: '主席令第86号',
  inForceFrom: '2017-12-28',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读有关条文；令号和施行日期凭记忆',
  articles: {
    '23': '澄清或者修改招标文件，须在截止时间至少十五日前书面通知。',
    '24': '从发出招标文件到投标截止，最短不少于二十日。',
    '28': '截止时间前送达；投标人少于三个的重新招标。',
    '46': '中标通知书发出之日起三十日内订立书面合同。',
    '47': '确定中标人之日起十五日内提交招标投标情况报告。',
  },
})
