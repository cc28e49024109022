import { sql } from 'kysely'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { foundTestOrgans } from '#modules/applications/testing.ts'
import { organById } from '#modules/organs/index.ts'
import { closeAccount, registerAccount } from '../actions/keep-account.ts'
import { mediaSource } from './media-source.tsx'

const organ = 'yangqing'
let office: TestOffice
let officer: Context

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await foundTestOrgans(office.ctx)
  officer = await office.as(['disclosure-officer'])
})
afterAll(() => office.close())

const register = (name: string, address = '') =>
  registerAccount(officer, {
    organ,
    key: `media-${name}`,
    account: { name, platform: '微信公众号', department: 'planning', address },
  })
const pages = async () =>
  (await mediaSource.pages(office.ctx, await organById(office.ctx, organ), undefined)).write
const shown = async () => renderToStaticMarkup((await pages())[0]?.body)
const home = async () => mediaSource.home?.(office.ctx, await organById(office.ctx, organ))

it('is no page of an organ without accounts', async () => {
  expect(await pages()).toEqual([])
  expect(await home()).toBeUndefined()
})

it('names the accounts in use, and no longer what was given up; the site is told', async () => {
  await register('洋青发布', 'https://media.example/yangqing')
  const { id } = await register('洋青<印象>')
  expect(await shown()).toContain('href="https://media.example/yangqing"')
  expect(await shown()).toContain('洋青&lt;印象&gt;')
  expect((await home())?.items).toHaveLength(2)
  await closeAccount(officer, { organ, id, key: 'media-close', reason: '归并。' })
  expect(await shown()).not.toContain('印象')
  expect((await home())?.items.map(({ title }) => title)).toEqual(['微信公众号：洋青发布'])
  const { rows } = await sql<{ ref: string }>`SELECT ref FROM outbox WHERE ref = 'media'`.execute(
    office.ctx.db,
  )
  expect(rows.length).toBeGreaterThan(0)
})

it('makes no link of what is not an address of the web', async () => {
  await register('洋青夜话', 'javascript:alert(1)')
  expect(await shown()).not.toContain('javascript:')
})
