import { describe, expect, it } from 'vitest'
import { citation, OGI, OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'
import { type ReplyFacts, replyLetter } from './reply-letter.ts'

const rowOf = (key: OutcomeRowKey) => OUTCOME_ROWS.find((row) => row.key === key) ?? OUTCOME_ROWS[0]
function facts(key: OutcomeRowKey, changes: Partial<ReplyFacts> = {}): ReplyFacts {
  const row = rowOf(key)
  if (!row) throw new Error('no such row')
  return {
    organName: '遂溪县洋青镇人民政府',
    bodies: { reviewBody: '遂溪县人民政府', court: '遂溪县人民法院' },
    telephone: '0759-7231356',
    demonstration: false,
    applicationNumber: '洋青镇公开申〔2026〕12号',
    receivedDay: '2026-03-02',
    applicantKind: 'natural_person',
    applicantName: '陈喆堃',
    wanted: '2025年农村危房改造名单',
    number: '洋青镇公复〔2026〕3号',
    day: '2026-03-09',
    row,
    ground: row.basis,
    withheld: [],
    reason: '所申请信息由本机关制作并保存。',
    content: '现提供复印件一份。',
    attachments: [],
    ...changes,
  }
}

describe('a reply', () => {
  it('tells in order what came in, what is decided and why, and what is given', () => {
    const { letter, basis } = replyLetter(facts('granted'))
    expect(letter.paragraphs).toEqual([
      '本机关于2026年3月2日收到你提交的政府信息公开申请（申请编号：洋青镇公开申〔2026〕12号），申请获取的信息为：“2025年农村危房改造名单”。',
      '经审查，本机关依据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定：决定对所申请的政府信息予以公开。',
      '所申请信息由本机关制作并保存。',
      '现提供复印件一份。',
    ])
    expect(letter).toMatchObject({ addressee: '陈喆堃', date: '2026-03-09', title: '政府信息公开告知书' })
    expect(basis.slice(0, 2)).toEqual([OGI.cite('36(2)'), OGI.cite('36')])
  })

  it.each(OUTCOME_ROWS)('of $key names its article, has a title and remedies', (row) => {
    const { letter, basis } = replyLetter(facts(row.key))
    expect(letter.paragraphs[1]).toContain(citation(row.basis))
    expect(letter.title).toMatch(/告知书$/)
    expect(letter.remedies).toHaveLength(1)
    expect(basis[0]).toEqual(row.basis)
  })

  it('does not name the article twice when the reason names it', () => {
    const reason = `依据${citation(OGI.cite('36(2)'))}，可以公开。`
    const text = replyLetter(facts('granted', { reason })).letter.paragraphs.join('')
    expect(text.split('第三十六条')).toHaveLength(2)
  })

  it('rests on the second article where that one is meant', () => {
    const other = rowOf('granted')?.otherBasis
    expect(other).toEqual(OGI.cite('36(1)'))
    if (other) expect(replyLetter(facts('granted', { ground: other })).basis[0]).toEqual(other)
  })

  it('speaks to an organisation as one, and leaves out what was left empty', () => {
    const { letter } = replyLetter(facts('not_processed_repeat', { applicantKind: 'other', content: '' }))
    expect(letter.paragraphs[0]).toContain('收到你单位提交')
    expect(letter.paragraphs[1]).toContain('你单位的申请属于“重复申请”情形')
    expect(letter.paragraphs).toHaveLength(3)
  })

  it('that holds a part back names the grounds, and the remedy that a refusal has', () => {
    const withheld = [rowOf('refused_third_party')].flatMap((row) => row ?? [])
    const { letter, basis } = replyLetter(facts('partially_granted', { withheld }))
    expect(letter.paragraphs[2]).toBe(
      `不予公开的部分，理由是：保护第三方合法权益（${citation(OGI.cite('15'))}）。`,
    )
    expect(letter.remedies[0]).toContain('先向遂溪县人民政府申请行政复议')
    expect(basis).toContainEqual(OGI.cite('15'))
  })

  it('of the demonstration is marked as such', () => {
    expect(replyLetter(facts('granted', { demonstration: true })).letter.demonstration).toBe(true)
  })
})
