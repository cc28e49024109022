import { describe, expect, it } from 'vitest'
import {
  LITIGATION_PERIOD,
  OGI,
  OUTCOME_ROWS,
  RECONSIDERATION,
  RECONSIDERATION_PERIOD,
  SUE_AFTER_REVIEW_LIMIT,
} from '#law/index.ts'
import { remedies } from './remedies.ts'

const bodies = { reviewBody: '遂溪县人民政府', court: '遂溪县人民法院' }
const REVIEW_FIRST = new Set([
  'refused_state_secret',
  'refused_other_law',
  'refused_three_security_one_stability',
  'refused_third_party',
  'refused_internal_affairs',
  'refused_process_info',
  'refused_enforcement_file',
])

describe('the remedies of a reply', () => {
  it.each(OUTCOME_ROWS)('of $key say whether review comes first', (row) => {
    const { sentences, basis } = remedies(row, '2026-03-02', bodies)
    const [text = ''] = sentences
    expect(text).toContain('60日内')
    expect(text).toContain('遂溪县人民政府')
    expect(text).toContain('遂溪县人民法院')
    if (REVIEW_FIRST.has(row.key)) {
      expect(text).toContain('应当')
      expect(text).toContain('先向')
      expect(text).not.toContain('6个月')
      expect(text).toContain('自收到行政复议决定书之日起15日内')
      expect(basis).toEqual([
        RECONSIDERATION_PERIOD[0]?.basis,
        RECONSIDERATION.cite('23.1(4)'),
        RECONSIDERATION.cite('23.2'),
        SUE_AFTER_REVIEW_LIMIT[0]?.basis,
      ])
    } else {
      expect(text).toContain('可以')
      expect(text).toContain('6个月内')
      expect(basis).toEqual([OGI.cite('51'), RECONSIDERATION_PERIOD[0]?.basis, LITIGATION_PERIOD[0]?.basis])
    }
  })

  it.each([
    ['2023-12-31', '可以在法定期限内'],
    ['2024-01-01', '应当自收到本答复书之日起60日内先向'],
  ])('of a refusal on %s follow the law of that day', (day, words) => {
    expect(remedies({ remedy: 'reconsideration-first' }, day, bodies).sentences[0]).toContain(words)
  })
})
