import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { verifyLedger } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { LetterStepSchema, ReplySchema, StepSchema } from '../contract.ts'
import { letterFile } from '../letter-file.ts'
import { sheetFile } from '../letters/letter-sheets.ts'
import { openLetter } from '../letters/open-letter.ts'
import { counterOf, letterRegister, letterTemplate } from '../letters/read-letters.ts'
import { readApplication } from '../read-application.ts'
import { aForm, foundTestOrgans } from '../testing.ts'
import { enterApplication } from './enter-application.ts'
import { previewStep } from './preview-step.ts'
import { registerApplication } from './register-application.ts'
import { replyToApplication } from './reply-to-application.ts'
import { restoreTemplate, saveTemplate } from './save-template.ts'
import { setLetters } from './set-letters.ts'
import { skipNumbers } from './skip-numbers.ts'
import { submitApplication } from './submit-application.ts'
import { takeStep } from './take-step.ts'
import { voidLetter } from './void-letter.ts'
import { withdrawApplication } from './withdraw-application.ts'

let office: TestOffice
let clerk: Context
const organ = 'yangqing'
let keys = 0
const key = () => `letter-key-${++keys}`
const at = (day: string) => office.at(clerk, day)

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  clerk = await office.as(['disclosure-officer'], { name: '林公开' })
})
afterAll(() => office.close())

async function registered(form = aForm()): Promise<string> {
  const { id } = await submitApplication(office.ctx, { organ, key: key(), form })
  await registerApplication(clerk, { organ, id, key: key(), department: 'planning' })
  return id
}
const step = (id: string, day: string, kind: string, particulars: object = {}) =>
  takeStep(at(day), {
    ...{ organ, id, key: key() },
    step: StepSchema.parse({ kind, day, text: '见卷内材料', ...particulars }),
  })
const lettersOf = async (id: string) => (await readApplication(at('2026-05-29'), organ, id)).letters
const textOf = async (id: string, name: RegExp) => {
  const number = (await lettersOf(id)).find((one) => name.test(one.name))?.number ?? ''
  return openLetter(clerk, { organ, id, number, full: true })
}
const refusalOf = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}
const squeezed = (text: string) => text.replace(/\s/g, '')

async function wordsOfPdf(file: File): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()))
  return squeezed((await extractText(pdf, { mergePages: true })).text)
}

describe('the letters of a case', () => {
  it('go out with the steps that need them, each numbered in its own series', async () => {
    const id = await registered()
    await step(id, '2026-03-03', 'correction-asked', { term: 10, text: '请写明是哪一年的名单。' })
    await step(id, '2026-03-03', 'delivered', { letter: 'correction' })
    await step(id, '2026-03-05', 'corrected')
    await step(id, '2026-03-06', 'opinion-asked', { from: 'third-party', who: '红焰果业有限公司' })
    await step(id, '2026-03-06', 'opinion-asked', { from: 'co-producer', who: '遂溪县住房和城乡建设局' })
    await step(id, '2026-03-09', 'opinion-given', { who: '第三方1', answer: 'objects', reasoned: true })
    await step(id, '2026-03-10', 'interest-overridden', { who: '第三方1' })
    await step(id, '2026-03-10', 'third-party-told', { who: '第三方1', text: '补助名单涉及公共资金。' })
    await step(id, '2026-03-10', 'opinion-given', { who: '遂溪县住房和城乡建设局', answer: 'agrees' })
    await step(id, '2026-03-11', 'extension-approved', { days: 10, text: '材料多，需要逐件审查。' })
    await step(id, '2026-03-11', 'extension-told', { text: '当日寄出。' })
    const letters = await lettersOf(id)
    expect(letters.map(({ name, number }) => [name, number])).toEqual([
      ['登记回执', '洋青镇公收〔2026〕1号'],
      ['补正告知书', '洋青镇公补〔2026〕1号'],
      ['第三方意见征询书', '洋青镇公征〔2026〕1号'],
      ['征求意见告知书', '洋青镇公告〔2026〕1号'],
      ['共同制作机关征求意见函', '洋青镇公征〔2026〕2号'],
      ['征求意见告知书', '洋青镇公告〔2026〕2号'],
      ['第三方告知书', '洋青镇公知〔2026〕1号'],
      ['延期答复告知书', '洋青镇公延〔2026〕1号'],
    ])
    const asked = await textOf(id, /第三方意见征询书/)
    expect(asked.addressee).toBe('红焰果业有限公司')
    expect(JSON.stringify(asked)).not.toContain('陈喆堃')
    expect((await textOf(id, /第三方告知书/)).addressee).toBe('红焰果业有限公司')
    const extended = await textOf(id, /延期/)
    expect(extended.paragraphs.join()).toContain('材料多，需要逐件审查。')
    expect(extended.paragraphs.at(-1)).toMatch(/延长10个工作日，本机关最迟于2026年4月\d+日作出答复/)
  })

  it('end it too: lapse, transfer, withdrawal, correction of a record', async () => {
    const lapsed = await registered()
    await step(lapsed, '2026-03-03', 'correction-asked', { term: 5 })
    await step(lapsed, '2026-03-03', 'delivered', { letter: 'correction' })
    await step(lapsed, '2026-03-11', 'lapsed', { why: 'correction' })
    const told = await textOf(lapsed, /逾期不补正/)
    expect(told.paragraphs[1]).toContain('补正期限于2026年3月10日届满')
    expect(told.remedies[0]).toContain('遂溪县人民法院')

    const moved = await registered()
    await step(moved, '2026-03-03', 'transferred', { to: '遂溪县自然资源局（电话：0759-0000000）' })
    expect((await lettersOf(moved)).map(({ name, to, who }) => [name, to, who])).toEqual([
      ['登记回执', 'applicant', null],
      ['转送告知书', 'applicant', null],
      ['转送函', 'organ', '遂溪县自然资源局'],
    ])
    expect((await textOf(moved, /转送函/)).addressee).toBe('遂溪县自然资源局')

    const withdrawn = await registered()
    const taken = { organ, id: withdrawn, key: key(), day: '2026-03-02', statement: '申请人来电撤回。' }
    await withdrawApplication(clerk, taken)
    expect((await textOf(withdrawn, /撤回/)).remedies).toEqual([])

    const entry = { channel: 'counter', receivedDay: '2026-03-02', subject: 'record', form: aForm() } as const
    const record = (await enterApplication(clerk, { ...entry, organ, key: key() })).id
    await registerApplication(clerk, { organ, id: record, key: key(), department: 'planning' })
    await step(record, '2026-03-04', 'record-decided', { decision: 'refused', text: '记录与档案一致。' })
    expect((await textOf(record, /不予更正/)).paragraphs).toContain('记录与档案一致。')
  })

  it('of a fee say how it is reckoned and paid', async () => {
    const id = await registered(aForm({ medium: '纸质', delivery: '自行领取' }))
    await step(id, '2026-03-03', 'fee-noticed', { scheme: 'per-page', pages: 57, text: '复印 57 页。' })
    const words = (await textOf(id, /收费/)).paragraphs.join('')
    expect(words).toContain('信息处理费270元')
    expect(words).toContain('第31至57页，共27页，每页10元，计270元。')
    expect(words).toContain('20个工作日内缴纳')
  })

  it('are seen before the step is taken, and leave no trace then', async () => {
    const id = await registered()
    const asked = { kind: 'correction-asked', day: '2026-03-03', term: 10, text: '请写明年份。' }
    const [letter] = await previewStep(at('2026-03-03'), { organ, id, step: LetterStepSchema.parse(asked) })
    expect(letter?.written.letter).toMatchObject({ number: '洋青镇公补〔2026〕××号', addressee: '陈喆堃' })
    expect(await lettersOf(id)).toHaveLength(1)
    const wrong = previewStep(at('2026-03-03'), {
      ...{ organ, id },
      step: LetterStepSchema.parse({ ...asked, kind: 'corrected' }),
    })
    expect((await refusalOf(wrong)).message).toContain('没有等待补正')
  })

  it('read back from the PDF, tagged, and from Word as they were written', async () => {
    const id = await registered()
    await step(id, '2026-03-03', 'correction-asked', { term: 10, text: '请写明“哪一年”——名单还是金额……' })
    const letter = await textOf(id, /补正/)
    const pdf = await letterFile(letter, 'pdf')
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1')
    expect(bytes).toContain('/StructTreeRoot')
    const read = await wordsOfPdf(pdf)
    const docx = Buffer.from(await (await letterFile(letter, 'docx')).arrayBuffer())
    const typed = squeezed((await mammoth.extractRawText({ buffer: docx })).value)
    for (const paragraph of [letter.number, letter.title, ...letter.paragraphs, letter.signature]) {
      expect(read).toContain(squeezed(paragraph))
      expect(typed).toContain(squeezed(paragraph))
    }
  })

  it('are not sent with a character no font can print, which is named, and the step is not taken', async () => {
    const id = await registered()
    const refusal = await refusalOf(
      step(id, '2026-03-03', 'correction-asked', { term: 10, text: '写明\u{e000}年' }),
    )
    expect(refusal.message).toContain('U+E000')
    expect((await readApplication(clerk, organ, id)).status).toBe('registered')
  })
})

describe('the sheets of a case', () => {
  it('are made as PDF and Word: registration, blank answer, list of the file', async () => {
    const id = await registered()
    await step(id, '2026-03-03', 'opinion-asked', { from: 'third-party', who: '红焰果业有限公司' })
    const wanted = { organ, id, who: '第三方1' } as const
    const words = async (sheet: 'registration' | 'slip' | 'archive') =>
      wordsOfPdf(await sheetFile(clerk, { ...wanted, sheet, format: 'pdf', full: true }))
    expect(await words('registration')).toContain('1101**********002X')
    expect(await words('slip')).toContain('红焰果业有限公司')
    const archive = await words('archive')
    expect(archive).toContain('第三方意见征询书')
    expect(archive).not.toContain('红焰果业')
    const docx = await sheetFile(clerk, { ...wanted, sheet: 'archive', format: 'docx' })
    const typed = await mammoth.extractRawText({ buffer: Buffer.from(await docx.arrayBuffer()) })
    expect(typed.value).toContain('登记回执')
  })
})

describe('the numbers of letters', () => {
  const register = (series: string, year = 2026) => letterRegister(clerk, { organ, series, year })

  it('are given once each and without a gap to many at the same moment', async () => {
    const ids: string[] = []
    for (let nth = 0; nth < 8; nth += 1) ids.push(await registered())
    const before = (await register('reasons')).rows.length
    const doing = ids.map((id, nth) =>
      nth % 4 === 3
        ? step(id, '2026-03-03', 'reasons-asked', { term: 7, text: '\u{e000}\u{e000}' }).catch(() => null)
        : step(id, '2026-03-03', 'reasons-asked', { term: 7 }),
    )
    await Promise.all(doing)
    const { rows, gaps } = await register('reasons')
    expect(rows.map(({ value }) => value)).toEqual(rows.map((_, nth) => nth + 1))
    expect(rows.length - before).toBe(6)
    expect(gaps).toEqual([])
  })

  it('begin again every year', async () => {
    const id = (
      await submitApplication(office.at(office.ctx, '2026-12-31'), { organ, key: key(), form: aForm() })
    ).id
    await registerApplication(at('2027-01-04'), { organ, id, key: key(), department: 'planning' })
    expect((await lettersOf(id))[0]?.number).toBe('洋青镇公收〔2027〕1号')
  })

  it('are made void with a reason that the register shows, and replaced under a new one', async () => {
    const id = await registered()
    await step(id, '2026-03-03', 'correction-asked', { term: 10, text: '写错了的事项。' })
    const number = (await lettersOf(id)).at(-1)?.number ?? ''
    const press = { organ, id, key: key(), number, day: '2026-03-04', reason: '补正事项写错，重新制作。' }
    const made = await voidLetter(at('2026-03-04'), { ...press, paragraphs: ['请写明年份。'] })
    expect(made.number).not.toBe(number)
    const [old, fresh] = (await lettersOf(id)).slice(-2)
    expect(old).toMatchObject({ number, voided: '2026-03-04', mayVoid: false })
    expect(fresh).toMatchObject({ number: made.number, voided: null })
    const line = (await register('correction')).rows.find((row) => row.number === number)
    expect(line).toMatchObject({ voided: '2026-03-04', reason: '补正事项写错，重新制作。' })
    const again = await refusalOf(voidLetter(at('2026-03-04'), { ...press, key: key(), paragraphs: [] }))
    expect(again.message).toContain('已经作废')
  })

  it('of replies stand', async () => {
    const id = await registered()
    const reply = ReplySchema.parse({ row: 'granted', day: '2026-03-03', reason: '由本机关制作，可以公开。' })
    const { number } = await replyToApplication(at('2026-03-03'), { organ, id, key: key(), reply })
    const taken = { organ, id, key: key(), number, day: '2026-03-03', reason: '想收回来', paragraphs: [] }
    expect((await refusalOf(voidLetter(at('2026-03-03'), taken))).message).toContain('另行作出决定')
  })

  it('are passed over only with a reason, and only forwards', async () => {
    const skip = { organ, year: 2026, series: counterOf('delay'), reason: '1 至 3 号已在纸面使用。' }
    await skipNumbers(clerk, { ...skip, key: key(), last: 3 })
    const { gaps, next } = await register('delay')
    expect(gaps).toMatchObject([{ first: 1, last: 3, explained: true, reason: skip.reason }])
    expect(next).toBe('洋青镇公迟〔2026〕4号')
    expect((await refusalOf(skipNumbers(clerk, { ...skip, key: key(), last: 3 }))).problems[0]?.field).toBe(
      'last',
    )
  })
})

describe('what an organ sets for its letters', () => {
  it('is its own words, in versions; what went out keeps the words it was made with', async () => {
    const kind = 'correction'
    const { versions } = await letterTemplate(clerk, organ, kind)
    const body = (versions[0]?.body ?? '').replace('需要补正的事项如下', '请补正下列事项')
    const title = versions[0]?.title ?? ''
    const before = await registered()
    await step(before, '2026-03-03', 'correction-asked', { term: 10 })
    const on = { organ, kind }
    const bad = saveTemplate(clerk, { ...on, key: key(), words: { title, body: body.replace('{依据}', '') } })
    expect((await refusalOf(bad)).problems).toEqual([
      { field: 'body', message: expect.stringContaining('“{依据}”') },
    ])
    expect(await saveTemplate(clerk, { ...on, key: key(), words: { title, body } })).toEqual({ version: 1 })
    const after = await registered()
    await step(after, '2026-03-03', 'correction-asked', { term: 10 })
    expect((await textOf(before, /补正/)).paragraphs[1]).toContain('需要补正的事项如下')
    expect((await textOf(after, /补正/)).paragraphs[1]).toContain('请补正下列事项')
    expect(await restoreTemplate(clerk, { ...on, key: key(), version: 0 })).toEqual({ version: 2 })
    expect((await letterTemplate(clerk, organ, kind)).versions.at(-1)).toMatchObject({
      restored: 0,
      body: versions[0]?.body,
    })
  })

  it('is its code, its court and how fees are paid', async () => {
    const settings = {
      code: '遂洋',
      reviewBody: '',
      court: '湛江市某某人民法院',
      payment: '',
      words: { record: '更函' },
    }
    await setLetters(clerk, { organ, key: key(), settings })
    const entry = { channel: 'counter', receivedDay: '2026-03-02', subject: 'record', form: aForm() } as const
    const { id } = await enterApplication(clerk, { ...entry, organ, key: key() })
    await registerApplication(clerk, { organ, id, key: key(), department: 'planning' })
    await step(id, '2026-03-04', 'record-decided', { decision: 'corrected' })
    const letter = await textOf(id, /更正告知书/)
    expect(letter.number).toMatch(/^遂洋更函〔2026〕\d+号$/)
    expect(letter.remedies[0]).toContain('湛江市某某人民法院')
    const twice = setLetters(clerk, { organ, key: key(), settings: { ...settings, words: { fee: '公补' } } })
    expect((await refusalOf(twice)).problems[0]?.field).toBe('words')
    expect((await verifyLedger(office.ctx)).broken).toEqual([])
  })
})
