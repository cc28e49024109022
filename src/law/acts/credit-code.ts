import { act } from '../act.ts'

/** The number of an organisation, which looks like that of a person. */
export const CREDIT_CODE = act({
  id: 'CREDIT_CODE',
  title: '法人和其他组织统一社会信用代码编码规则',
  number: 'GB 32100-2015',
  inForceFrom: '2015-10-01',
  checkedOn: '2026-11-23',
  confidence: 'memory',
  source: '凭记忆，以真实代码验算',
  articles: {
    代码的构成: '十八位：登记管理部门代码、机构类别代码、六位行政区划码、九位主体标识码、一位校验码。',
    校验码: '字符值各乘以 3 的幂除以 31 的余数求和，再按模 31 算出校验码；不用 I、O、S、V、Z。',
  },
})
