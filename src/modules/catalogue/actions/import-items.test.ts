import { beforeEach, describe, expect, it } from 'vitest'
import { readCsvTable, tableCsv } from '#documents/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundOrgan } from '#modules/organs/index.ts'
import { exportCatalogue } from '../export-catalogue.ts'
import { catalogueItems } from '../read-catalogue.ts'
import { catalogueTable } from '../table/catalogue-table.ts'
import { readTableFile } from '../table/read-table-file.ts'
import { anItem, aTown, SEED_ITEMS } from '../testing.ts'
import { addItem } from './add-item.ts'
import { importItems, previewImport } from './import-items.ts'
import { removeItem } from './remove-item.ts'

const organ = 'yangqing'
type Rows = string[][]

describe('importing the catalogue', () => {
  let office: TestOffice
  const key = () => office.ctx.newId()
  const exported = async (format: 'xlsx' | 'csv'): Promise<Rows> => {
    const file = await exportCatalogue(office.ctx, organ, format)
    return readTableFile(new Uint8Array(await file.arrayBuffer()))
  }
  const take = (rows: Rows) => importItems(office.ctx, { organ, key: key(), rows })
  /** The exported table with one cell changed; `row` as the spreadsheet counts. */
  const withCell = (rows: Rows, row: number, header: string, value: string): Rows => {
    const at = rows[0]?.indexOf(header) ?? -1
    return rows.map((cells, index) => (index === row - 1 ? cells.with(at, value) : cells))
  }

  beforeEach(async () => {
    office = await openTestOffice()
    await foundOrgan(office.ctx, { key: 'found-yangqing', organ: aTown() })
    const some = SEED_ITEMS.slice(0, 6)
    for (const { key: id, ...item } of some) await addItem(office.ctx, { organ, key: `seed ${id}`, id, item })
    return () => office.close()
  })

  it.each(['xlsx', 'csv'] as const)(
    'takes its own %s export back without a single change',
    async (format) => {
      for (const { key: id, ...item } of SEED_ITEMS.slice(6))
        await addItem(office.ctx, { organ, key: `seed ${id}`, id, item })
      const result = await take(await exported(format))
      expect(result).toMatchObject({ applied: true, errors: [], added: 0, changed: 0, unchanged: 45 })
    },
  )

  it.each(['xlsx', 'csv'] as const)('carries hostile and rare text through %s unchanged', async (format) => {
    const text = [
      '=cmd|"/c calc"!A1',
      '\'=1+1，含"引号"与,逗号',
      '第一行\n第二行',
      '<script>alert(1)</script>',
      '镕喆堃𬬭😀',
    ]
    for (const content of text)
      await addItem(office.ctx, { organ, key: key(), item: anItem({ level2: '@SUM(1)', content }) })
    const result = await take(await exported(format))
    expect(result).toMatchObject({ applied: true, errors: [], added: 0, changed: 0 })
    const contents = (await catalogueItems(office.ctx, organ)).map((item) => item.content)
    expect(contents).toEqual(expect.arrayContaining(text))
  })

  it('says what it would do without doing it, and then does it', async () => {
    const rows = withCell(await exported('csv'), 2, '公开内容', '改过的内容')
    rows.push((rows[2] ?? []).with(0, '').with(4, '新增的二级事项'))
    const preview = await previewImport(office.ctx, organ, rows)
    expect(preview).toMatchObject({ applied: false, added: 1, changed: 1, unchanged: 5 })
    expect(preview.changes[0]).toMatchObject({ row: 2, what: 'changed', columns: ['公开内容'] })
    expect(await catalogueItems(office.ctx, organ)).toHaveLength(6)
    expect(await take(rows)).toMatchObject({ applied: true, added: 1, changed: 1, unchanged: 5 })
    const items = await catalogueItems(office.ctx, organ)
    expect(items).toHaveLength(7)
    expect(items.map((item) => item.content)).toContain('改过的内容')
    expect(await take(rows)).toMatchObject({ applied: true, added: 0, changed: 0, unchanged: 7 })
  })

  it.each([
    ['公开内容', '', '请填写公开内容。'],
    ['责任部门', '外星局', '没有“外星局”这个部门'],
    ['对应栏目', '没有的栏目', '没有“没有的栏目”这个栏目'],
    ['对应栏目', '', '至少选择一个对应栏目'],
    ['时限（工作日）', '二十', '整数个工作日'],
    ['时限（工作日）', '21', '不能超过 20 个工作日'],
    ['公开方式', '秘密公开', '“主动公开”或“依申请公开”'],
    ['公开层级', '国家级', '“县级”“乡级”或“村级”'],
    ['公开对象', '大家', '“全社会”'],
    ['公开渠道和载体', '；；', '至少填写一种公开渠道'],
    ['一级事项', '长'.repeat(61), '不能超过 60 个字'],
    ['一级事项', '控制\u0007字符', '看不见的控制字符'],
    ['编号', '../../etc', '小写字母、数字'],
    ['编号', 'functions-duties', '与第 2 行重复'],
  ])('refuses the whole file when %s in row 3 is “%s”', async (header, value, message) => {
    const good = await exported('csv')
    const rows = withCell(withCell(good, 2, '公开内容', '不应导入'), 3, header, value)
    const result = await take(rows)
    expect(result.applied).toBe(false)
    expect(result.errors).toEqual([{ row: 3, column: header, message: expect.stringContaining(message) }])
    const contents = (await catalogueItems(office.ctx, organ)).map((item) => item.content)
    expect(contents).not.toContain('不应导入')
  })

  it('names the wrong cells of a file that Excel saved as GBK', async () => {
    // Two items; in the second the 二级事项 is empty and the 公开层级 is 省级.
    const gbk = Buffer.from(
      'seC6xSzB7NPyLNK7vLbKws/uLLb+vLbKws/uLLmrv6rE2sjdLLmrv6rSwL7dLLmrv6rKsc/eLLmrv6rW98zlLNTwyM6yv8PF' +
        'LLmrv6rH/rXAus3U2MzlLLmrv6q21M/zLLmrv6q3vcq9LLmrv6qy47y2LLbU06bAuMS/DQpidWRnZXQtMiyyxtX+LNSky+Ms' +
        'ytXWp9fcse0sytXWpyyhttbQu6rIy8PxubK6zbn61KTL47eoobcsMjC49rmk1/fI1cTaLNHzx+DV8ixvZmZpY2Ww7LmrytIs' +
        '1f64rs341b4syKvJ57vhLNb3tq+5q7+qLM/nvLYswLjEv2ZpbmFuY2UNCmJ1ZGdldC0zLLLG1f4s1KTL4yws1qez9iyhttbQ' +
        'u6rIy8PxubK6zbn61KTL47eoobcsMjC49rmk1/fI1cTaLNHzx+DV8ixvZmZpY2Ww7LmrytIs1f64rs341b4syKvJ57vhLNb3' +
        'tq+5q7+qLMqhvLYswLjEv2ZpbmFuY2UNCg==',
      'base64',
    )
    const { applied, errors } = await take(await readTableFile(gbk))
    expect(applied).toBe(false)
    expect(errors).toEqual([
      { row: 3, column: '二级事项', message: '请填写二级事项。' },
      { row: 3, column: '公开层级', message: expect.stringContaining('县级') },
    ])
  })

  it('takes a town’s printed catalogue: title above, running numbers, ticks before channels', async () => {
    const header =
      '序号,领域,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,责任部门,公开渠道和载体,公开对象,公开方式,公开层级,网站栏目,备注'
    const row =
      '1,公共文化,文化活动,展览,展览预告,《中华人民共和国公共文化服务保障法》,20个工作日内,洋青镇,office办公室,■政府网站 □公示栏,全社会,主动,乡级,栏目news,无'
    const rows = readCsvTable(Buffer.from(`洋青镇基本目录\n${header}\n${row}\n`))
    const result = await take(rows)
    expect(result).toMatchObject({ applied: true, added: 1, errors: [], ignored: ['备注'] })
    const item = (await catalogueItems(office.ctx, organ)).find((one) => one.id === '1')
    expect(item).toMatchObject({
      channels: ['政府网站', '公示栏'],
      department: 'office',
      columns: ['news'],
      method: '主动公开',
      basis: ['《中华人民共和国公共文化服务保障法》'],
      limitDays: null,
    })
    expect(await take(rows)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  it('does not bring back an item that was removed', async () => {
    const rows = await exported('csv')
    await removeItem(office.ctx, { organ, key: key(), id: 'functions-duties', reason: '取消' })
    const { errors } = await take(rows)
    expect(errors).toEqual([{ row: 2, column: '编号', message: expect.stringContaining('已经删除') }])
  })

  it.each([
    ['an empty file', ''],
    ['a letter', '尊敬的同志：\n您好。\n'],
  ])('asks for the header when given %s', async (_, text) => {
    const { applied, errors } = await take(await readTableFile(Buffer.from(text)))
    expect(applied).toBe(false)
    expect(errors[0]).toMatchObject({ row: 1, message: expect.stringContaining('表头缺少') })
  })

  it('refuses an old workbook and other files in words', async () => {
    await expect(readTableFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow('另存为 .xlsx')
    await expect(readTableFile(Buffer.from('%PDF-1.7\0\0'))).rejects.toThrow('不是 CSV')
  })

  it('writes formulas as text', () => {
    const stored = { id: 'x', removed: false, item: { ...anItem({ content: '=1+1' }), position: 1 } }
    expect(Buffer.from(tableCsv(catalogueTable(aTown(), [stored]))).toString()).toContain("'=1+1")
  })
})
