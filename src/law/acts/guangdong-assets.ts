import { act } from '../act.ts'

/** The province's and the county's rules on the property of village collectives. */
export const GUANGDONG_ASSETS = act({
  id: 'GUANGDONG_ASSETS',
  title: '广东省农村集体资产管理条例',
  number: '2016年5月25日修订',
  inForceFrom: '2016-07-01',
  checkedOn: '2026-11-23',
  confidence: 'secondary',
  source: '各地交易公告和通知所引，未取得全文',
  articles: {
    进场交易: '集体资产的发包、出租、出让、转让等应当通过公开的交易平台进行，过程和结果公开。',
    登记: '集体资金、资产、资源建立台账，逐项登记并及时更新。',
  },
})
