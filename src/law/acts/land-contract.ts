import { act } from '../act.ts'

/** Contracting and transferring the use of rural land. */
export const LAND_CONTRACT = act({
  id: 'LAND_CONTRACT',
  title: '中华人民共和国农村土地承包法',
  number: '主席令第17号',
  inForceFrom: '2019-01-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读有关条文；令号凭记忆',
  articles: {
    '21': '耕地承包期三十年，草地三十至五十年，林地三十至七十年。',
    '41': '流转期限五年以上的，可以申请土地经营权登记。',
    '48': '荒山、荒沟、荒丘、荒滩等可以用招标、拍卖、公开协商等方式承包。',
    '51': '同等条件下，本集体经济组织成员优先。',
    '52': '发包给本集体以外的单位或者个人，须三分之二以上成员或者代表同意，并报乡镇政府批准。',
  },
})
