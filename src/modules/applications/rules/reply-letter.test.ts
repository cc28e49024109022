import { describe, expect, it } from 'vitest'
import { citation, OGI, OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'
import { sampleFacts } from '../testing.ts'
import { composeLetter } from './compose-letter.ts'
import { LETTER_FORMS } from './letter-forms.ts'
import { outcomeOf, reportRow } from './outcome-kinds.ts'
import { contentMissing, namedOnce, type ReplyDecision, replyParts } from './reply-letter.ts'

const decision = (row: OutcomeRowKey, changes: Partial<ReplyDecision> = {}): ReplyDecision => ({
  row: reportRow(row),
  ground: 'first',
  withheld: [],
  reason: '所申请信息由本机关制作并保存。',
  content: '现提供复印件一份。',
  ...changes,
})

function written(one: ReplyDecision, facts = sampleFacts()) {
  const parts = replyParts(one)
  const form = LETTER_FORMS[parts.kind]
  const rest = { number: '洋青镇公复〔2026〕3号', day: '2026-03-09', addressee: '陈喆堃' }
  return composeLetter(facts, { ...parts, ...rest, form, words: namedOnce(form, parts) })
}

const EVERY = OUTCOME_ROWS.flatMap((row) =>
  (row.otherBasis ? (['first', 'other'] as const) : (['first'] as const)).map((ground) => ({
    name: `${row.key} on its ${ground} article`,
    row,
    ground,
  })),
)

describe('a reply', () => {
  it('tells in order what came in, what is decided and why, and what is given', () => {
    const { letter, basis } = written(decision('granted'))
    expect(letter.paragraphs).toEqual([
      '本机关于2026年3月2日收到你提交的政府信息公开申请（申请编号：洋青镇公开申〔2026〕12号），申请获取的信息为：“2025年农村危房改造名单”。',
      '经审查，根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，本机关决定对你申请获取的信息予以公开。',
      '所申请信息由本机关制作并保存。',
      '现提供复印件一份。',
    ])
    expect(letter).toMatchObject({ addressee: '陈喆堃', date: '2026-03-09', title: '政府信息公开告知书' })
    expect(basis.slice(0, 2)).toEqual([OGI.cite('36(2)'), OGI.cite('36')])
  })

  it.each(EVERY)('of $name names that article, and the remedy of its row', ({ row, ground }) => {
    const { letter, basis } = written(decision(row.key, { ground }))
    const cited = ground === 'other' ? (row.otherBasis ?? row.basis) : row.basis
    expect(letter.paragraphs[1]).toContain(citation(cited))
    expect(letter.title).toMatch(/告知书$/)
    expect(letter.remedies).toHaveLength(1)
    expect(letter.remedies[0]).toContain(row.remedy === 'reconsideration-first' ? '先向' : '6个月内')
    expect(letter.remedies[0]).toContain('遂溪县人民政府')
    expect(basis[0]).toEqual(cited)
  })

  it('has words of its own for each of the 22 outcomes', () => {
    const kinds = new Set(EVERY.map(({ row, ground }) => outcomeOf(row.key, ground)))
    const words = [...kinds].map((kind) => LETTER_FORMS[`reply-${kind ?? 'other'}`].body)
    expect(kinds.size).toBe(23)
    expect(new Set(words).size).toBe(23)
  })

  it('does not name the article twice when the reason names it', () => {
    const reason = `依据${citation(OGI.cite('36(2)'))}，可以公开。`
    const text = written(decision('granted', { reason })).letter.paragraphs.join('')
    expect(text.split('第三十六条')).toHaveLength(2)
  })

  it('speaks to an organisation as one, and leaves out what was left empty', () => {
    const facts = sampleFacts({ applicant: { kind: 'other', name: '某协会' } })
    const { letter } = written(decision('not_processed_repeat', { content: '' }), facts)
    expect(letter.paragraphs[0]).toContain('收到你单位提交')
    expect(letter.paragraphs[1]).toContain('已就你单位的同一申请内容作出过答复')
    expect(letter.paragraphs).toHaveLength(3)
  })

  it('that holds a part back names the grounds, and the remedy that a refusal has', () => {
    const { letter, basis } = written(
      decision('partially_granted', { withheld: [reportRow('refused_third_party')] }),
    )
    expect(letter.paragraphs[2]).toBe(
      `不予公开的部分，理由是：保护第三方合法权益（${citation(OGI.cite('15'))}）。`,
    )
    expect(letter.remedies[0]).toContain('先向遂溪县人民政府申请行政复议')
    expect(basis).toContainEqual(OGI.cite('15'))
  })

  it.each([
    ['other', '', '方式、途径'],
    ['other', '见门户网站“年报”栏目。', null],
    ['first', '', null],
  ] as const)('granted on the %s article with “%s” lacks %s', (ground, content, lacks) => {
    const missing = contentMissing(decision('granted', { ground, content }))
    if (lacks === null) expect(missing).toBeNull()
    else expect(missing).toContain(lacks)
  })
})
