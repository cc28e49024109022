import { describe, expect, it } from 'vitest'
import { MAJOR_DECISIONS, OGI } from '#law/index.ts'
import { CLASSES, isClass } from './class-fields.ts'

describe('the classes of articles', () => {
  it('are the eleven a town publishes again and again', () => {
    expect(Object.values(CLASSES).map(({ name }) => name)).toEqual(
      '人事任免 财政资金 惠农补贴发放 先进表彰 干部考勤 突发事件 重大决策 规划 政策文件 政策解读 公示公告'.split(
        ' ',
      ),
    )
    expect(isClass('personnel')).toBe(true)
    expect(isClass('unknown')).toBe(false)
  })

  it('have keys of their own within every class, and a law behind each', () => {
    for (const { fields, basis } of Object.values(CLASSES)) {
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
      expect([OGI.id, MAJOR_DECISIONS.id]).toContain(basis.act)
    }
    expect(CLASSES.emergency.basis).toEqual(OGI.cite('20(12)'))
    expect(CLASSES.funds.basis).toEqual(OGI.cite('20(7)'))
    expect(CLASSES.policy.basis).toEqual(OGI.cite('20(1)'))
    expect(CLASSES.plan.basis).toEqual(OGI.cite('20(3)'))
    expect(CLASSES.personnel.basis).toEqual(OGI.cite('20(2)'))
    expect(CLASSES['farm-subsidy'].basis).toEqual(OGI.cite('20(11)'))
    expect(CLASSES['major-decision'].basis).toEqual(MAJOR_DECISIONS.cite('14'))
    expect(CLASSES.notice.basis).toEqual(OGI.cite('19'))
  })
})
