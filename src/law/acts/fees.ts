import { act } from '../act.ts'

const memory = (gist: string) => ({ gist, confidence: 'memory' }) as const
const secondary = (gist: string) => ({ gist, confidence: 'secondary' }) as const

/** What clearly excessive applications cost. */
export const FEES = act({
  id: 'FEES',
  title: '政府信息公开信息处理费管理办法',
  number: '国办函〔2020〕109号',
  inForceFrom: '2021-01-01',
  checkedOn: '2026-11-23',
  confidence: 'verified',
  source: '第三至五条对照公开文本；施行日期及第六条以后的条号凭记忆',
  articles: {
    '2': '信息处理费向申请数量或频次超出一定范围的人收取，用来引导合理申请。',
    '3': '按件或按量计收，超额累进，每件申请只用一种标准。',
    '4': '按件计收的标准，适用于所有处理决定。',
    '4.2(1)': '同一人一个自然月申请不超过10件，不收费。',
    '4.2(2)': '同一人一个自然月第11至30件，每件100元。',
    '4.2(3)': '同一人一个自然月第31件起，每10件一档，每档单价再加100元。',
    '5': '按量计收的标准，适用于要纸质件、电子邮件、复制电子数据等情形。',
    '5.2(1)': '不超过30页，不收费。',
    '5.2(2)': '第31至100页，每页10元。',
    '5.2(3)': '第101至200页，每页20元。',
    '5.2(4)': '第201页起，每页40元。',
    '6': secondary('在办理期限内发收费通知；申请人收到次日起20个工作日内缴费，逾期视为放弃，不再处理。'),
    '7': memory('缴费完成的次日起重新计算办理期限。'),
    '8': secondary('收入属政府非税收入，纳入一般公共预算。'),
    '9': memory('收费决定不能单独申请复议或起诉。'),
  },
})
