import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grant, may, PERMISSIONS, ROLES, type Role } from './permissions.ts'

const TOWN = ['yangqing', 'suixi']
const all = Object.keys(ROLES) as Role[]
const grant = (role: Role, organ: string): Grant => ({ organ, role, department: '' })

const SHORT = ['采', '初', '复', '终', '校', '公', '领', '村', '监', '县', '管']

/** ● in its own organ; ▼ in its own and in those below. */
function mark(role: Role, permission: (typeof PERMISSIONS)[number]): string {
  if (may([grant(role, 'suixi')], permission, TOWN)) return '▼'
  return may([grant(role, 'yangqing')], permission, TOWN) ? '●' : '·'
}

describe('permissions', () => {
  it('are given as this matrix shows', () => {
    const lines = PERMISSIONS.map(
      (permission) => `${permission.padEnd(21)}${all.map((role) => mark(role, permission)).join('  ')}`,
    )
    expect(`\n${''.padEnd(21)}${SHORT.join(' ')}\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
      "
                           采 初 复 终 校 公 领 村 监 县 管
      organ.read           ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      organ.edit           ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●
      column.edit          ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      duty.edit            ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      overview.read        ·  ·  ·  ·  ·  ·  ●  ·  ·  ▼  ·
      calendar.read        ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      calendar.load        ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●
      guide.read           ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      guide.edit           ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      catalogue.read       ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      catalogue.edit       ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      article.read         ●  ●  ●  ●  ●  ●  ●  ·  ·  ▼  ●
      article.write        ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      article.sign         ●  ●  ●  ●  ●  ●  ●  ·  ·  ·  ●
      article.import       ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      article.examine      ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      article.proofread    ·  ·  ·  ·  ●  ·  ·  ·  ·  ·  ·
      lexicon.read         ●  ●  ●  ●  ●  ●  ●  ·  ·  ·  ●
      lexicon.edit         ·  ·  ·  ·  ●  ●  ·  ·  ·  ·  ●
      synonym.read         ●  ●  ●  ●  ●  ●  ●  ·  ·  ·  ●
      synonym.edit         ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      archive.read         ·  ·  ·  ●  ●  ●  ●  ·  ·  ▼  ●
      archive.scan         ·  ·  ·  ·  ●  ●  ·  ·  ·  ·  ●
      article.review-1     ·  ●  ·  ·  ·  ·  ·  ·  ·  ·  ·
      article.review-2     ·  ·  ●  ·  ·  ·  ·  ·  ·  ·  ·
      article.review-3     ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·
      article.publish      ·  ·  ·  ●  ·  ●  ·  ·  ·  ·  ·
      article.override     ·  ·  ·  ●  ·  ●  ●  ·  ·  ·  ·
      article.urgent       ·  ·  ·  ·  ·  ·  ●  ·  ·  ·  ·
      article.delegate     ·  ●  ●  ●  ●  ●  ·  ·  ·  ·  ●
      article.flow         ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      article.relate       ·  ·  ·  ●  ·  ●  ·  ·  ·  ·  ·
      article.withdraw     ·  ·  ·  ●  ·  ●  ·  ·  ·  ·  ·
      application.read     ●  ·  ·  ·  ·  ●  ●  ·  ·  ▼  ·
      application.identity ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      application.identity-log·  ·  ·  ·  ·  ●  ●  ·  ·  ▼  ●
      application.register ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      application.reply    ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      application.files    ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      application.let-through·  ·  ·  ·  ·  ●  ●  ·  ·  ·  ·
      application.draft    ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      application.sign     ·  ·  ·  ·  ·  ·  ●  ·  ·  ·  ·
      application.settings ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      disclosure-log.read  ●  ·  ·  ·  ·  ●  ●  ·  ·  ▼  ·
      disclosure-log.propose·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      disclosure-log.decide·  ·  ·  ·  ·  ●  ●  ·  ·  ·  ·
      message.read         ●  ●  ●  ●  ·  ●  ●  ·  ·  ▼  ·
      message.identity     ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      message.register     ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      message.answer       ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      message.check        ·  ●  ●  ●  ·  ●  ·  ·  ·  ·  ·
      message.publish      ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      message.settings     ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●
      call.read            ●  ·  ·  ·  ·  ●  ●  ·  ·  ▼  ·
      call.record          ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      dispute.read         ·  ·  ·  ·  ·  ●  ●  ·  ·  ▼  ·
      dispute.record       ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      report.read          ·  ●  ●  ●  ·  ●  ●  ·  ·  ▼  ·
      report.draft         ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      report.answer        ·  ·  ·  ●  ·  ·  ●  ·  ·  ·  ·
      collection.read      ·  ·  ·  ●  ·  ●  ●  ·  ·  ●  ·
      collection.work      ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      collection.remind    ·  ·  ·  ·  ·  ●  ·  ·  ·  ●  ·
      trade.read           ·  ·  ·  ·  ·  ▼  ▼  ●  ●  ▼  ▼
      trade.write          ·  ·  ·  ·  ·  ·  ·  ●  ·  ·  ·
      trade.review         ·  ·  ·  ·  ·  ▼  ▼  ·  ·  ·  ▼
      trade.identity       ·  ·  ·  ·  ·  ▼  ·  ●  ·  ·  ·
      trade.hold-key       ·  ·  ·  ·  ·  ▼  ▼  ·  ●  ▼  ·
      trade.settings       ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      service.read         ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      service.edit         ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      service.publish      ·  ·  ·  ●  ·  ●  ·  ·  ·  ·  ·
      gazette.read         ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      gazette.edit         ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      gazette.publish      ·  ·  ·  ●  ·  ·  ·  ·  ·  ·  ·
      board.read           ●  ●  ●  ●  ●  ●  ●  ●  ●  ▼  ●
      board.edit           ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      poster.make          ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      poster.hang          ●  ·  ·  ·  ·  ●  ·  ●  ·  ·  ·
      task.read            ●  ●  ●  ●  ●  ●  ●  ·  ·  ▼  ●
      task.manage          ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      task.report          ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      consultation.read    ●  ●  ●  ●  ●  ●  ●  ·  ·  ▼  ●
      consultation.draft   ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      consultation.publish ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      consultation.handle  ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      sending.read         ●  ●  ●  ●  ●  ●  ●  ·  ·  ▼  ●
      sending.send         ·  ·  ·  ●  ·  ●  ·  ·  ·  ·  ·
      sending.receive      ●  ·  ·  ·  ·  ●  ·  ·  ·  ·  ·
      sending.settings     ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      monitoring.read      ·  ·  ·  ·  ·  ●  ●  ·  ·  ▼  ●
      monitoring.handle    ·  ·  ·  ·  ·  ●  ·  ·  ·  ·  ●
      account.read         ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●
      account.edit         ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ●
      "
    `)
  })

  it('name every role in the order of the matrix', () => {
    expect(Object.values(ROLES).map((name) => name.replace('县级', '县').slice(0, 1))).toEqual(SHORT)
  })

  it('never count in a foreign organ, be it beside or above', () => {
    const lineages = [['jianxin', 'suixi'], ['suixi'], [], ['', 'yangqing2']]
    for (const permission of PERMISSIONS)
      for (const role of all)
        for (const lineage of lineages)
          expect(may([grant(role, 'yangqing')], permission, lineage)).toBe(false)
  })

  it('reach below for the county supervisor only, but for the trades of villages, which the town looks after', () => {
    const reaching = (permissions: typeof PERMISSIONS) =>
      all.filter((role) => permissions.some((one) => may([grant(role, 'suixi')], one, TOWN)))
    expect(reaching(PERMISSIONS.filter((one) => !one.startsWith('trade.')))).toEqual(['county-supervisor'])
    expect(reaching(PERMISSIONS.filter((one) => one.startsWith('trade.')))).toEqual([
      'disclosure-officer',
      'leader',
      'county-supervisor',
      'admin',
    ])
  })

  it('let the county supervisor read and never change anything; it may keep a key to sealed bids', () => {
    const held = PERMISSIONS.filter((one) => may([grant('county-supervisor', 'suixi')], one, TOWN))
    expect(held.filter((one) => !/\.read$|-log$/.test(one))).toEqual(['trade.hold-key'])
  })

  it('are all held by somebody', () => {
    const idle = PERMISSIONS.filter((one) => !all.some((role) => may([grant(role, 'yangqing')], one, TOWN)))
    expect(idle).toEqual([])
  })

  it('are denied to those without roles', () => {
    for (const permission of PERMISSIONS) expect(may([], permission, TOWN)).toBe(false)
  })

  it('are what the roles give one by one, never more together', () => {
    const grants = fc.array(
      fc.record({
        organ: fc.constantFrom('yangqing', 'suixi', 'jianxin'),
        role: fc.constantFrom(...all),
        department: fc.constant(''),
      }),
    )
    fc.assert(
      fc.property(grants, fc.constantFrom(...PERMISSIONS), (held, permission) => {
        expect(may(held, permission, TOWN)).toBe(held.some((one) => may([one], permission, TOWN)))
      }),
    )
  })
})
