import {
  cardNumber,
  type Draw,
  digits,
  drawing,
  idNumber,
  mobile,
  oldIdNumber,
  personName,
} from './numbers.ts'

/** A piece of text with the kind of personal data in it, or with none. */
export interface Piece {
  text: string
  kind: string | null
}

const village = (draw: Draw) => draw.from(['桥头村', '榕坡村', '柳河村', '东湖村', '北潭村'])

const spaced = (number: string) => `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`
const wide = (number: string) =>
  number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** Ways personal data stands in the lists and notices of a town. */
const POSITIVES: [kind: string, write: (draw: Draw) => string][] = [
  ['id-number', (draw) => `身份证号：${idNumber(draw)}`],
  ['id-number', (draw) => `${personName(draw)}（${idNumber(draw)}）`],
  ['id-number', (draw) => `证件号码 ${spaced(idNumber(draw))}`],
  ['id-number', (draw) => `户主证件${wide(idNumber(draw))}，已核对`],
  ['id-number', (draw) => `${personName(draw)} ${oldIdNumber(draw)}`],
  ['bank-card', (draw) => `一卡通账号：${cardNumber(draw)}`],
  ['bank-card', (draw) => `${personName(draw)}，${cardNumber(draw)}，农商行`],
  ['phone', (draw) => `联系电话：${mobile(draw)}`],
  ['phone', (draw) => `${personName(draw)} ${mobile(draw).replace(/^(\d{3})(\d{4})/, '$1-$2-')}`],
  ['address', (draw) => `洋青镇${village(draw)}${1 + draw.below(12)}组${1 + draw.below(90)}号`],
  [
    'address',
    (draw) => `遂城街道荣华苑${1 + draw.below(9)}栋${1 + draw.below(3)}单元${101 + draw.below(800)}室`,
  ],
  ['plate', (draw) => `车牌粤G${digits(draw, 5)}`],
  ['passport', (draw) => `护照号码：E${digits(draw, 8)}`],
  ['email', (draw) => `邮箱 u${digits(draw, 6)}@example.com`],
  ['condition', (draw) => `村民${personName(draw)}，男，患尿毒症，申请救助`],
  ['condition', (draw) => `低保户：${personName(draw)}，${village(draw)}`],
]

/** What looks like personal data in official texts and is none. */
const LOOK_ALIKES: ((draw: Draw) => string)[] = [
  (draw) => `洋青府〔2026〕${1 + draw.below(300)}号`,
  (draw) => `流水号${idNumber(draw, false)}`,
  (draw) => `项目代码：2026-440823-04-01-${digits(draw, 6)}`,
  (draw) => `统一社会信用代码：91440823MA4W${digits(draw, 5)}X`,
  (draw) => `统一社会信用代码 1144082300734${digits(draw, 4)}`,
  (draw) => `合同编号：${mobile(draw)}`,
  (draw) => `〔2026〕第${mobile(draw)}号`,
  (draw) => `下载：/yangqing/content/post_${mobile(draw)}.html`,
  (draw) => `本年安排${mobile(draw)}元`,
  (draw) => `办公电话：0759-7${digits(draw, 6)}`,
  (draw) => `2026年${1 + draw.below(12)}月${1 + draw.below(28)}日8:30—12:00`,
  (draw) => `条码：${digits(draw, 13)}`,
  (draw) => `地址：遂溪县洋青镇府前路${1 + draw.below(99)}号`,
  (draw) => `县政务服务中心${1 + draw.below(5)}号楼${200 + draw.below(99)}室`,
  (draw) => `${village(draw)}${1 + draw.below(9)}号机井维修`,
  (draw) => `邮箱 yq${digits(draw, 3)}@suixi.gov.cn`,
  (draw) => `经营许可证：粤B2-2026${digits(draw, 4)}`,
  (draw) => `规格型号E${digits(draw, 8)}`,
  (draw) => `全镇低保户共${digits(draw, 3)}户，残疾人${digits(draw, 3)}人`,
  (draw) => `${personName(draw)}，${village(draw)}，耕地地力保护补贴，${digits(draw, 3)}元`,
  (draw) => `不动产单元号440823${digits(draw, 6)}JC${digits(draw, 5)}W00000000`,
  (draw) => `防止脱贫户返贫，安排资金${digits(draw, 4)}.${digits(draw, 2)}万元`,
]

/** The corpus: as many pieces with personal data as without, the ways taken in turn. */
export function corpus(seed: number, each: number): Piece[] {
  const draw = drawing(seed)
  const nth = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
  const positives = Array.from({ length: each }, (_, at): Piece => {
    const [kind, write] = nth(POSITIVES, at)
    return { kind, text: write(draw) }
  })
  const lookAlikes = Array.from(
    { length: each },
    (_, at): Piece => ({ kind: null, text: nth(LOOK_ALIKES, at)(draw) }),
  )
  return [...positives, ...lookAlikes]
}
