/** A seeded source of numbers in [0, 1): the same seed gives the same articles on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const words = (text: string) => text.split(' ')

const PLACES = words(
  '洋青 建新 岭北 城月 乌塘 界炮 杨柑 草潭 北坡 黄略 河头 乐民 江洪 港门 遂城 附城 湾洋 其连 沙古 芦山',
).flatMap((name) => words('镇 村 街道 社区 农场').map((kind) => name + kind))
const OFFICES = words(
  '党政综合办公室 农业农村办公室 规划建设办公室 社会事务办公室 综合治理办公室 公共服务办公室 应急管理办公室 财政所 水利所 司法所 自然资源所 卫生健康办公室 退役军人服务站 经济发展办公室 综合行政执法办公室',
)
const MATTERS = words(
  '高标准农田建设 农村道路养护 甘蔗良种补贴 耕地地力保护补贴 农村危房改造 城乡居民医疗保险 低保对象审核 义务教育招生 人居环境整治 农村饮水工程 防汛防风 森林防火 动物防疫 食品安全检查 村级资产出租 财政预算 财政决算 政府采购 退役军人优抚 残疾人两项补贴 临时救助 农机购置补贴 水库移民扶持 乡村振兴项目 生活垃圾收运 污水管网 用地审批 宅基地审批 安全生产检查 志愿服务 文化惠民演出 就业培训 养老服务 疫苗接种 征兵报名 河湖巡查 村务公开 年度报告 依申请公开 应急演练',
)
const ACTS = words('公布 印发 通报 开展 组织 部署 推进 核对 验收 发放 受理 办结 公示 检查 整改 评议')
const PAPERS = words(
  '实施方案 工作通知 补贴名单 验收结果 检查情况 预算安排 决算情况 申报指南 工作要点 任务分工 评审结果 整改情况',
)
const TURNS = [
  '按照县里的统一部署',
  '为了方便群众办事',
  '经党政联席会议研究',
  '结合本镇实际',
  '经各村核对无误',
  '在征求群众意见之后',
  '自公布之日起施行',
  '请各村认真做好配合',
  '有不同意见的可以向镇政府反映',
  '联系电话见文末',
  '公示期内接受监督',
  '未按期完成的将通报',
  '所需资金列入本年度预算',
  '材料不齐的一次告知',
  '比上一年有所增加',
  '下一步继续抓好落实',
]

/** An article of the kind a town publishes. */
export interface Prose {
  nth: number
  title: string
  paragraphs: string[]
}

/** Makes articles of about 600 characters, each different. */
export function proseFrom(seed: number): (nth: number) => Prose {
  const next = numbersFrom(seed)
  const of = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  const upTo = (most: number) => 1 + Math.floor(next() * most)
  const sentence = () =>
    next() < 0.5
      ? `${of(TURNS)}，${of(PLACES)}${of(OFFICES)}${of(ACTS)}${of(MATTERS)}${of(PAPERS)}，${of(TURNS)}。`
      : `${2016 + upTo(9)}年${upTo(12)}月${upTo(28)}日，${of(PLACES)}${of(ACTS)}${of(MATTERS)}${upTo(9000)}件，涉及资金${upTo(900)}.${upTo(99)}万元，${of(TURNS)}。`
  const paragraph = () => Array.from({ length: 1 + upTo(2) }, sentence).join('')
  return (nth) => {
    const paragraphs: string[] = []
    const length = 450 + upTo(300)
    for (let chars = 0; chars < length; chars += paragraphs.at(-1)?.length ?? 0) paragraphs.push(paragraph())
    return { nth, title: `${of(PLACES)}${of(ACTS)}${of(MATTERS)}${of(PAPERS)}（${nth}）`, paragraphs }
  }
}

/** What people look for: a matter, a place with an office, or two or three words together. */
export function questionsFrom(seed: number): (words: 1 | 2 | 3) => string {
  const next = numbersFrom(seed)
  const of = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  return (count) => [of(MATTERS), of(PLACES), of(PAPERS)].slice(0, count).join(' ')
}

/** The articles' text as HTML. */
export const htmlOf = ({ paragraphs }: Prose) => paragraphs.map((text) => `<p>${text}</p>`).join('')
