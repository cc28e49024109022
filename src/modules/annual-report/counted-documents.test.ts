import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { setValidity } from '#modules/articles/index.ts'
import { addItem, type ItemInput } from '#modules/catalogue/index.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { draftReport } from './actions/draft-report.ts'
import { saveFigures } from './actions/save-figures.ts'
import { casesOfCell } from './cases-of-cell.ts'
import { reportView } from './report-view.ts'
import { someFigures } from './testing.ts'

const organ = 'yangqing'
const year = 2025
const NORMATIVE = 'normative-documents'
const CELL = 'table2.art20_1.normative_documents_行政规范性文件'
const source = '文件登记簿'

const ITEM: ItemInput = {
  ...{ area: '法定基础', level1: '政策文件', level2: '行政规范性文件', content: '文本和效力状态' },
  ...{ basis: [{ act: 'OGI', article: '20(1)' }], basisText: '第二十条第（一）项' },
  ...{ limit: '自形成之日起20个工作日内', limitDays: 20, body: '本镇人民政府', department: 'office' },
  ...{ channels: ['政府网站'], audience: '全社会', method: '主动公开', level: '乡级', columns: ['notices'] },
}

describe('the normative documents of table two', () => {
  let office: TestOffice
  let room: Newsroom
  const key = () => office.ctx.newId()

  beforeEach(async () => {
    office = await openTestOffice('2026-01-12')
    room = await openNewsroom(office)
    await addItem(office.ctx, { organ, key: key(), id: NORMATIVE, item: ITEM })
    await draftReport(office.ctx, { organ, year, key: key() })
    return () => office.close()
  })

  const paper = (documentNumber: string, madeOn: string, catalogueItem: string | null = NORMATIVE) =>
    room.published({ title: `关于${documentNumber}的规定`, documentNumber, madeOn, catalogueItem })

  const entered = (figures: { issued: number; repealed: number; inForce: number; counted: boolean }) =>
    saveFigures(office.ctx, {
      organ,
      year,
      key: key(),
      figures: someFigures({ normative: { ...figures, source } }),
    })

  const lineOf = async (of: number) =>
    (await reportView(office.ctx, organ, of)).tables.table2.art20_1.normative_documents_行政规范性文件

  it('are counted from the papers on the site and from what is said of their validity, each behind its figure', async () => {
    const old = await paper('洋青府〔2023〕3号', '2023-04-03')
    const made = await paper('洋青府〔2025〕7号', '2025-06-09')
    await paper('洋青府〔2025〕9号', '2025-06-10', null)
    await paper('洋青府〔2026〕1号', '2026-01-05')
    const said = { validity: 'repealed', since: '2025-06-09', by: made, note: '' } as const
    await setValidity(office.ctx, { organ, id: old, key: key(), said })
    await entered({ issued: 0, repealed: 0, inForce: 0, counted: true })
    expect(await lineOf(year)).toEqual({ issued: 1, repealed: 1, in_force: 1 })
    const behind = async (figure: string) =>
      (await casesOfCell(office.ctx, organ, year, { cell: `${CELL}.${figure}` })).items.map(
        ({ link }) => link,
      )
    expect(await behind('issued')).toEqual([`articles/${made}`])
    expect(await behind('repealed')).toEqual([`articles/${old}`])
    expect(await behind('in_force')).toEqual([`articles/${made}`])
  })

  it('entered by hand stand as they were entered, beside what the site counts, and a difference is told', async () => {
    await paper('洋青府〔2025〕7号', '2025-06-09')
    await entered({ issued: 2, repealed: 0, inForce: 5, counted: false })
    const view = await reportView(office.ctx, organ, year)
    expect(await lineOf(year)).toEqual({ issued: 2, repealed: 0, in_force: 5 })
    expect(view.countedDocuments).toEqual({ issued: 1, repealed: 0, in_force: 1 })
    expect(view.warnings).toContainEqual(
      expect.objectContaining({ id: 'W1', where: '表二「行政规范性文件」行' }),
    )
    const { entered: hand, items } = await casesOfCell(office.ctx, organ, year, { cell: `${CELL}.issued` })
    expect([hand?.source, items]).toEqual([source, []])
  })
})
