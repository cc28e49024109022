import { SAME_PART } from './same-part.ts'
import { SAME_SYLLABLE } from './same-syllable.ts'

/**
 * Characters people take for one another: of the same sound, or of the same shape. One group a word; a character
 * may stand in several groups. Written for this project.
 */
const SAME_SOUND = `
部布步怖簿 署暑属数述 己已以一 经精京惊 做作座坐 度渡 账帐 象像向相项 须需 既即继及 必毕比 再在
公工功攻供 开凯 人仁任认 民明名 政正证整 府付附复副 信心新兴 息习席惜 示式事是视市室试适 办半伴班
镇真振震阵 村存 委为伟位维威 员园原源缘 会汇惠慧 议意义易益异艺 书输疏 记计纪技继际季寄 主住注助 任认韧 副付复附富
长常场厂 局据句具居 法发 规归轨贵 章张障彰 制治质智至致志 条调 例力利立历理 权全 利力例立 责则择泽 务物勿误
行形型刑 政证整正 处初出楚 罚法 许徐须 可科克课 监建检简减间件见 督都毒读 管官关观 理里礼李 审申深神身伸
批披皮 准尊 申身伸深 请情清青轻 受授售收手守首 登灯等 告高搞 通同统痛童 知之支只指 答达打 复覆
补捕不步布 贴帖铁 资滋姿 金今斤进近尽 拨拔播波 款宽 项向象 目木牧 投头透 入如 支之只知 出初处
耕更 地第低底帝 保宝报堡 护户互 农浓 业叶页 产铲 种中终钟重众 植直值职执 养样仰 殖植 灌罐贯冠惯 溉概盖
水睡税 利力 渠区取趣曲 道到导倒岛 路录陆 桥侨乔 维为唯围 修休秀 建健键件 设社摄涉射 施实时使史 
安按案岸 全权泉 生声升省 防访房仿放方 火伙或货 汛迅讯训 旱汗 排拍派 查察茶 患换幻 整正 改概该 治制 
环换欢还 境竞竟静净镜径 卫为位味喂 垃拉 圾极级积集及 处楚 污乌 染然 清情青轻 洁节结捷杰 
贫频品 困捆 扶夫服抚 脱拖托 攻功供公 坚间艰监 振镇震阵 兴星 帮邦 带代待戴 领令另岭 导到倒
医依衣一 疗聊 社设 救就旧 助住注驻 低底抵 残惭 疾急及级即 老劳 龄令零灵领 优忧有幽 抚府辅 恤续
教较交叫 育遇域与 学穴 校较效 师施湿失 招召找照 考烤 就救旧 职直值植 培陪赔 训迅讯
党挡 支枝之只 组足祖阻 织只职知支 纪记计继 律率绿虑 检简减 廉连联 洁结 宣喧选 传船专转 贯惯冠 彻撤澈 落洛络 实时石食识
精经京 神身审 深身申 化画话花 系细 统通 筹酬愁 协谐 调条 推退 进近尽 强墙 化画 措错 施师 
目木 标表 项相 评平凭 估沽 考靠 核合何和河 验念验眼 收手 督独 促触 落络
公功 众重种 群裙 满蛮 意义益 诉述速素 求球 访防 投头 诉素 矛毛 盾顿 纠究 纷分份 化画 解接 决绝觉 
档挡 案按岸 保宝 密蜜 整正 改该 方防 案安 预遇育与 算酸 决绝 绩积极 效校 益意 
依一衣 据句具 程成城承诚 序续叙 期其起齐 限现线县 延沿言研 迟持 逾愈于余 间件建 
联连廉 系戏细 电店点 话画 邮有由 箱相 址只 号好 编边 码马 姓性 名明 籍级极 
截接节 止至只 至致 制至 定订 制 贯彻 执职直 督 察查 奖讲 励历力 惩成 戒界介 
河何 湖胡 长常 巡寻循 林临邻 田甜 粮良量 食时 蔗 虾下 猪诸 牛 禽琴勤 疫役议 
危为微威 房防 改 户护互 厕测册 所锁 路 灯 饮引 用 网往 络落 
洋阳杨羊扬 青清轻 遂隧碎 溪西息 湛站 江将 榕容荣融 坡波破 岭领令 塘堂 红洪宏 土 坎砍 
综宗棕 合和 执直 法 服福复 务物 窗 口 台抬 便变遍 捷节 
公 共供贡 服 交教 易意 竞竟 价架 拍 卖买 租组 赁 承成 包饱 流留 转 
签千 订定 合 同 违围 约月 履旅屡 义议 赔陪培 偿尝常
征争证 求 意 见件建 听 证 论 评 估 咨资 询寻巡 
确却 权 登 颁班 发 证 换还 注住 销消 撤彻 吊掉 变便 更耕 
严言研 格隔 肃素 谨仅 慎甚 稳 妥 认人任 真针 负付 担但 
率帅 先 模摸魔 范犯饭 示事 典点 型形行 标 杆杠 
巩拱 固故顾 拓托 展站 成 果过 提题 升生声 质制 量亮 
`

const SAME_SHAPE = `
己已巳 未末 人入八 土士 日曰 大太犬 干千于 天夫无 午牛 刀力 田由甲申 目自 今令 治冶 拨拔 账帐胀 贫贪 困因 
末未 折拆 析折 侯候 辩辨辫 微徽 赢羸 戊戌戍 券卷 茶荼 幕慕募墓 即既 撤撒徹 准淮 晴睛 竟竞 密蜜 
代伐 限根 很恨 技枝 抄钞 扶抚 汆 洁浩 沟构购 购沟 镇填 惠慧 竣俊峻骏 淹掩 蓝篮 提堤题 坏环怀 低底 抵底 
项顷 收牧 放敌 场扬 畜蓄 蓄畜 徒徒陡 徙徒 陷险 检捡 拣捡 简筒 管菅 官宫 贷货 赁货 债责 储诸 需须 
裁栽载 载裁 戴载 拢扰 优扰 优忧 讯迅 汛讯 训讯 论伦 沦论 组祖 租祖 粗租 梁粱 粮粱 埋理 理埋 
`

const groupsOf = (text: string) => text.split(/\s+/).filter((group) => [...group].length > 1)

function neighboursOf(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>()
  const add = (char: string, group: string) => {
    const known = neighbours.get(char) ?? new Set<string>()
    for (const other of group) if (other !== char) known.add(other)
    neighbours.set(char, known)
  }
  for (const group of groups) for (const char of group) add(char, group)
  return neighbours
}

const NEIGHBOURS = neighboursOf([...groupsOf(SAME_SOUND), ...groupsOf(SAME_SHAPE)])
const NONE: ReadonlySet<string> = new Set()

/** The characters that are taken for this one. */
export function confusedWith(char: string): ReadonlySet<string> {
  return NEIGHBOURS.get(char) ?? NONE
}

const TAKEN = neighboursOf([...groupsOf(SAME_SOUND), ...groupsOf(SAME_SHAPE), ...SAME_SYLLABLE, ...SAME_PART])

/** The characters that are taken for this one, all of its syllable and of its look among them. */
export function takenFor(char: string): ReadonlySet<string> {
  return TAKEN.get(char) ?? NONE
}
