import { describe, expect, it } from 'vitest'
import { INSPECTION } from '#law/index.ts'
import { type AccountSeen, accountFaults, accountStanding, MEDIA_BASIS } from './account-standing.ts'

const TODAY = '2026-11-23'
const account = (lastUpdate: AccountSeen['lastUpdate'], id = 'a'): AccountSeen => ({
  ...{ id, name: '洋青发布', platform: '微信公众号', department: 'office', address: '', lastUpdate },
})

describe(INSPECTION.heading('新媒体不更新'), () => {
  it.each([
    ['updated today', { day: '2026-11-23', checkedOn: '2026-11-23' }, 'fresh'],
    ['updated 14 days ago', { day: '2026-11-09', checkedOn: '2026-11-10' }, 'fresh'],
    ['updated 15 days ago, looked at since', { day: '2026-11-08', checkedOn: '2026-11-10' }, 'stale'],
    ['found stale long ago', { day: '2026-03-01', checkedOn: '2026-03-16' }, 'stale'],
    [
      'fresh when looked at, but that was 14 days ago',
      { day: '2026-11-08', checkedOn: '2026-11-09' },
      'stale',
    ],
    [
      'fresh when looked at, but that was 15 days ago',
      { day: '2026-11-07', checkedOn: '2026-11-08' },
      'unknown',
    ],
    ['never looked at', null, 'unknown'],
    ['entered with a day that does not exist', { day: '2026-02-30', checkedOn: '2026-11-23' }, 'unknown'],
  ] as const)('an account %s', (_, lastUpdate, standing) => {
    expect(accountStanding({ lastUpdate }, TODAY, 14)).toBe(standing)
  })

  it('does not stop at one bad account', () => {
    const accounts = [
      account({ day: 'not a day', checkedOn: '' }, 'broken'),
      account({ day: '2026-01-01', checkedOn: TODAY }, 'stale'),
      account({ day: TODAY, checkedOn: TODAY }, 'fresh'),
    ]
    expect(accountFaults(accounts, TODAY, 14).map((fault) => fault.subject)).toEqual(['broken', 'stale'])
  })

  it('is what the register rests on', () => {
    expect(MEDIA_BASIS).toEqual(INSPECTION.cite('新媒体不更新'))
  })
})
