import { describe, expect, it } from 'vitest'
import { proofread } from './proofread.ts'
import { aKnowledge } from './testing.ts'

const found = (text: string) => proofread(text, aKnowledge()).map((one) => `${one.rule} ${one.text}`)

/** What the engine promises, one case and more for each promise. */
const PROMISED: [promise: string, text: string, finding: string][] = [
  ['error words', '请各村尽快布署。', 'wrong-word 布署'],
  ['a character of the same sound', '加强源头管里。', 'likely-slip 管里'],
  ['brackets of document numbers', '根据洋青府[2025]5号文件。', 'document-number [2025]5号'],
  ['no 第 in document numbers', '根据洋青府〔2025〕第5号文件。', 'document-number 〔2025〕第5号'],
  ['no leading naught in document numbers', '根据洋青府〔2025〕05号文件。', 'document-number 〔2025〕05号'],
  ['numbers that jump', '一、目标\n三、要求', 'numbering 三、'],
  ['days that do not exist', '于2月30日召开。', 'date-exists 2月30日'],
  ['weekdays', '2026年3月2日（星期二）召开。', 'weekday 二'],
  ['an end before its start', '自2026年3月9日至3月2日公示。', 'date-order 2026年3月9日至3月2日'],
  ['sums in a text', '共办理10件，其中来信3件、来访4件、来电5件。', 'sum-in-text 10件'],
  ['sums in a table', '村\t户\n甲\t3\n乙\t4\n合计\t8', 'sum-in-table 8'],
  ['万元 and 元', '投入资金300万元元。', 'money-unit 万元元'],
  ['half width', '各村委会,各部门：', 'stops ,'],
  ['full width', '补贴１２０元。', 'stops １２０'],
  ['paired quotes', '落实“三审三校制度。', 'paired-marks “'],
  ['title marks', '印发《管理办法的通知。', 'paired-marks 《'],
  ['titles of laws', '依据《政府信息公开条理》办理。', 'law-title 政府信息公开条理'],
  ['articles of laws', '依据《政府信息公开条例》第五十七条。', 'law-article 第五十七条'],
  ['names of officials', '镇党委书记黄启松讲话。', 'official-name 黄启松'],
  ['posts of officials', '镇长黄启崧讲话。', 'official-post 镇长'],
  ['congress and plenary pairs', '学习二十届九中全会精神。', 'party-meeting 二十届九中全会'],
  ['body names', '县发展与改革委员会发文。', 'body-name 发展与改革委员会'],
  ['names of the place', '红土领村修路。', 'own-name 红土领村'],
  ['traditional characters', '加強管理。', 'traditional-character 強'],
  ['figures that contradict', '总投资120万元。经审核，总投资为150万元。', 'contradiction 总投资为150万元'],
]

/** Wordings of the news agency and names of posts, places and bodies. */
const WORDINGS: [text: string, marked: string][] = [
  ['参与“一带一路”战略。', '一带一路”战略'],
  ['该村村长表示。', '村长'],
  ['大学生村官到任。', '村官'],
  ['解放前，这里没有公路。', '解放前'],
  ['解放后，这里通了公路。', '解放后'],
  ['促进中港合作。', '中港合作'],
  ['加强中澳两地交流。', '中澳两地'],
  ['内港两地交流。', '内港'],
  ['内澳两地交流。', '内澳'],
  ['来自中国和台湾的客商。', '中国和台湾'],
  ['审议政府报告。', '政府报告'],
  ['行使权利机关的职权。', '权利机关'],
]

describe('what the engine promises', () => {
  it.each(PROMISED)('%s', (_, text, finding) => {
    expect(found(text)).toContain(finding)
  })

  it.each(WORDINGS)('wording: %s', (text, marked) => {
    expect(found(text).join('\n')).toContain(marked)
  })

  it('takes names of the roster, places and bodies for no slip', () => {
    const right = '镇党委书记黄启崧、镇长戚雅宁到榕坡村、红土岭村调研，副镇长卓喆铭参加。'
    expect(found(right)).toEqual([])
  })
})
