import { sql } from 'kysely'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagesPdf } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { enterApplication, registerApplication, takeStep, watchTerms } from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { caseFileProcedure } from '../case-file.ts'
import { ReleaseSchema } from '../contract.ts'
import { fileNames } from '../file-safe.ts'
import { lettersToSend } from '../letters-to-send.ts'
import { listDispatches } from '../list-dispatches.ts'
import { caseFiles } from '../on-case.ts'
import { readRelease } from '../read-release.ts'
import { releasedFiles } from '../released-files.ts'
import { addFile, removeFile } from './add-file.ts'
import { dispatchLetter, endDispatch } from './dispatch-letter.ts'
import { layReply } from './lay-reply.ts'
import { letThrough } from './let-through.ts'
import { redactFile, type Withheld } from './redact-file.ts'
import { sendReply } from './send-reply.ts'

const ORGAN = 'yangqing'
const OTHERS_PHONE = '13912345678'

describe('what goes out with a reply', () => {
  let office: TestOffice
  let clerk: Context
  let second: Context
  let keys = 0
  const key = () => `release-key-${++keys}`

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    await foundTestOrgans(office.ctx)
    clerk = await office.as(['disclosure-officer'])
    second = await office.as(['disclosure-officer'])
  })
  afterAll(() => office.close())

  async function aCase(): Promise<string> {
    const { id } = await enterApplication(clerk, {
      organ: ORGAN,
      key: key(),
      channel: 'counter',
      receivedDay: '2026-03-02',
      form: aForm(),
    })
    await registerApplication(clerk, { organ: ORGAN, id, key: key(), department: 'planning' })
    return id
  }
  const add = async (
    id: string,
    name: string,
    content: string | Uint8Array,
    role: 'answer' | 'proof' = 'answer',
  ) =>
    (
      await addFile(clerk, {
        ...{ organ: ORGAN, id, key: key(), role },
        file: { name, bytes: typeof content === 'string' ? Buffer.from(content) : content },
      })
    ).file
  const replying = (changes: object = {}) =>
    ReleaseSchema.parse({ row: 'granted', day: '2026-03-02', reason: '由本机关制作保存。', ...changes })
  const send = (id: string, changes: object = {}) =>
    sendReply(clerk, { organ: ORGAN, id, key: key(), reply: replying(changes) })
  const privacy = (words: string, changes: Partial<Withheld> = {}): Withheld => ({
    ...{ words, whole: false, ground: 'privacy' as const, note: '第三方的电话' },
    ...changes,
  })
  const PARTLY = { row: 'partially_granted', withheld: ['refused_third_party'] }
  const textOf = async (id: string, file: string) =>
    Buffer.from(await ((await releasedFiles.take(office.ctx, ORGAN, id, file)) as File).arrayBuffer())

  it('is a file of this very case: one of another case, or one taken away, is refused', async () => {
    const [mine, other] = [await aCase(), await aCase()]
    const own = await add(mine, '合同.txt', '租期三年')
    const strange = await add(other, '别人的.txt', '别人的内容')
    await expect(send(mine, { files: [own, strange] })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'files' }],
    })
    const gone = await add(mine, '旧稿.txt', '旧稿')
    await removeFile(clerk, { organ: ORGAN, id: mine, key: key(), file: gone })
    await expect(send(mine, { files: [gone] })).rejects.toMatchObject({ kind: 'invalid' })
    const proof = await add(mine, '身份证.png', PNG, 'proof')
    await expect(send(mine, { files: [proof] })).rejects.toThrow('身份证明不能随答复发出')
    expect((await caseFiles(clerk, ORGAN, mine)).released).toBeNull()

    const { number } = await send(mine, { files: [own] })
    expect(number).toMatch(/^洋青镇公复〔2026〕\d+号$/)
    expect(await releasedFiles.list(office.ctx, ORGAN, mine)).toEqual([
      { id: own, name: '合同.txt', bytes: expect.any(Number) },
    ])
    expect((await textOf(mine, own)).toString()).toBe('租期三年')
    expect(await releasedFiles.take(office.ctx, ORGAN, mine, proof)).toBeUndefined()
    expect(await releasedFiles.take(office.ctx, ORGAN, other, own)).toBeUndefined()
    expect(await releasedFiles.list(office.ctx, ORGAN, other)).toEqual([])
  })

  it('is sent once, however often the button is pressed', async () => {
    const id = await aCase()
    const file = await add(id, '合同.txt', '租期三年')
    const press = { organ: ORGAN, id, key: key(), reply: replying({ files: [file] }) }
    const first = await sendReply(clerk, press)
    expect(await sendReply(clerk, press)).toEqual(first)
    await expect(send(id, { files: [file] })).rejects.toThrow('已经答复')
  })

  it('is refused when its content is not what its name says, or is lost from the store', async () => {
    const id = await aCase()
    await expect(add(id, '合同.pdf', '不是 PDF')).rejects.toMatchObject({ problems: [{ field: 'file' }] })
    await expect(add(id, '脚本.html', '<script>')).rejects.toMatchObject({ problems: [{ field: 'file' }] })
    const file = await add(id, '合同.txt', '租期三年')
    const damaged = { ...clerk, files: { ...clerk.files, get: async () => Buffer.from('别的内容') } }
    await expect(
      sendReply(damaged, { organ: ORGAN, id, key: key(), reply: replying({ files: [file] }) }),
    ).rejects.toThrow('缺失或者已损坏')
  })

  it('holds no personal data of others, neither in the words nor in a file, unless a second person lets it through', async () => {
    const id = await aCase()
    const file = await add(id, '名单.txt', `负责人电话 ${OTHERS_PHONE}`)
    await expect(send(id, { files: [file] })).rejects.toThrow('他人的个人信息')
    await expect(send(id, { content: `请与 ${OTHERS_PHONE} 联系` })).rejects.toThrow('答复内容')
    const laid = replying({ files: [file], content: `请与 ${OTHERS_PHONE} 联系` })
    await layReply(clerk, { organ: ORGAN, id, key: key(), reply: laid })
    const { findings, laid: shown } = await readRelease(second, ORGAN, id)
    expect(shown?.reply).toEqual(laid)
    expect(findings.map(({ place, masked }) => [place, masked])).toEqual([
      ['答复内容', '139****5678'],
      ['“名单.txt” 第1行', '139****5678'],
    ])
    const hits = findings.map(({ source, hit }) => ({ source, hit }))
    const letting = { organ: ORGAN, id, hits, reason: '负责人书面同意提供其工作电话' }
    await expect(letThrough(clerk, { ...letting, key: key() })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(letThrough(second, { ...letting, key: key(), reason: '同意' })).rejects.toThrow('理由')
    await letThrough(second, { ...letting, key: key() })
    await expect(send(id, { files: [file], content: `请找 ${OTHERS_PHONE}` })).rejects.toThrow(
      '他人的个人信息',
    )
    await sendReply(clerk, { organ: ORGAN, id, key: key(), reply: laid })
  })

  it('may hold what is the applicant’s own', async () => {
    const id = await aCase()
    await expect(send(id, { content: '已按您的电话 13800000101 联系。' })).resolves.toBeTruthy()
  })

  it('has passages held back, each on its ground; the original cannot go out any more', async () => {
    const id = await aCase()
    const original = await add(id, '名单.csv', `姓名,电话\r\n甲,${OTHERS_PHONE}\r\n乙,免费\r\n`)
    const press = { organ: ORGAN, id, key: key(), file: original, passages: [privacy(OTHERS_PHONE)] }
    const { file } = await redactFile(clerk, press)
    expect(await redactFile(clerk, press)).toEqual({ file })
    await expect(send(id, { ...PARTLY, files: [original] })).rejects.toThrow('不能发出原件')
    await expect(send(id, { files: [file] })).rejects.toMatchObject({ problems: [{ field: 'row' }] })
    const wrong = { ...PARTLY, withheld: ['refused_internal_affairs'] }
    await expect(send(id, { ...wrong, files: [file] })).rejects.toMatchObject({
      problems: [{ field: 'withheld' }],
    })
    await send(id, {
      ...PARTLY,
      files: [file],
      content: '底价为三百万元。',
      passages: [{ words: '三百万元', ground: 'business-secret', note: '成交以前的底价' }],
      withheld: ['refused_third_party'],
    })
    expect((await textOf(id, file)).toString()).not.toContain(OTHERS_PHONE)
    const [, sheet] = await releasedFiles.list(office.ctx, ORGAN, id)
    expect(sheet?.name).toBe('不予公开内容说明.pdf')
    const words = await extractText(new Uint8Array(await textOf(id, sheet?.id ?? '')), { mergePages: true })
    const text = words.text.replace(/\s+/g, '')
    expect(text).toContain('第十五条')
    expect(text).toContain('名单（遮盖）.csv')
    expect(text).toContain('成交以前的底价')
    expect(text).not.toContain('三百万元')
  })

  it('is set anew where it was a PDF, with nothing of what was held back in it', async () => {
    const id = await aCase()
    const pdf = await pagesPdf({
      ...{ organName: '某某公司', title: '合同', note: '正本', demonstration: false },
      pages: ['甲方联系人李四，价格面议', '乙方李四盖章'],
    })
    const original = await add(id, '合同.pdf', pdf)
    const { file } = await redactFile(clerk, {
      ...{ organ: ORGAN, id, key: key(), file: original },
      passages: [privacy('李四')],
    })
    await send(id, { ...PARTLY, files: [file] })
    const after = await textOf(id, file)
    expect(after.toString('latin1')).not.toBe(Buffer.from(pdf).toString('latin1'))
    const { text } = await extractText(new Uint8Array(after), { mergePages: true })
    expect(text).toContain('■■■〔1〕')
    expect(text).not.toContain('李四')
  })

  it.each([
    ['a passage that is nowhere', '名单.txt', '甲方', '乙方', 'passages.0.words'],
    ['a passage too short to be meant', '名单.txt', '甲方', '甲', 'passages.0.words'],
  ])('refuses %s', async (_, name, content, words, field) => {
    const id = await aCase()
    const file = await add(id, name, content)
    await expect(
      redactFile(clerk, { organ: ORGAN, id, key: key(), file, passages: [privacy(words)] }),
    ).rejects.toMatchObject({ problems: [{ field }] })
  })

  it('keeps nothing personal outside the vault, and the file itself is closed', async () => {
    const id = await aCase()
    const file = await add(id, '李四的合同.txt', '只有他知道的话')
    const events = await sql<{ text: string }>`
      SELECT string_agg(payload::text, '') AS text FROM event WHERE stream_id = ${`case-files:${id}`}`.execute(
      office.ctx.db,
    )
    expect(events.rows[0]?.text).not.toContain('李四')
    const [stored] = (await caseFiles(clerk, ORGAN, id)).files
    expect((await office.ctx.files.get(stored?.cipher ?? '')).toString()).not.toContain('只有他知道')
    expect((await fileNames(clerk, ORGAN, stored ? [stored] : [])).get(file)).toBe('李四的合同.txt')
  })

  it('is not for whoever does not handle the case', async () => {
    const id = await aCase()
    const editor = await office.as(['editor'], { department: 'civil' })
    await expect(readRelease(editor, ORGAN, id)).rejects.toMatchObject({ kind: 'not-found' })
    const upload = { name: '合同.txt', bytes: Buffer.from('内容') }
    await expect(
      addFile(editor, { organ: ORGAN, id, key: key(), role: 'answer', file: upload }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  describe('by post', () => {
    const at = (day: string) => office.at(clerk, day)
    const post = (id: string, day: string, changes: object = {}) =>
      dispatchLetter(at(day), {
        ...{
          organ: ORGAN,
          id,
          key: key(),
          letter: 'reply',
          who: '',
          way: 'post',
          number: 'EMS1',
          day,
          text: '',
        },
        ...changes,
      })
    const end = async (id: string, how: 'arrived' | 'returned', day: string) => {
      const { dispatches } = await caseFiles(clerk, ORGAN, id)
      const dispatch = dispatches.find((one) => one.end === null)?.id ?? 'nothing-there'
      return endDispatch(at(day), { organ: ORGAN, id, key: key(), dispatch, how, day, text: '签收' })
    }

    it('comes back, is sent again, and then has arrived', async () => {
      const id = await aCase()
      await send(id)
      await post(id, '2026-03-03')
      await expect(post(id, '2026-03-03')).rejects.toThrow('正在送达')
      await end(id, 'returned', '2026-03-10')
      const returned = await listDispatches(clerk, ORGAN, { show: 'returned' })
      expect(returned.rows.map(({ application }) => application)).toContain(id)
      await post(id, '2026-03-11', { number: 'EMS2' })
      await end(id, 'arrived', '2026-03-13')
      expect((await releasedFiles.ways(office.ctx, ORGAN, id)).map(({ end }) => end?.how)).toEqual([
        'returned',
        'arrived',
      ])
      await expect(post(id, '2026-03-14')).rejects.toMatchObject({ problems: [{ field: 'letter' }] })
      const later = await listDispatches(clerk, ORGAN, { show: 'returned' })
      expect(later.rows.map(({ application }) => application)).not.toContain(id)
    })

    it('begins the term of whoever has to answer only when it arrives', async () => {
      const id = await aCase()
      const step = { kind: 'correction-asked' as const, day: '2026-03-03', term: 10, text: '请写明年份' }
      await takeStep(at('2026-03-03'), { organ: ORGAN, id, key: key(), step })
      await post(id, '2026-03-03', { letter: 'correction' })
      await end(id, 'arrived', '2026-03-05')
      expect((await readRelease(clerk, ORGAN, id)).toSend.filter(({ awaited }) => awaited)).toEqual([])
      const { rows } = await sql<{ name: string }>`
        SELECT name FROM clock WHERE stream_id = ${`application:${id}`}`.execute(office.ctx.db)
      expect(rows.map(({ name }) => name).sort()).toEqual(['correction', 'reply'])
    })

    it('of a lapse by itself is on the desk until it was sent', async () => {
      const id = await aCase()
      const on = () => ({ organ: ORGAN, id, key: key() })
      const day = '2026-03-02'
      const step = { kind: 'correction-asked' as const, day, term: 1, text: '请写明年份' }
      await takeStep(at(day), { ...on(), step })
      await takeStep(at(day), {
        ...{ ...on(), step: { kind: 'delivered', day, letter: 'correction', who: '', text: '当面' } },
      })
      await watchTerms(office.at(office.ctx, '2026-03-04'), ORGAN)
      const waits = async () =>
        (await lettersToSend(at('2026-03-04'), ORGAN, 50)).filter(({ link }) => link.endsWith(id))
      expect(await waits()).toMatchObject([{ step: '送达终止告知书', since: '2026-03-04' }])
      await post(id, '2026-03-04', { letter: 'lapse-correction' })
      expect(await waits()).toEqual([])
    })

    it('stands in the register by its name, whatever kind of letter it is, each sent once', async () => {
      const id = await aCase()
      const shown = async () => (await readRelease(clerk, ORGAN, id)).toSend
      expect(await shown()).toMatchObject([{ letter: 'receipt', letterName: '登记回执', awaited: false }])
      await post(id, '2026-03-03', { letter: 'receipt' })
      expect(await shown()).toEqual([])
      await end(id, 'arrived', '2026-03-05')
      await expect(post(id, '2026-03-06', { letter: 'receipt' })).rejects.toThrow('已经登记送达')
      await expect(post(id, '2026-03-06', { letter: 'lapse-fee' })).rejects.toThrow('没有发出')
      const { rows } = await listDispatches(clerk, ORGAN, { show: 'all' })
      expect(rows.find(({ application }) => application === id)?.letterName).toBe('登记回执')
    })

    it('is served by notice after thirty days, and handed over at once', async () => {
      const [noticed, handed] = [await aCase(), await aCase()]
      await send(noticed)
      await post(noticed, '2026-03-03', { way: 'notice', number: '本网站公告栏' })
      await expect(end(noticed, 'arrived', '2026-04-01')).rejects.toThrow('期满')
      await end(noticed, 'arrived', '2026-04-02')
      await send(handed)
      await post(handed, '2026-03-03', { way: 'hand', number: '' })
      expect((await caseFiles(clerk, ORGAN, handed)).dispatches[0]?.end).toEqual({
        how: 'arrived',
        day: '2026-03-03',
      })
    })

    it('has arrived online once the applicant opens it', async () => {
      const id = await aCase()
      await send(id)
      await post(id, '2026-03-02', { way: 'online', number: '' })
      await releasedFiles.opened(office.ctx, ORGAN, id)
      await releasedFiles.opened(office.ctx, ORGAN, id)
      expect((await readRelease(clerk, ORGAN, id)).dispatches[0]?.end?.how).toBe('arrived')
    })
  })

  it('leaves a ledger that verifies and a register that can be made again', async () => {
    const before = await listDispatches(clerk, ORGAN, { show: 'all' })
    await rebuildReadModels(office.ctx, [rebuildable(caseFileProcedure)])
    expect(await listDispatches(clerk, ORGAN, { show: 'all' })).toEqual(before)
    expect((await verifyLedger(office.ctx)).broken).toEqual([])
  })
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
