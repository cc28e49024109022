import { act } from '../act.ts'

const memory = (gist: string) => ({ gist, confidence: 'memory' }) as const

/** How a village governs itself. */
export const VILLAGE_COMMITTEE = act({
  id: 'VILLAGE_COMMITTEE',
  title: '中华人民共和国村民委员会组织法',
  number: '主席令第37号',
  inForceFrom: '2010-10-28',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '通读第二十四、三十、三十二、三十五条；第二十二、二十六条和令号凭记忆',
  articles: {
    '22': memory(
      '村民会议须十八周岁以上村民过半数，或者三分之二以上的户的代表参加，决定须到会人员过半数通过。',
    ),
    '24': '承包方案、集体收益使用、借贷租赁处分集体财产等，由村民会议讨论决定，也可以授权村民代表会议。',
    '26': memory('村民代表会议须三分之二以上的组成人员参加，决定须到会人员过半数同意。'),
    '30': '一般事项至少每季度公布一次，财务收支多的每月公布，重大事项随时公布。',
    '32': '村务监督委员会负责民主理财、监督村务公开，成员中应有懂财会的人，村委会成员及近亲属不得担任。',
    '35': '村委会成员的任期和离任经济责任审计包括集体财产和资金的处置。',
  },
})
