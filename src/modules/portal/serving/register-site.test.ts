import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSiteFolder, type SiteFolder } from '../publisher/site-folder.ts'
import { registerSite } from './register-site.ts'

let app: FastifyInstance
let outside: string
let folder: SiteFolder

const HOME = `<!doctype html><p>${'洋青镇'.repeat(500)}</p>`

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'gongkai-serve-'))
  const siteFolder = join(outside, 'site')
  await mkdir(siteFolder)
  await writeFile(join(outside, 'secret.html'), '机密')
  folder = openSiteFolder(siteFolder, false)
  await folder.writePage('/', '县首页')
  await folder.writePage('/404.html', '县里没有')
  await folder.writePage('/yangqing/', HOME)
  await folder.writePage('/yangqing/404.html', '镇里没有')
  await folder.writePage('/yangqing/news/1.html', '第一页')
  await folder.writePage('/yangqing/content/2026-00001.html', '正文')
  await folder.replaceByNote('/yangqing/content/2026-00001.html', '已撤下')
  await folder.writePage(
    '/yangqing/framed.html',
    '<!doctype html>\n<html lang="zh-CN"><p>信息公开</p></html>\n',
  )
  await folder.writePage('/assets/site-0123456789ab.css', 'body{}')
  await folder.placeFile(
    `/yangqing/files/2026-00001/${encodeURIComponent('名册.csv')}`,
    join(outside, 'secret.html'),
  )
  app = fastify()
  registerSite(app, { publisher: { siteFolder } })
})

afterAll(async () => {
  await app.close()
  await rm(outside, { recursive: true, force: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

describe('serving the published site', () => {
  it.each([
    { accept: 'gzip, deflate, br', encoding: 'br', unpack: brotliDecompressSync },
    { accept: 'gzip;q=0.8', encoding: 'gzip', unpack: gunzipSync },
    { accept: 'br;q=0, identity', encoding: undefined, unpack: (bytes: Buffer) => bytes },
    { accept: '', encoding: undefined, unpack: (bytes: Buffer) => bytes },
  ])('answers “$accept” in $encoding', async ({ accept, encoding, unpack }) => {
    const answer = await get('/yangqing/', { 'accept-encoding': accept })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(unpack(answer.rawPayload).toString()).toBe(HOME)
    expect(answer.headers['vary']).toBe('accept-encoding, cookie')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('says “unchanged” to a reader who has the page, and sends it again once it changed', async () => {
    const { headers } = await get('/yangqing/news/1.html')
    const etag = String(headers['etag'])
    const again = await get('/yangqing/news/1.html', { 'if-none-match': `"x", ${etag}` })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
    await folder.writePage('/yangqing/news/1.html', '第一页，改过')
    const changed = await get('/yangqing/news/1.html', { 'if-none-match': etag })
    expect(changed.statusCode).toBe(200)
    expect(changed.body).toBe('第一页，改过')
  })

  it('answers HEAD with the headers alone', async () => {
    const answer = await app.inject({ method: 'HEAD', url: '/yangqing/' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe('')
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0)
  })

  it('packs a page anew when it was replaced', async () => {
    await folder.writePage('/yangqing/notices/1.html', '旧')
    const old = await get('/yangqing/notices/1.html', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(old.rawPayload).toString()).toBe('旧')
    await writeFile(join(outside, 'site/yangqing/notices/1.html'), '新的一页')
    const answer = await get('/yangqing/notices/1.html', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('新的一页')
  })

  it('leads a name without its slash to the site', async () => {
    const answer = await get('/yangqing')
    expect(answer.statusCode).toBe(308)
    expect(answer.headers['location']).toBe('/yangqing/')
  })

  it('answers 410 with the note where an article was withdrawn', async () => {
    const answer = await get('/yangqing/content/2026-00001.html')
    expect(answer.statusCode).toBe(410)
    expect(answer.body).toBe('已撤下')
  })

  it.each([
    { url: '/yangqing/nothing.html', words: '镇里没有' },
    { url: '/yangqing/no/such/place/', words: '镇里没有' },
    { url: '/nobody/', words: '县里没有' },
    { url: '/yangqing/404.html', words: '镇里没有' },
  ])('explains $url with the page of the nearest site', async ({ url, words }) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toBe(words)
  })

  it.each([
    '/../secret.html',
    '/yangqing/../../secret.html',
    '/%2e%2e/secret.html',
    '/yangqing/%2e%2e/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/yangqing/..%5c..%5csecret.html',
    '/yangqing/files/2026-00001/..%2f..%2f..%2f..%2fsecret.html',
    '/yangqing/files/2026-00001/%2e%2e',
    '/yangqing/files/2026-00001/%00',
    '/yangqing/files/2026-00001/%E0%A4%A',
    '//secret.html',
    '/yangqing/index.html.br',
    '/yangqing/content/2026-00001.gone.html',
    '/assets/.built-with',
    '/%',
  ])('finds nothing at %s', async (url) => {
    const answer = await get(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toContain('机密')
  })

  it('lets pages run nothing, be framed nowhere and keeps the style for good', async () => {
    const { headers } = await get('/yangqing/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cache-control']).toBe('public, no-cache')
    const style = await get('/assets/site-0123456789ab.css')
    expect(style.headers['cache-control']).toContain('immutable')
  })

  it('hands attachments out to be saved, never to be run', async () => {
    const answer = await get(`/yangqing/files/2026-00001/${encodeURIComponent('名册.csv')}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment')
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  })

  it('shows a page as its reader chose, apart from everybody else’s copy', async () => {
    const plain = await get('/yangqing/framed.html', { 'accept-encoding': '' })
    const chosen = await get('/yangqing/framed.html', {
      'accept-encoding': '',
      cookie: 'other=1; reading=large-contrast-traditional',
    })
    expect(plain.body).toContain('<html lang="zh-CN"><p>信息公开</p>')
    expect(chosen.body).toContain('<html lang="zh-Hant" class="large contrast"><p>信息公開</p>')
    expect(chosen.headers['etag']).not.toBe(plain.headers['etag'])
    expect(chosen.headers['vary']).toBe('accept-encoding, cookie')
    const again = {
      cookie: 'reading=large-contrast-traditional',
      'if-none-match': `${chosen.headers['etag']}`,
    }
    expect((await get('/yangqing/framed.html', again)).statusCode).toBe(304)
  })

  it.each(['reading=', 'reading=normal', 'reading=nonsense', 'reading=../../etc', 'x=1'])(
    'sends a page as written for the cookie %s',
    async (cookie) => {
      const answer = await get('/yangqing/framed.html', { cookie, 'accept-encoding': '' })
      expect(answer.body).toContain('<html lang="zh-CN"><p>信息公开</p>')
    },
  )
})
