import type { ListedMessage } from './api.ts'

/** What each standing of a letter is called. */
export const STATUS_WORDS: Record<ListedMessage['status'], string> = {
  received: '待受理',
  accepted: '待交办',
  assigned: '待部门答复',
  answered: '答复待审核',
  checked: '待发出答复',
  sent: '已答复',
  declined: '不予受理',
  'turned-over': '已转为公开申请',
}

/** How letters come in. */
export const CHANNEL_WORDS: Record<ListedMessage['channel'], string> = {
  online: '网上',
  phone: '来电',
  letter: '书信',
  visit: '来访',
}
