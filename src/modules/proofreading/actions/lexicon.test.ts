import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { openNewsroom } from '#modules/articles/testing.ts'
import type { NewEntry } from '../contract.ts'
import { knowledgeOf, proofread } from '../index.ts'
import { lexiconPage } from '../read-lexicon.ts'
import { addWords, restoreWord, retireWord } from './change-lexicon.ts'
import { importWords, previewWords } from './import-words.ts'

const organ = 'yangqing'
const anEntry = (change: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'wrong',
  word: '洋青蕃薯',
  right: '洋青番薯',
  except: [],
  severity: 'must-answer',
  note: '',
  source: '镇农办',
  from: '2026-03-02',
  ...change,
})

describe('an organ’s lexicon', () => {
  let office: TestOffice
  let proofreader: Context
  let key: () => string

  beforeAll(async () => {
    office = await openTestOffice()
    await openNewsroom(office)
    proofreader = await office.as(['proofreader'])
    key = office.ctx.newId
  })
  afterAll(() => office.close())

  const read = async (text: string, day = '2026-03-02') =>
    proofread(text, await knowledgeOf(proofreader, organ, day)).map((one) => `${one.text}→${one.suggestion}`)
  const add = (...entries: NewEntry[]) => addWords(proofreader, { organ, key: key(), entries })

  it('tells of its own words from their day on', async () => {
    await add(anEntry({ word: '红泥番茨', right: '红泥番薯', from: '2026-04-01' }))
    expect(await read('红泥番茨丰收', '2026-03-31')).toEqual([])
    expect(await read('红泥番茨丰收', '2026-04-01')).toEqual(['红泥番茨→红泥番薯'])
  })

  it('takes a word of the base lexicon out from a day on, with the reason, and back', async () => {
    expect(await read('尽快布署')).toEqual(['布署→部署'])
    await retireWord(proofreader, { organ, key: key(), word: '布署', from: '2026-03-05', reason: '本地商号' })
    expect(await read('尽快布署', '2026-03-04')).toHaveLength(1)
    expect(await read('尽快布署', '2026-03-05')).toEqual([])
    const again = retireWord(proofreader, { organ, key: key(), word: '布署', reason: '又一次' })
    await expect(again).rejects.toThrow('已经停用')
    await restoreWord(proofreader, { organ, key: key(), word: '布署' })
    expect(await read('尽快布署', '2026-03-05')).toHaveLength(1)
  })

  it('lists the slips nobody wrote down, takes one out as it was found, and gives it back', async () => {
    const page = (show: 'derived' | 'retired' | 'all', text = '') =>
      lexiconPage(proofreader, organ, { text, show, page: 1 })
    const slip = (await page('derived')).rows[0]
    expect(slip).toMatchObject({ own: false, derived: true, retired: null })
    const { word = '', right = '' } = slip ?? {}
    expect(await read(`${word}。`)).toEqual([`${word}→${right}`])
    await retireWord(proofreader, { organ, key: key(), word, reason: '本地写法', derived: true })
    expect(await read(`${word}。`)).toEqual([])
    expect((await page('derived', word)).rows.map((row) => row.retired?.reason)).toEqual(['本地写法'])
    expect((await page('retired', word)).total).toBe(1)
    await restoreWord(proofreader, { organ, key: key(), word })
    expect((await page('retired', word)).total).toBe(0)
  })

  it('lets a phrase through, and protects a name', async () => {
    await add(anEntry({ kind: 'allowed', word: '帐号牌甘蔗', right: '' }))
    expect(await read('帐号牌甘蔗上市，帐号另附')).toEqual(['帐号→账号'])
    await add(anEntry({ kind: 'protected', word: '竟价岭', right: '' }))
    expect(await read('竟价岭修路')).toEqual([])
  })

  it('protects the names of the organ, and tells of slips of them', async () => {
    expect(await read('洋青镇人民政府')).toEqual([])
    expect(await read('阳青镇人民政府')).toEqual(['阳青镇人民政府→洋青镇人民政府'])
  })

  it.each([
    [{ right: '' }, '应写成什么'],
    [{ right: '洋青蕃薯' }, '一样'],
    [{ except: ['别的'] }, '例外语境'],
  ])('refuses %j', async (wrong, told) => {
    await expect(add(anEntry(wrong))).rejects.toThrow(told)
  })

  it('refuses to take out what it does not have', async () => {
    const none = retireWord(proofreader, { organ, key: key(), word: '没有这词', reason: '试试' })
    await expect(none).rejects.toThrow('没有“没有这词”')
  })

  it('takes a whole file in, or nothing when a row is wrong', async () => {
    const header = ['词语', '建议', '类别', '级别', '生效日期']
    const wrong = [
      header,
      ['甘庶园', '甘蔗园', '', '', ''],
      ['x', '甘蔗', '', '', ''],
      ['甘庶园', '甘蔗园', '', '', ''],
      ['木蔘', '木薯', '错词', '很重', ''],
      ['木蔘地', '木薯地', '', '', '2026-02-30'],
    ]
    const { errors, applied } = await importWords(proofreader, { organ, key: key(), rows: wrong })
    expect(applied).toBe(false)
    expect(errors.map(({ row, column }) => `${row}${column}`)).toEqual([
      '3词语',
      '4词语',
      '5级别',
      '6生效日期',
    ])
    expect(await read('甘庶园')).toEqual([])
    const right = [header, ['甘庶园', '甘蔗园', '错词', '提示', '2026-03-02'], ['', '', '', '', '']]
    expect(previewWords(proofreader, right)).toMatchObject({ applied: false, added: 1, errors: [] })
    await importWords(proofreader, { organ, key: key(), rows: right })
    expect(await read('甘庶园')).toEqual(['甘庶园→甘蔗园'])
    expect(previewWords(proofreader, [['名称'], ['甲']]).errors.map((one) => one.message)).toEqual([
      '表头缺少“词语”这一列。',
      '表头缺少“建议”这一列。',
    ])
  })

  it('is looked up with its own words first, and counts its versions', async () => {
    const page = await lexiconPage(proofreader, organ, { text: '番', show: 'all', page: 1 })
    expect(page.rows.map((row) => [row.word, row.own])).toContainEqual(['红泥番茨', true])
    const retired = await lexiconPage(proofreader, organ, { text: '', show: 'retired', page: 1 })
    expect(retired.rows).toEqual([])
    await add(anEntry())
    const after = await lexiconPage(proofreader, organ, { text: '', show: 'own', page: 1 })
    expect(after.version).not.toBe(page.version)
    expect(after.rows.every((row) => row.own)).toBe(true)
    const base = await lexiconPage(proofreader, organ, { text: '布署', show: 'base', page: 1 })
    expect(base.rows.map((row) => row.right)).toEqual(['部署'])
  })
})
