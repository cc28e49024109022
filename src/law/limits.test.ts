import { describe, expect, it } from 'vitest'
import { inForceOn } from './dated.ts'
import {
  APPEAL_LIMIT,
  BLANK_COLUMNS_VETO,
  CO_PRODUCER_LIMIT,
  CORRECTION_NOTICE_LIMIT,
  EXTENSION_LIMIT,
  FEE_PAYMENT_LIMIT,
  GOVERNMENT_REPORT_DUE,
  HOME_STALE_DAYS,
  LETTERS_STALE_MONTHS,
  LITIGATION_PERIOD,
  LONG_STALE_COLUMNS_VETO,
  NEWS_STALE_DAYS,
  PAPERS_STALE_MONTHS,
  PROACTIVE_LIMIT,
  RECONSIDERATION_PERIOD,
  REPLY_LIMIT,
  REPORT_DUE,
  REVIEW_ANSWER_LIMIT,
  REVIEW_DECISION_LIMIT,
  REVIEW_SIMPLE_ANSWER_LIMIT,
  REVIEW_SIMPLE_DECISION_LIMIT,
  RULING_APPEAL_LIMIT,
  SECOND_INSTANCE_MONTHS,
  STALE_COLUMNS_VETO,
  SUE_AFTER_REVIEW_LIMIT,
  SUIT_ANSWER_LIMIT,
  SUIT_DECISION_MONTHS,
  SUIT_SIMPLE_DECISION_LIMIT,
  THIRD_PARTY_LIMIT,
  UNANSWERED_VETO_MONTHS,
} from './limits.ts'

describe('a dated limit', () => {
  it.each([
    ['REPLY_LIMIT', REPLY_LIMIT, 20, '33.2'],
    ['EXTENSION_LIMIT', EXTENSION_LIMIT, 20, '33.2'],
    ['CORRECTION_NOTICE_LIMIT', CORRECTION_NOTICE_LIMIT, 7, '30'],
    ['THIRD_PARTY_LIMIT', THIRD_PARTY_LIMIT, 15, '32'],
    ['CO_PRODUCER_LIMIT', CO_PRODUCER_LIMIT, 15, '34'],
    ['PROACTIVE_LIMIT', PROACTIVE_LIMIT, 20, '26'],
    ['FEE_PAYMENT_LIMIT', FEE_PAYMENT_LIMIT, 20, '6'],
    ['REPORT_DUE', REPORT_DUE, { month: 1, date: 31 }, '49.1'],
    ['GOVERNMENT_REPORT_DUE', GOVERNMENT_REPORT_DUE, { month: 3, date: 31 }, '49.2'],
    ['RECONSIDERATION_PERIOD', RECONSIDERATION_PERIOD, 60, '20'],
    ['LITIGATION_PERIOD', LITIGATION_PERIOD, 6, '46'],
    ['REVIEW_ANSWER_LIMIT', REVIEW_ANSWER_LIMIT, 10, '48'],
    ['REVIEW_SIMPLE_ANSWER_LIMIT', REVIEW_SIMPLE_ANSWER_LIMIT, 5, '54'],
    ['SUIT_ANSWER_LIMIT', SUIT_ANSWER_LIMIT, 15, '67'],
    ['REVIEW_DECISION_LIMIT', REVIEW_DECISION_LIMIT, 60, '62'],
    ['REVIEW_SIMPLE_DECISION_LIMIT', REVIEW_SIMPLE_DECISION_LIMIT, 30, '62'],
    ['SUIT_DECISION_MONTHS', SUIT_DECISION_MONTHS, 6, '81'],
    ['SUIT_SIMPLE_DECISION_LIMIT', SUIT_SIMPLE_DECISION_LIMIT, 45, '83'],
    ['APPEAL_LIMIT', APPEAL_LIMIT, 15, '85'],
    ['RULING_APPEAL_LIMIT', RULING_APPEAL_LIMIT, 10, '85'],
    ['SUE_AFTER_REVIEW_LIMIT', SUE_AFTER_REVIEW_LIMIT, 15, '45'],
    ['SECOND_INSTANCE_MONTHS', SECOND_INSTANCE_MONTHS, 3, '88'],
    ['HOME_STALE_DAYS', HOME_STALE_DAYS, 14, '首页不更新'],
    ['NEWS_STALE_DAYS', NEWS_STALE_DAYS, 14, '栏目不更新'],
    ['PAPERS_STALE_MONTHS', PAPERS_STALE_MONTHS, 6, '栏目不更新'],
    ['STALE_COLUMNS_VETO', STALE_COLUMNS_VETO, 5, '栏目不更新'],
    ['LONG_STALE_COLUMNS_VETO', LONG_STALE_COLUMNS_VETO, 10, '栏目不更新'],
    ['BLANK_COLUMNS_VETO', BLANK_COLUMNS_VETO, 5, '栏目不更新'],
    ['UNANSWERED_VETO_MONTHS', UNANSWERED_VETO_MONTHS, 3, '互动回应差'],
    ['LETTERS_STALE_MONTHS', LETTERS_STALE_MONTHS, 2, '留言公开'],
  ] as const)('%s is its figure under its article', (_, history, value, article) => {
    const now = inForceOn<unknown>(history, '2026-01-01')
    expect([now.value, now.basis.article]).toEqual([value, article])
  })

  it('holds from its first day and is refused the day before', () => {
    expect(inForceOn(REPLY_LIMIT, '2019-05-15').value).toBe(20)
    expect(() => inForceOn(REPLY_LIMIT, '2019-05-14')).toThrow('2019-05-15')
  })

  it('gives way to the next entry on that entry’s day', () => {
    const [first] = REPLY_LIMIT
    if (!first) throw new Error('no entry')
    const history = [first, { ...first, from: '2030-01-01', value: 15 }]
    expect(inForceOn(history, '2029-12-31').value).toBe(20)
    expect(inForceOn(history, '2030-01-01').value).toBe(15)
    expect(() => inForceOn([], '2030-01-01')).toThrow('尚无')
  })
})
