import { PIPL } from '#law/index.ts'
import type { Span } from './kinds.ts'

/** Why an address down to the door is looked for: it leads to a person. */
export const LEADS_TO_A_HOME = PIPL.cite('4')

const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十百零]{1,5})'
const PLACE = '[\\u4e00-\\u9fffA-Za-z0-9]{2,24}?'
const GROUP = `(?:第?${NUMBER}(?:村民小组|小组|组|队|社|屯))?`

/** A house of a village: 桥头村3组18号. */
const VILLAGE_DOOR = new RegExp(
  `${PLACE}(?:村委会|村|屯|寨|组|队|社区)${GROUP}[\\u4e00-\\u9fff]{0,6}?${NUMBER}号(?:之${NUMBER})?(?![\\d\\u4e00-\\u9fff])`,
  'g',
)

/** A flat: 府前路12号3栋2单元502室, 荣华苑A座1203房. */
const FLAT = new RegExp(
  `${PLACE}(?:路|街|巷|大道|里|弄|村|社区|小区|花园|苑|城|庭|公寓|宿舍|家属院|镇|县)[\\u4e00-\\u9fffA-Za-z0-9]{0,14}?(?:\\d{1,4}|[A-Z])(?:栋|幢|座|号楼|单元)[\\u4e00-\\u9fff\\dA-Za-z-]{0,10}?(?:\\d{2,4}(?:室|房|号)?)(?!\\d)`,
  'g',
)

/** An address called a home, down to a number. */
const HOME =
  /(?:家庭住址|家庭地址|现住址|现住|住址|户籍地址|户籍所在地|户口所在地|居住地址|身份证地址|家住)[是为在]?[:： ]{0,2}([\u4e00-\u9fff\dA-Za-z-]{2,36}?(?:\d{1,5}号(?:之\d+)?|\d{2,4}[室房])(?:[\dA-Za-z-]{1,8}[室房栋幢])?)(?![地鱼塘井线桥标机泵台车库令])/g

const ORGANISATION =
  /政府|委员会办|办公|中心|[局厅]|医院|法院|检察院|学院|敬老院|大院|服务|大厅|窗口|会议|公司|学校|小学|中学|幼儿园|银行|大楼|信箱|工程|项目|标段|文件|通知|公告|村规|派出所|卫生站|合作社|党群/

function outsideOrganisations(text: string, start: number, end: number): boolean {
  return !ORGANISATION.test(text.slice(Math.max(0, start - 6), end))
}

/** Addresses down to the door of a home. The address of an office is no secret. */
export function addresses(text: string): Span[] {
  const found: Span[] = []
  for (const pattern of [VILLAGE_DOOR, FLAT])
    for (const { 0: words, index } of text.matchAll(pattern))
      if (outsideOrganisations(text, index, index + words.length))
        found.push({ kind: 'address', start: index, end: index + words.length })
  for (const match of text.matchAll(HOME)) {
    const end = match.index + match[0].length
    found.push({ kind: 'address', start: end - (match[1]?.length ?? 0), end })
  }
  return found
}
