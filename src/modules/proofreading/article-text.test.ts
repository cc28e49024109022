import { describe, expect, it } from 'vitest'
import {
  type Answer,
  type ArticleFinding,
  type ArticleText,
  canBeProofread,
  proofread,
  proofreadArticle,
  unanswered,
  unansweredBlocking,
} from './index.ts'
import { aKnowledge } from './testing.ts'

const ARTICLE: ArticleText = {
  title: '关于布署防汛工作的通知',
  body: '<p>镇党委书记黄启松于2月30日主持会议。</p><table><tr><td>村</td><td>户</td></tr></table>',
  attachments: [{ name: '名单.xlsx', text: '村\t户\n甲\t3\n乙\t4\n合计\t8' }],
}

const read = (change: Partial<ArticleText> = {}): ArticleFinding[] =>
  proofreadArticle({ ...ARTICLE, ...change }, aKnowledge())

describe('proofreading an article', () => {
  it('reads title, body and files, and says in which part and paragraph a finding stands', () => {
    expect(read().map(({ part, line, text, severity }) => [part, line, text, severity])).toEqual([
      ['标题', 1, '布署', 'must-answer'],
      ['正文', 1, '黄启松', 'blocks'],
      ['正文', 1, '2月30日', 'blocks'],
      ['名单.xlsx', 4, '8', 'must-answer'],
    ])
    expect(read()[1]?.paragraph).toBe('镇党委书记黄启松于2月30日主持会议。')
  })

  it('keeps the key of a finding while its paragraph is not changed', () => {
    const keyOf = (body: string) => read({ body }).find((one) => one.text === '2月30日')?.key
    expect(keyOf(`<p>前面加一段</p>${ARTICLE.body}`)).toBe(keyOf(ARTICLE.body))
    expect(keyOf(ARTICLE.body.replace('主持', '召开'))).not.toBe(keyOf(ARTICLE.body))
  })

  it('tells two like slips in one paragraph apart', () => {
    const keys = read({ title: '布署和布署' }).map((one) => one.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is let out when what blocks is justified by somebody else', () => {
    const findings = read()
    const stands: Answer = { verdict: 'stands', reason: '引用原文', by: 'proofreader' }
    const answers = new Map(findings.map((one) => [one.key, stands]))
    expect(unansweredBlocking(findings, new Map(), ['writer'])).toHaveLength(2)
    expect(unanswered(findings, answers, ['proofreader'])).toHaveLength(2)
    expect(unanswered(findings, answers, ['writer'])).toEqual([])
  })

  it('takes no line cut by the edge of a finished page for a broken pair or run of numbers', () => {
    const text = '二、情况（第一\n段）\n（五）其他布署'
    const inFile = (brokenByLayout: boolean) =>
      read({ attachments: [{ name: '通知', text, brokenByLayout }] }).filter(({ part }) => part === '通知')
    const rules = inFile(false).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['paired-marks', 'numbering']))
    expect(inFile(true).map((one) => one.text)).toEqual(['布署'])
  })

  it('knows which files it can read', () => {
    for (const name of ['名单.XLSX', '通知.doc', '通知.pdf', '说明.md'])
      expect(canBeProofread(name)).toBe(true)
    expect(canBeProofread('照片.jpg')).toBe(false)
    expect(proofread('没有问题', aKnowledge())).toEqual([])
  })
})
