import { describe, expect, it } from 'vitest'
import { FEES, OGI, OUTCOME_ROWS, REPORT_FORM } from '#law/index.ts'
import { isWithheld, NO_DECISION, OUTCOME_KEYS, OUTCOMES, outcomeOf, reportRow } from './outcome-kinds.ts'

describe('the kinds of outcome', () => {
  it('are twenty-two', () => {
    expect(OUTCOME_KEYS).toHaveLength(22)
  })

  it.each([
    ['already-public', 'granted', OGI.cite('36(1)')],
    ['granted', 'granted', OGI.cite('36(2)')],
    ['partially-granted', 'partially_granted', OGI.cite('37')],
    ['state-secret', 'refused_state_secret', OGI.cite('14')],
    ['other-law', 'refused_other_law', OGI.cite('14')],
    ['stability', 'refused_three_security_one_stability', OGI.cite('14')],
    ['third-party', 'refused_third_party', OGI.cite('15')],
    ['internal-affairs', 'refused_internal_affairs', OGI.cite('16.1')],
    ['process-information', 'refused_process_info', OGI.cite('16.2')],
    ['enforcement-file', 'refused_enforcement_file', OGI.cite('16.2')],
    ['register-query', 'refused_admin_query', OGI.cite('36(7)')],
    ['does-not-exist', 'unable_not_held', OGI.cite('36(4)')],
    ['not-ours', 'unable_not_held', OGI.cite('36(5)')],
    ['needs-creation', 'unable_needs_creation', OGI.cite('38')],
    ['still-unclear', 'unable_unclear_after_correction', OGI.cite('30')],
    ['petition', 'not_processed_petition', OGI.cite('39.1')],
    ['repeat', 'not_processed_repeat', OGI.cite('36(6)')],
    ['publication', 'not_processed_publication', OGI.cite('39.2')],
    ['excessive', 'not_processed_mass', OGI.cite('35')],
    ['reconfirm', 'not_processed_reconfirm', REPORT_FORM.cite('第三部分')],
    ['correction-overdue', 'other_correction_overdue', OGI.cite('30')],
    ['fee-unpaid', 'other_fee_unpaid', FEES.cite('6')],
  ] as const)('%s counts in the row %s and nowhere else', (key, row, basis) => {
    expect(OUTCOMES[key]).toMatchObject({ row, basis })
  })

  it('fill every row of results, what is no decision filling the last', () => {
    const rows = new Set([...OUTCOME_KEYS.map((key) => OUTCOMES[key].row), NO_DECISION.row])
    expect(rows).toEqual(new Set(OUTCOME_ROWS.map((row) => row.key)))
    expect(NO_DECISION.basis).toEqual(REPORT_FORM.cite('第三部分'))
  })

  it('are told by the row and which of its articles a reply rests on', () => {
    expect(outcomeOf('granted', 'other')).toBe('already-public')
    expect(outcomeOf('granted', 'first')).toBe('granted')
    expect(outcomeOf('unable_not_held', 'first')).toBe('does-not-exist')
    expect(outcomeOf('unable_not_held', 'other')).toBe('not-ours')
    expect(outcomeOf('refused_third_party', 'other')).toBe('third-party')
    expect(outcomeOf('other_misc', 'first')).toBeNull()
  })

  it('say which may be a ground to hold a part back', () => {
    expect(isWithheld('refused_state_secret')).toBe(true)
    expect(isWithheld('granted')).toBe(false)
    expect(reportRow('granted').group).toBe('予以公开')
  })
})
