import { describe, expect, it } from 'vitest'
import { FEES, OGI } from '#law/index.ts'
import { ASKING } from './forms-asking.ts'

describe('the letters to an applicant while the case is open', () => {
  it.each([
    ['receipt', OGI.cite('33.2')],
    ['correction', OGI.cite('30')],
    ['reasons', OGI.cite('35')],
    ['delay', OGI.cite('35')],
    ['extension', OGI.cite('33.2')],
    ['fee', FEES.cite('6')],
  ] as const)('%s rests on its article and, as a step on the way, tells no remedy', (kind, basis) => {
    expect(ASKING[kind]).toMatchObject({ basis, remedy: 'none', to: 'applicant' })
  })

  it('that ask for a correction or a fee say what becomes of silence', () => {
    for (const kind of ['correction', 'fee'] as const) expect(ASKING[kind].body).toContain('视为放弃申请')
  })
})
