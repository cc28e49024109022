import { act } from '../act.ts'

const memory = (gist: string) => ({ gist, confidence: 'memory' }) as const

/** How government sites are built. */
export const WEBSITE_GUIDE = act({
  id: 'WEBSITE_GUIDE',
  title: '政府网站发展指引',
  number: '国办发〔2017〕47号',
  inForceFrom: '2017-05-15',
  checkedOn: '2026-11-23',
  confidence: 'secondary',
  source: '网站自述达标说明和监测系统字段所引',
  articles: {
    开设: memory('乡镇原则上不单独建门户，依托县级门户展示。'),
    页面: '主色调统一、色彩不过三种，打开不超过3秒，显示到分的发布时间，没有空白栏目。',
    底部: '底部列党政机关标识、找错入口、网站标识码、主办单位及联系方式、备案编号。',
    标签: memory('页头写网站、栏目、文章三组标签。'),
    来源: '原创和转载都注明来源；修改、废止的文件要标注。',
  },
})
