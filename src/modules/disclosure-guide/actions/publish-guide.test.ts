import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { waiting } from '#kernel/outbox/outbox.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { foundOrgan, type Organ } from '#modules/organs/index.ts'
import { type Guide, GuideSchema } from '../contract.ts'
import { guideProcedure } from '../guide.ts'
import { guideOf, guideOnDesk } from '../read-guide.ts'
import { publishGuide } from './publish-guide.ts'
import { saveGuide } from './save-guide.ts'

const organ = 'yangqing'
const SEED = new URL('../../../../seeds/yangqing/guide.json', import.meta.url)
const whole: Guide = GuideSchema.parse(JSON.parse(readFileSync(SEED, 'utf8')))
const town: Organ = {
  id: organ,
  kind: 'town',
  parent: 'suixi',
  name: '遂溪县洋青镇人民政府',
  shortName: '洋青镇',
  creditCode: '11440823MB9Y0026XG',
  contact: {
    address: '府前路1号',
    postcode: '524394',
    telephone: '0759-7231356',
    fax: '',
    email: '',
    officeHours: '周一至周五',
    disclosureOffice: '党政和人大办公室',
  },
  departments: [],
  leaders: [],
  leadingGroup: null,
  dutyRoster: [],
  site: null,
  demonstration: true,
}

describe('the disclosure guide', () => {
  let office: TestOffice
  const key = () => office.ctx.newId()
  const save = (guide: Guide, revision?: number) =>
    saveGuide(office.ctx, { organ, key: key(), guide, revision })
  const publish = (ctx = office.ctx) => publishGuide(ctx, { organ, key: key() })

  beforeEach(async () => {
    office = await openTestOffice()
    await foundOrgan(office.ctx, { key: 'found-yangqing', organ: town })
    return () => office.close()
  })

  it('is saved while incomplete and shows what is missing', async () => {
    await save({ ...whole, fax: '', online: '' })
    const desk = await guideOnDesk(office.ctx, organ)
    expect(desk.missing.map((one) => one.label)).toEqual(['传真号码', '互联网联系方式'])
    expect(desk).toMatchObject({ published: null, changed: true, revision: 1 })
    expect(await guideOf(office.ctx, organ)).toBeUndefined()
  })

  it('is not published while an element is missing, and each is named with its article', async () => {
    await save({ ...whole, fax: '', online: ' ' })
    const refusal = await publish().catch((error) => error)
    expect(refusal.message).toContain('传真号码、互联网联系方式')
    expect(refusal.message).toContain(OGI.heading('12.2'))
    expect(refusal.problems.map((one: { field: string }) => one.field)).toEqual(['fax', 'online'])
    expect(await guideOf(office.ctx, organ)).toBeUndefined()
    await expect(publishGuide(office.ctx, { organ: 'jianxin', key: key() })).rejects.toThrow('还缺少')
  })

  it('is published whole, with version and day, and the site is told', async () => {
    const before = await waiting(office.ctx, 'site')
    await save(whole)
    expect(await waiting(office.ctx, 'site')).toBe(before)
    await publish()
    expect(await guideOf(office.ctx, organ)).toEqual({ version: 1, day: '2026-03-02', guide: whole })
    expect(await waiting(office.ctx, 'site')).toBe(before + 1)
    expect(await guideOnDesk(office.ctx, organ)).toMatchObject({ changed: false, missing: [] })
  })

  it('keeps the published version while the next is written', async () => {
    await save(whole)
    await publish()
    await expect(publish()).rejects.toThrow('没有修改')
    const next = { ...whole, telephone: '0759-7231357' }
    await save(next)
    expect((await guideOf(office.ctx, organ))?.guide.telephone).toBe(whole.telephone)
    await publish(office.at(office.ctx, '2026-04-01'))
    expect(await guideOf(office.ctx, organ)).toEqual({ version: 2, day: '2026-04-01', guide: next })
  })

  it('counts a repeated press once', async () => {
    await save(whole)
    const input = { organ, key: key() }
    await publishGuide(office.ctx, input)
    expect((await publishGuide(office.ctx, input)).version).toBe(1)
  })

  it('lets the first of two editors win', async () => {
    const revision = await save(whole)
    await save({ ...whole, fees: '甲' }, revision)
    await expect(save({ ...whole, fees: '乙' }, revision)).rejects.toThrow('别人处理过')
  })

  it('refuses an organ that is not there', async () => {
    await expect(saveGuide(office.ctx, { organ: 'nowhere', key: key(), guide: whole })).rejects.toThrow(
      '没有找到',
    )
  })

  it('stands the same after a rebuild', async () => {
    await save(whole)
    await publish()
    await save({ ...whole, fees: '改' })
    const rows = async () => (await sql`SELECT * FROM disclosure_guide`.execute(office.ctx.db)).rows
    const live = await rows()
    await rebuildReadModels(office.ctx, [rebuildable(guideProcedure)])
    expect(live).toHaveLength(1)
    expect(await rows()).toEqual(live)
  })
})
