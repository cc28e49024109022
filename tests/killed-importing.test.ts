import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { openNewsroom } from '#modules/articles/testing.ts'
import { gongkai } from './support/command-line.ts'

const PROGRAM = fileURLToPath(new URL('../bin/gongkai', import.meta.url))
const COUNT = 80

const item = (id: number) =>
  `<item><title>旧闻${id}</title><link>http://old.example/?p=${id}</link><content:encoded><![CDATA[<p>第${id}篇。</p>]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2019-03-02 10:15:00</wp:post_date><wp:post_type>post</wp:post_type><wp:status>${id === 7 ? 'draft' : 'publish'}</wp:status></item>`

describe('an import on the command line', () => {
  let office: TestOffice
  let args: string[]
  let env: Record<string, string>

  beforeAll(async () => {
    office = await openTestOffice()
    await openNewsroom(office)
    const path = join(office.folder, 'export.xml')
    const items = Array.from({ length: COUNT }, (_, at) => item(at + 1)).join('\n')
    await writeFile(
      path,
      `<?xml version="1.0"?><rss xmlns:wp="w" xmlns:content="c"><channel><link>http://old.example</link><wp:wxr_version>1.2</wp:wxr_version>${items}</channel></rss>`,
    )
    args = [
      'import',
      'wxr',
      path,
      '--organ',
      'yangqing',
      '--column',
      'news',
      '--department',
      'agriculture',
      '--json',
    ]
    env = { DATABASE_URL: office.url, GONGKAI_DATA: office.folder }
  })
  afterAll(() => office.close())

  const drafts = async () => {
    const found = await sql<{ title: string }>`SELECT title FROM article WHERE title LIKE '旧闻%'`.execute(
      office.ctx.db,
    )
    return found.rows.map(({ title }) => title)
  }

  it('killed with -9 in the middle goes on where it stood, and makes each document once', async () => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    const gone = once(child, 'exit')
    await expect
      .poll(async () => (await drafts()).length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(3)
    child.kill('SIGKILL')
    await gone
    expect((await drafts()).length).toBeLessThan(COUNT - 1)

    const { code, out } = await gongkai(args, { env })
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { state: 'done', taken: 0, known: COUNT - 1, refused: 1 },
    ])
    const made = await drafts()
    expect([made.length, new Set(made).size]).toEqual([COUNT - 1, COUNT - 1])
  }, 180_000)

  it.each([
    [['--column', 'nowhere'], '没有这个栏目'],
    [['--files-from', 'not an address'], '--files-from'],
  ])(
    'says what is wrong with %j, and does nothing',
    async (wrong, told) => {
      const { code, err } = await gongkai([...args, ...wrong], { env })
      expect(code).not.toBe(0)
      expect(err).toContain(told)
      expect(await drafts()).toHaveLength(COUNT - 1)
    },
    60_000,
  )
})
