import { PIPL } from '#law/index.ts'
import type { Span } from './kinds.ts'

/** Why a name beside an illness, a disability or poverty is looked for: health and such a standing are sensitive. */
export const SENSITIVE_STANDING = PIPL.cite('28')

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
const COMPOUND = '欧阳|司徒|上官|诸葛|司马|东方|皇甫|尉迟|公孙|慕容|令狐'
const NAME = `(?:(?:${COMPOUND})[\\u4e00-\\u9fff]{1,2}|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)`
const ILLNESS = '(?:患有?|身患|罹患|确诊为?|诊断为)[\\u4e00-\\u9fff]{0,12}?(?:病|癌|症|瘤|炎|结核|中风|瘫痪)'
const DISABILITY =
  '(?:(?:肢体|视力|听力|言语|智力|精神|多重)残疾|[一二三四1-4]级残疾|残疾[一二三四1-4]级|截瘫|瘫痪在床)'
const POVERTY = '(?:低保户|低保对象|特困人员|特困户|特困供养|五保户|贫困户|因病致贫|因残致贫|监测户|脱贫户)'
const CONDITION = `(?:${ILLNESS}|${DISABILITY}|${POVERTY})`
const WHO =
  '(?:患者|病人|贫困户|低保户|低保对象|特困(?:供养)?人员|特困户|五保户|残疾人|脱贫户|监测户|困难(?:群众|职工|学生|儿童)|孤儿)'

const NAME_FIRST = new RegExp(
  `(?<=^|[，。；：:、\\s（(》>]|村民|户主|同志|居民|学生|儿童|老人)(${NAME})[，,（(：:\\s]{0,2}(?:[男女][，,]?)?(?:\\d{1,3}岁[，,]?)?(?:因|系|为|属|是|其|已|被|长期|不幸|评定为|鉴定为|纳入|列为){0,2}${CONDITION}`,
  'g',
)
const STANDING_FIRST = new RegExp(
  `${WHO}[：:“"]?(${NAME})(?=[，,。；;、（(：:\\s”"]|等\\d|家|户|同志|因|患|的|$)`,
  'g',
)

const NOT_NAMES = new RegExp(
  `^(?:${'康复 高龄 安置 方面 时间 常住 任务 管理 平安 成立 计划 项目 万元 金额 文件 周期 单位 应当 关于 支出 全部 家庭 和其 成员 成员的 包括 季度 温暖 明确 简介 连续 应急 应该 荣获 武装 范围 史料 全体 全镇 全县 全市 全村 全家 查明 查询 查验 安全 安排 高度 高发 高危 万人 于是 时候 时代 和谐 和睦 任何 任职 解决 解困 经济 边缘 商户 农户 农村 农民 师生 关爱 关怀 关心 关系 关注 管护 管控 帮扶 卫生 卫健 金额 金融 党员 党委 米面 石头 包含 包村 应对 司法 房屋 房子 车辆 费用 路径 景区 白内 白血 平台 明细 明白 单独 单身 江湖 荣誉 古稀 华侨 沙田 宁愿 尚未 向前 成为 成人 成年 左右 龙头 黄金 申请 申报 申领 符合 解读 牛羊 马路 林地 林木 田地 金秋 阳光 游戏 左侧 季节 路灯 祝福 温饱 水电 方案 方式 方法 方便 严重 严格 余额 余人 余户 程度 程序 章程 汤药 施工 施策 石料 姜黄 柳州 童年 广东 康养 谷物 时有 和低保 和特困 和残疾 易返贫 易致贫 曾经 连同 凌晨 甘蔗 麦田 米饭 车主 车祸 顾问 顾及 贺电'.split(' ').join('|')})`,
)

const HAN_NAME = new RegExp(`^${NAME}$`)

/** Whether a short text can be a person's name. */
export function canBeName(text: string): boolean {
  return text.length <= 4 && HAN_NAME.test(text) && !NOT_NAMES.test(text)
}

/** Whether a text tells of an illness, a disability or poverty of somebody. */
export function tellsCondition(text: string): boolean {
  return CONDITION_WORDS.test(text)
}

const CONDITION_WORDS = new RegExp(CONDITION)

/** Names that stand beside an illness, a disability or poverty in running text; the name is what must go. */
export function namedConditions(text: string): Span[] {
  const found: Span[] = []
  for (const pattern of [NAME_FIRST, STANDING_FIRST])
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      const start = match.index + match[0].indexOf(name)
      if (!NOT_NAMES.test(name)) found.push({ kind: 'condition', start, end: start + name.length })
    }
  return found
}
