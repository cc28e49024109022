import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { currentEdition } from '../article.ts'
import { articleForPage } from '../article-page.ts'
import type { ArticleDraft } from '../read-draft.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { attachFile } from './attach-file.ts'
import { createArticle } from './create-article.ts'
import { removeAttachment } from './remove-attachment.ts'
import { saveDraft } from './save-draft.ts'
import { signArticle } from './sign-article.ts'
import { submitArticle } from './submit-article.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('writing', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const create = (draft: ArticleDraft, who = room.writer) =>
    createArticle(who, { organ, key: room.key(), draft })
  const problemsOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => [],
      (error: unknown) =>
        error instanceof Refusal ? error.problems : [{ field: '?', message: String(error) }],
    )
  const bodyOf = async (id: string) =>
    (await office.ctx.files.get(currentEdition(await room.read(id)).content.bodyHash)).toString()

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    await openNewsroom(office, 'jianxin', '114408230073499999')
  })
  afterAll(() => office.close())

  it.each([
    ['column', { column: 'nowhere' }, '没有这个栏目'],
    ['department', { department: 'nobody' }, '没有这个部门'],
    ['department', { department: '' }, '没有这个部门'],
    ['title', { title: '  ' }, '请填写标题'],
    ['title', { title: '长'.repeat(201) }, '不能超过 200 个字'],
    ['title', { title: '控制\u0000字符' }, '控制字符'],
    ['documentNumber', { documentNumber: '洋青府[2026]5号' }, '六角括号'],
    ['madeOn', { madeOn: '2026-02-30' }, '真实存在的日期'],
    ['body', { body: '长'.repeat(500_001) }, '正文不能超过'],
  ])('names the field %s of %o', async (field, change, message) => {
    const problems = await problemsOf(create(aDraft(change)))
    expect(problems).toEqual([{ field, message: expect.stringContaining(message) }])
  })

  it('keeps hostile and rare text as text', async () => {
    const title = "镕喆堃😀'; DROP TABLE article;-- <script>alert(1)</script>"
    const { id } = await create(aDraft({ title, body: '<p>镕喆堃😀<script>alert(1)</script></p>' }))
    expect(currentEdition(await room.read(id)).content.title).toBe(title)
    expect(await bodyOf(id)).toBe('<p>镕喆堃😀</p>')
  })

  it('keeps a draft that is not whole, and names what it lacks when it is handed in', async () => {
    const { id } = await create(aDraft({ body: '', madeOn: null }))
    const handIn = () => submitArticle(room.writer, { organ, id, key: room.key() })
    expect((await problemsOf(handIn())).map((one) => one.field)).toEqual(['madeOn', 'body'])
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ madeOn: '2026-03-03' }) })
    expect(await problemsOf(handIn())).toEqual([
      { field: 'madeOn', message: expect.stringContaining('不能晚于今天') },
    ])
  })

  it('refuses to write over what somebody else has just written', async () => {
    const id = await room.create()
    const seen = currentEdition(await room.read(id)).contentHash
    const first = { organ, id, seen, draft: aDraft({ title: '先保存的' }) }
    await saveDraft(room.writer, { ...first, key: room.key() })
    const second = { organ, id, seen, draft: aDraft({ title: '后保存的' }) }
    await expect(saveDraft(room.publisher, { ...second, key: room.key() })).rejects.toThrow('别人改过')
    expect(currentEdition(await room.read(id)).content.title).toBe('先保存的')
  })

  it('leaves an editor the articles of the own department only', async () => {
    const office1 = await office.as(['editor'], { department: 'office' })
    const id = await room.create({ department: 'agriculture' })
    const attempt = { organ, id, key: room.key(), draft: aDraft() }
    await expect(saveDraft(office1, attempt)).rejects.toThrow('没有找到')
    expect(await problemsOf(create(aDraft(), office1))).toEqual([
      { field: 'department', message: expect.stringContaining('本部门') },
    ])
    const own = await create(aDraft({ department: 'office' }), office1)
    expect(
      await problemsOf(saveDraft(office1, { organ, id: own.id, key: room.key(), draft: aDraft() })),
    ).toEqual([{ field: 'department', message: expect.stringContaining('本部门') }])
  })

  it("does not find another organ's article", async () => {
    const id = await room.create()
    const stranger = await office.as(['disclosure-officer', 'editor'], { organ: 'jianxin' })
    const draft = aDraft()
    await expect(saveDraft(stranger, { organ: 'jianxin', id, key: room.key(), draft })).rejects.toThrow(
      '没有找到',
    )
    await expect(saveDraft(stranger, { organ, id, key: room.key(), draft })).rejects.toThrow('没有找到')
  })

  it('runs the limit for disclosure from 成文日期 until the first publication', async () => {
    const clockOf = async (id: string) =>
      (await clocksByDue(office.ctx.db, organ, 100)).find((clock) => clock.stream === `article:${id}`)
    const id = await room.create({ title: '等待公开的文件' })
    expect(await clockOf(id)).toMatchObject({
      name: 'disclosure',
      due: '2026-03-30',
      definition: { title: '等待公开的文件', department: 'agriculture' },
    })
    await room.approve(id)
    await room.publish(id)
    expect(await clockOf(id)).toBeUndefined()
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ title: '修改稿' }) })
    expect(await clockOf(id)).toBeUndefined()
  })

  it('takes files, refuses those that are not what they seem, and keeps those in use', async () => {
    const id = await room.create()
    const attach = (name: string, bytes: Uint8Array) =>
      attachFile(room.writer, { organ, id, key: room.key(), file: { name, bytes } })
    await attach('田头 照片.png', PNG)
    expect(await problemsOf(attach('田头 照片.png', PNG))).toEqual([
      { field: 'file', message: expect.stringContaining('同名') },
    ])
    expect(await problemsOf(attach('木马.pdf', Buffer.from('<?php echo 1; ?>')))).toEqual([
      { field: 'file', message: expect.stringContaining('不符') },
    ])
    await attach('名单.txt', Buffer.from('张三'))
    const body = '<p>见图</p><img src="attachment:%E7%94%B0%E5%A4%B4%20%E7%85%A7%E7%89%87.png">'
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ body }) })
    const { attachments } = currentEdition(await room.read(id)).content
    const remove = (hash = '') => removeAttachment(room.writer, { organ, id, key: room.key(), hash })
    await expect(remove(attachments[0]?.hash)).rejects.toThrow('正文里还用着')
    await remove(attachments[1]?.hash)
    await room.approve(id)
    await room.publish(id)
    const page = await articleForPage(office.ctx, organ, id)
    const path = page?.live?.attachments[0]?.path
    expect(path).toMatch(/^\/yangqing\/files\/2026-\d{5}\/%E7%94%B0/)
    expect(page?.live?.bodyHtml).toContain(`src="${path}"`)
    expect(page?.live?.attachments.map((file) => file.name)).toEqual(['田头 照片.png'])
  })

  it('of a file on a live document begins a new edition, and the live one keeps its own', async () => {
    const id = await room.published()
    const file = { name: '补充.txt', bytes: Buffer.from('补充') }
    await attachFile(room.writer, { organ, id, key: room.key(), file })
    const article = await room.read(id)
    expect(article.working).toMatchObject({ edition: 2, status: 'draft' })
    expect((await articleForPage(office.ctx, organ, id))?.live?.attachments).toEqual([])
  })

  it('tells the writer the hash of the own words, also when the answer was lost and another wrote meanwhile', async () => {
    const id = await room.create()
    const key = room.key()
    const mine = { organ, id, key, draft: aDraft({ title: '我写的' }) }
    const { contentHash } = await saveDraft(room.writer, mine)
    const other = await office.as(['editor'], { organ })
    await saveDraft(other, {
      ...mine,
      key: room.key(),
      seen: contentHash,
      draft: aDraft({ title: '别人写的' }),
    })
    expect(await saveDraft(room.writer, mine)).toEqual({ contentHash })
    await expect(
      saveDraft(room.writer, {
        ...mine,
        key: room.key(),
        seen: contentHash,
        draft: aDraft({ title: '再写' }),
      }),
    ).rejects.toThrow('别人改过')
    expect(currentEdition(await room.read(id)).content.title).toBe('别人写的')
  })

  it('leaves a text that was given back where it waits for its writer, however often it is saved', async () => {
    const id = await room.create()
    await room.submit(id)
    await room.sign(id, 'review-1')
    const back = { step: 'review-1', verdict: 'return', reason: '数不对' } as const
    await signArticle(room.first, { organ, id, key: room.key(), ...back })
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ title: '改了数' }) })
    expect((await room.read(id)).working).toMatchObject({
      status: 'returned',
      returned: { reason: '数不对' },
    })
    await room.submit(id)
    expect((await room.read(id)).working).toMatchObject({ status: 'source-review', returned: null })
  })
})
