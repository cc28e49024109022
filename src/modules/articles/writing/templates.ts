import { type Basis, MAJOR_DECISIONS, OGI } from '#law/index.ts'
import type { ClassKey } from '../rules/class-fields.ts'

/** The beginning of one class of article: its fields and skeleton, where it usually goes, and what it rests on. */
export interface Template {
  key: ClassKey
  name: string
  /** Words by which the usual column is found on a site. */
  columns: string[]
  /** Words by which the item of the catalogue is found. */
  catalogue: string[]
  genre: string
  title: string
  /** What must be known before it is written. */
  needs: string[]
  body: string
  basis: Basis[]
}

const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const h = (line: string) => `<h2>${line}</h2>`
const table = (...heads: string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
  `<tbody><tr>${heads.map(() => '<td>　</td>').join('')}</tr></tbody></table>`
const signature = p('（发布单位）', '（成文日期，如2026年3月19日）')

/** The classes a town publishes again and again. */
export const TEMPLATES: Template[] = [
  {
    key: 'personnel',
    name: '人事任免',
    columns: ['人事', '通知公告'],
    catalogue: ['人事', '负责人'],
    genre: '通知',
    title: '关于×××等同志职务任免的通知',
    needs: ['任免机关和决定日期', '姓名、职务（不写身份证号、家庭情况）', '文号'],
    body:
      p('各村（社区）、各部门：', '经（会议名称）研究决定：') +
      h('任职') +
      p('×××同志任（职务）；') +
      h('免职') +
      p('免去×××同志的（职务）。') +
      signature,
    basis: [OGI.cite('20(2)')],
  },
  {
    key: 'funds',
    name: '财政资金',
    columns: ['财政', '预决算', '资金'],
    catalogue: ['财政', '预算', '决算'],
    genre: '公告',
    title: '20××年××资金分配使用情况',
    needs: ['资金名称、来源和文号', '总额与各项之和一致，写明单位是元还是万元', '监督电话'],
    body:
      p('现将资金分配使用情况公开如下：') +
      h('一、资金来源和总额') +
      p('（写明情况）') +
      h('二、分配结果') +
      table('序号', '项目', '单位', '金额（万元）') +
      h('三、监督方式') +
      p('电话：　　　　地址：') +
      signature,
    basis: [OGI.cite('20(7)')],
  },
  {
    key: 'farm-subsidy',
    name: '惠农补贴发放',
    columns: ['惠农', '民生', '补贴', '公示'],
    catalogue: ['补贴', '惠农', '涉农'],
    genre: '公示',
    title: '20××年××补贴发放情况公示',
    needs: [
      '补贴依据、对象和标准',
      '名单只到村和姓名（必要时隐去一字），不放身份证号、银行账号、电话、住址',
      '公示起止日期和异议渠道',
    ],
    body:
      p('根据（政策名称）的规定，现将补贴发放情况公示如下：') +
      h('一、补贴对象和标准') +
      p('（写明情况）') +
      h('二、发放情况') +
      table('村', '户数', '面积（亩）', '标准（元/亩）', '金额（元）') +
      h('三、公示期和异议') +
      p(
        '公示期：　年　月　日至　年　月　日。',
        '对公示内容有异议的，请在公示期内反映。电话：　　　　地址：',
      ) +
      signature,
    basis: [OGI.cite('20(11)'), OGI.cite('21'), OGI.cite('15')],
  },
  {
    key: 'honours',
    name: '先进表彰',
    columns: ['表彰', '通知公告', '动态'],
    catalogue: ['表彰', '奖励'],
    genre: '公示',
    title: '关于××年度先进集体和先进个人推荐名单的公示',
    needs: ['评选依据和程序', '公示期', '个人信息只写姓名、单位和事迹'],
    body:
      p('按照（文件名称），经推荐和审核，现将名单公示如下：') +
      h('先进集体') +
      p('（写明情况）') +
      h('先进个人') +
      table('姓名', '单位', '主要事迹') +
      p('公示期：　年　月　日至　年　月　日。有异议的，请向　　　　反映，电话：　　　　。') +
      signature,
    basis: [OGI.cite('19')],
  },
  {
    key: 'attendance',
    name: '干部考勤',
    columns: ['考勤', '在岗', '人事', '通知公告'],
    catalogue: ['考勤', '值班', '在岗'],
    genre: '公开表',
    title: '20××年×月干部在岗情况',
    needs: ['统计的月份和口径', '只公开履行公务的情况；病情等请假原因不公开'],
    body:
      p('现将　月份干部在岗情况公开如下：') +
      table('姓名', '职务', '应到（天）', '实到（天）', '公务外出（天）', '请假（天）') +
      p('监督电话：') +
      signature,
    basis: [OGI.cite('19'), OGI.cite('16.1')],
  },
  {
    key: 'emergency',
    name: '突发事件',
    columns: ['应急', '突发', '预警', '通知公告'],
    catalogue: ['应急', '突发'],
    genre: '通告',
    title: '关于××情况的通报（第×期）',
    needs: [
      '时间、地点、已核实的情况',
      '已采取的措施和群众要做的事',
      '下一次通报的时间；伤病人员的姓名、病情不公开',
    ],
    body:
      h('一、情况') +
      p('　年　月　日　时，') +
      h('二、处置') +
      p('（写明情况）') +
      h('三、请群众注意') +
      p('（写明情况）') +
      h('四、咨询和求助') +
      p('值班电话：　　　　。下一次通报时间：　　　　。') +
      signature,
    basis: [OGI.cite('20(12)')],
  },
  {
    key: 'major-decision',
    name: '重大决策',
    columns: ['决策', '意见征集', '政策文件', '通知公告'],
    catalogue: ['决策', '意见'],
    genre: '公告',
    title: '关于《××（草案）》的决策公开',
    needs: ['决策草案全文（作为附件）', '征求意见的起止日期和方式', '意见采纳情况'],
    body:
      h('一、决策事项和依据') +
      p('（写明情况）') +
      h('二、决策过程') +
      p('公众参与、专家论证、风险评估、合法性审查、集体讨论的情况：') +
      h('三、意见采纳情况') +
      table('意见', '采纳情况', '理由') +
      h('四、决定') +
      p('（写明情况）') +
      signature,
    basis: [OGI.cite('19'), MAJOR_DECISIONS.cite('14')],
  },
  {
    key: 'plan',
    name: '规划',
    columns: ['规划', '计划'],
    catalogue: ['规划', '计划'],
    genre: '规划',
    title: '××镇××规划（20××—20××年）',
    needs: ['批准机关和批准日期', '规划年限', '图件作为附件，文字说明写在正文里'],
    body:
      p('（规划名称）已经（批准机关）批准，现予公布。') +
      h('一、现状') +
      p('（写明情况）') +
      h('二、目标') +
      table('指标', '单位', '基期', '目标') +
      h('三、主要任务') +
      p('（写明情况）') +
      h('四、保障措施') +
      p('（写明情况）') +
      signature,
    basis: [OGI.cite('20(3)')],
  },
  {
    key: 'policy',
    name: '政策文件',
    columns: ['政策文件', '规范性文件', '文件'],
    catalogue: ['规范性文件', '政策文件', '文件'],
    genre: '通知',
    title: '关于印发《××办法》的通知',
    needs: ['文号（如 洋府〔2026〕3号）和成文日期', '施行日期和有效期', '废止哪些旧文件', '配套的政策解读'],
    body:
      p('各村（社区）、各部门：', '现将《　　》印发给你们，请认真贯彻执行。') +
      signature +
      h('（文件名称）') +
      p('第一条　', '第二条　', '第×条　本办法自　年　月　日起施行，有效期　年。'),
    basis: [OGI.cite('20(1)'), OGI.cite('26')],
  },
  {
    key: 'interpretation',
    name: '政策解读',
    columns: ['政策解读', '解读'],
    catalogue: ['解读', '政策'],
    genre: '解读',
    title: '《××办法》解读',
    needs: ['被解读文件的标题、文号和网址', '解读人或者解读单位', '与文件同时发布'],
    body:
      h('一、为什么制定') +
      p('（写明情况）') +
      h('二、和谁有关') +
      p('（写明情况）') +
      h('三、主要内容') +
      p('（写明情况）') +
      h('四、怎么办理') +
      p('（写明情况）') +
      h('五、咨询电话') +
      p('（写明情况）'),
    basis: [OGI.cite('20(3)'), OGI.cite('22')],
  },
  {
    key: 'notice',
    name: '公示公告',
    columns: ['公示公告', '通知公告', '公告'],
    catalogue: ['公示', '公告'],
    genre: '公告',
    title: '关于××的公告',
    needs: ['事项、依据、起止日期', '联系人用单位电话', '附件里的名单先查个人信息'],
    body:
      p('现将（事项）公告如下：') +
      h('一、事项') +
      p('（写明情况）') +
      h('二、时间和地点') +
      p('（写明情况）') +
      h('三、联系方式') +
      p('联系电话：　　　　地址：') +
      signature,
    basis: [OGI.cite('19'), OGI.cite('26')],
  },
]
