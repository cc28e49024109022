import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels, verifyLedger } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { enterApplication, eraseIdentity, registerApplication } from '#modules/applications/index.ts'
import { aForm, foundTestOrgans } from '#modules/applications/testing.ts'
import { organById } from '#modules/organs/index.ts'
import { addFile, sendReply } from '#modules/release/index.ts'
import { followSearch } from '#modules/search/index.ts'
import { find } from '../../search/find.ts'
import { entryProcedure } from '../entry.ts'
import { disclosureLogSource } from '../pages/log-source.tsx'
import { listEntries, readEntry } from '../read-log.ts'
import { waitingEntries } from '../waiting-entries.ts'
import { approveEntry, sendBackEntry, withdrawEntry } from './decide-entry.ts'
import { proposeEntry } from './propose-entry.ts'

const organ = 'yangqing'
const TEXT = {
  title: '榕坡村危房改造的补助标准',
  question: '2025年农村危房改造的补助标准。',
  answer: '每户补助标准为三万元，按验收结果拨付。',
}

describe('the public log of answers', () => {
  let office: TestOffice
  let clerk: Context
  let second: Context
  let keys = 0
  const key = () => `log-key-${++keys}`

  beforeAll(async () => {
    office = await openTestOffice('2026-03-02')
    await foundTestOrgans(office.ctx)
    clerk = await office.as(['disclosure-officer'])
    second = await office.as(['leader'])
  })
  afterAll(() => office.close())

  async function answered(row: 'granted' | 'refused_internal_affairs' = 'granted', content = '补助标准') {
    const entry = { organ, channel: 'counter' as const, receivedDay: '2026-03-02', form: aForm() }
    const { id } = await enterApplication(clerk, { ...entry, key: key() })
    await registerApplication(clerk, { organ, id, key: key(), department: 'planning' })
    const upload = { name: '标准.txt', bytes: Buffer.from(content) }
    const { file } = await addFile(clerk, { organ, id, key: key(), role: 'answer', file: upload })
    const words = { summary: '', reason: '由本机关制作保存。', content: '', attachments: [] }
    const sent = { files: row === 'granted' ? [file] : [], passages: [], withheld: [] }
    const reply = { row, ground: 'first' as const, day: '2026-03-02', ...words, ...sent }
    await sendReply(clerk, { organ, id, key: key(), reply })
    return { id, file }
  }
  const propose = (id: string, changes: Partial<typeof TEXT> = {}, files: string[] = []) =>
    proposeEntry(clerk, { organ, id, key: key(), text: { ...TEXT, ...changes }, files })
  async function pagesOf(id?: string) {
    const {
      write,
      files = [],
      gone = [],
    } = await disclosureLogSource.pages(office.ctx, await organById(office.ctx, organ), id)
    const html = Object.fromEntries(write.map(({ path, body }) => [path, renderToStaticMarkup(body)]))
    return { html, files, gone }
  }

  it('takes what one proposes and another allows, and shows nobody', async () => {
    const { id, file } = await answered()
    const begin = await readEntry(clerk, organ, id)
    expect(JSON.stringify(begin.text)).not.toMatch(/陈喆堃|13800000101/)
    await propose(id, {}, [file])
    await expect(approveEntry(clerk, { organ, id, key: key() })).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await pagesOf()).html['/yangqing/disclosure-log/']).not.toContain(TEXT.title)
    const press = { organ, id, key: key() }
    await approveEntry(second, press)
    const { html, files } = await pagesOf(id)
    expect(html['/yangqing/disclosure-log/2026-1.html']).toContain(TEXT.answer)
    expect(html['/yangqing/disclosure-log/']).toContain(TEXT.title)
    expect(files.map(({ path }) => path)).toEqual(['/yangqing/files/disclosure-log/2026-1-1.txt'])
    expect(JSON.stringify(html)).not.toMatch(/陈喆堃|公开申〔/)
    expect((await listEntries(clerk, organ)).rows[0]).toMatchObject({
      standing: 'public',
      title: TEXT.title,
    })
  })

  it.each([
    ['the applicant’s name', { answer: '已告知陈 喆堃本人。' }, 'text.answer'],
    ['the applicant’s telephone', { question: '请打 13800000101' }, 'text.question'],
    ['the telephone of somebody else', { answer: '联系人电话 13912345678' }, 'text.answer'],
  ])('refuses %s', async (_, changes, field) => {
    const { id } = await answered()
    await expect(propose(id, changes)).rejects.toMatchObject({ problems: [{ field }] })
  })

  it('refuses a file with the applicant in it, and one that did not go out with this reply', async () => {
    const own = await answered('granted', '申请人陈喆堃户的核定表')
    const other = await answered()
    await expect(propose(own.id, {}, [own.file])).rejects.toMatchObject({ problems: [{ field: 'files' }] })
    await expect(propose(own.id, {}, [other.file])).rejects.toMatchObject({ problems: [{ field: 'files' }] })
  })

  it('holds answers that give something, and no others', async () => {
    const { id } = await answered('refused_internal_affairs')
    await expect(propose(id)).rejects.toThrow('只有予以公开、部分公开')
    expect((await readEntry(clerk, organ, id)).obstacle).not.toBe('')
  })

  it('takes an entry down with its page, its line and its files', async () => {
    const { id, file } = await answered()
    await propose(id, {}, [file])
    await sendBackEntry(second, { organ, id, key: key(), reason: '标题不够明白' })
    await propose(id, { title: '危房改造补助的标准和拨付' }, [file])
    await approveEntry(second, { organ, id, key: key() })
    await withdrawEntry(second, { organ, id, key: key(), reason: '内容过时' })
    const { html, gone, files } = await pagesOf(id)
    expect(html['/yangqing/disclosure-log/']).not.toContain('拨付</a>')
    expect(gone.map(({ path }) => path)).toEqual([
      expect.stringMatching(/disclosure-log\/2026-\d+\.html$/),
      expect.stringMatching(/files\/disclosure-log\/2026-\d+-1\.txt$/),
    ])
    expect(files).toEqual([])
  })

  it('is found by its words and its files while it is public, and not a moment longer', async () => {
    const look = async (typed: string) => {
      const found = await find(office.ctx, { typed, filters: { organ }, order: 'relevant', page: 1 })
      return found?.hits.map(({ article }) => article.path.replace(/\d+\.html/, 'N.html'))
    }
    const { id, file } = await answered('granted', '火龙果灌溉用水定额')
    await propose(id, { title: '灌溉用水怎样收费' }, [file])
    await followSearch(office.ctx)
    expect(await look('灌溉用水')).toEqual([])
    await approveEntry(second, { organ, id, key: key() })
    await followSearch(office.ctx)
    const address = '/yangqing/disclosure-log/2026-N.html'
    expect(await look('灌溉用水')).toEqual([address])
    expect(await look('火龙果')).toEqual([address])
    await withdrawEntry(second, { organ, id, key: key(), reason: '内容过时' })
    expect(await look('火龙果')).toEqual([])
  })

  it('is told to whoever may agree, and not to whoever proposed it', async () => {
    const { id } = await answered()
    await propose(id, { title: '等着同意的一件' })
    const titles = async (who: Context) => (await waitingEntries(who, organ, 50)).map(({ title }) => title)
    expect(await titles(second)).toContain('等着同意的一件')
    expect(await titles(clerk)).not.toContain('等着同意的一件')
  })

  it('still knows the applicant by the reply once the identity is destroyed', async () => {
    const { id } = await answered()
    await eraseIdentity(clerk, { organ, id, key: key() })
    await expect(propose(id, { answer: '已告知陈喆堃。' })).rejects.toMatchObject({
      problems: [{ field: 'text.answer' }],
    })
  })

  it('can be made again from the ledger', async () => {
    const before = await listEntries(clerk, organ)
    await rebuildReadModels(office.ctx, [rebuildable(entryProcedure)])
    expect(await listEntries(clerk, organ)).toEqual(before)
    expect((await verifyLedger(office.ctx)).broken).toEqual([])
  })
})
