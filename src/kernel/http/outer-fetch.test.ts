import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { isOuterAddress } from './outer-address.ts'
import { fetchOuter, type OuterLimits } from './outer-fetch.ts'

const OUTER = '93.184.216.34'

describe('an address of the open internet', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '2606:4700::1111'])(
    'is %s',
    (address) => expect(isOuterAddress(address)).toBe(true),
  )

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine, elsewhere', '127.255.0.9'],
    ['no address', '0.0.0.0'],
    ['an inner network', '10.0.0.1'],
    ['an inner network', '172.16.0.1'],
    ['an inner network', '172.31.255.255'],
    ['an inner network', '192.168.1.1'],
    ['a carrier', '100.64.0.1'],
    ['a metadata service', '169.254.169.254'],
    ['a metadata service', '100.100.100.200'],
    ['a metadata service', '168.63.129.16'],
    ['documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['this machine in IPv6', '::1'],
    ['no address in IPv6', '::'],
    ['this machine wrapped', '::ffff:127.0.0.1'],
    ['an inner address wrapped', '64:ff9b::a00:1'],
    ['a 6to4 wrapping', '2002:7f00:1::'],
    ['a link', 'fe80::1'],
    ['an inner network in IPv6', 'fd00:ec2::254'],
    ['documentation in IPv6', '2001:db8::1'],
    ['no address at all', 'localhost'],
  ])('is never %s (%s)', (_what, address) => expect(isOuterAddress(address)).toBe(false))
})

describe('fetching a page of another site', () => {
  let server: Server | undefined
  let asked: string[] = []

  const serve = async (answer: RequestListener) => {
    const opened = createServer((request, reply) => {
      asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
      answer(request, reply)
    })
    server = opened
    await new Promise<void>((done) => opened.listen(0, '127.0.0.1', done))
    return (opened.address() as AddressInfo).port
  }
  const names: Record<string, string[]> = {
    'county.example': [OUTER],
    'inner.example': ['10.1.2.3'],
    'mixed.example': [OUTER, '127.0.0.1'],
    'nobody.example': [],
  }
  const limits: OuterLimits = {
    maxBytes: 1000,
    timeoutMs: 3000,
    resolve: async (host) => names[host] ?? Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    dial: () => '127.0.0.1',
  }

  afterEach(() => {
    asked = []
    server?.closeAllConnections()
    server?.close()
  })

  it('gives status, kind and bytes, from the address that was checked', async () => {
    const port = await serve((_request, reply) => {
      reply.setHeader('content-type', 'text/html; charset=utf-8').end('<h1>公示</h1>')
    })
    const page = await fetchOuter(`http://county.example:${port}/a.html#top`, limits)
    expect(page).toMatchObject({ ok: true, status: 200, type: 'text/html; charset=utf-8', cut: false })
    expect(page.ok && page.body.toString()).toBe('<h1>公示</h1>')
    expect(asked).toEqual(['county.example/a.html'])
  })

  it('says what the status was when the page is gone', async () => {
    const port = await serve((_request, reply) => reply.writeHead(404).end('no'))
    expect(await fetchOuter(`http://county.example:${port}/`, limits)).toMatchObject({
      ok: true,
      status: 404,
    })
  })

  it.each([
    ['http://inner.example/', 'inner-address'],
    ['http://mixed.example/', 'inner-address'],
    ['http://127.0.0.1/', 'inner-address'],
    ['http://0x7f.1/', 'inner-address'],
    ['http://2130706433/', 'inner-address'],
    ['http://[::1]/', 'inner-address'],
    ['http://[::ffff:10.0.0.1]/', 'inner-address'],
    ['http://169.254.169.254/latest/meta-data/', 'inner-address'],
    ['http://nobody.example/', 'unknown-name'],
    ['http://missing.example/', 'unknown-name'],
    ['ftp://county.example/', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['http://user:secret@county.example/', 'bad-address'],
    ['不是网址', 'bad-address'],
    ['', 'bad-address'],
  ])('asks nobody for %s', async (url, fault) => {
    await serve((_request, reply) => reply.end('reached'))
    expect(await fetchOuter(url, limits)).toEqual({ ok: false, fault, url })
    expect(asked).toEqual([])
  })

  it('refuses this machine under its own name, without a resolver of the test', async () => {
    const port = await serve((_request, reply) => reply.end('reached'))
    const answer = await fetchOuter(`http://localhost:${port}/`, { maxBytes: 10, timeoutMs: 2000 })
    expect(answer).toMatchObject({ ok: false, fault: 'inner-address' })
    expect(asked).toEqual([])
  })

  it('follows a redirect, and checks where it leads', async () => {
    const port = await serve((request, reply) => {
      const to = { '/here': '/there', '/in': 'http://inner.example/secret', '/file': 'file:///etc/passwd' }
      const location = to[request.url as keyof typeof to]
      if (location) reply.writeHead(302, { location }).end()
      else reply.end('there')
    })
    const at = (path: string) => fetchOuter(`http://county.example:${port}${path}`, limits)
    const found = await at('/here')
    expect(found.ok && [found.url.endsWith('/there'), found.hops.length]).toEqual([true, 2])
    expect(await at('/in')).toMatchObject({ ok: false, fault: 'inner-address' })
    expect(await at('/file')).toMatchObject({ ok: false, fault: 'bad-address' })
    expect(asked.filter((one) => one.startsWith('inner'))).toEqual([])
  })

  it('gives up on redirects in a circle', async () => {
    const port = await serve((_request, reply) => reply.writeHead(302, { location: '/again' }).end())
    const answer = await fetchOuter(`http://county.example:${port}/`, limits)
    expect(answer).toMatchObject({ ok: false, fault: 'too-many-redirects' })
    expect(asked).toHaveLength(6)
  })

  it('checks the name at every hop: a name that turns inner on the second question is not followed', async () => {
    let questions = 0
    const resolve = async () => {
      questions += 1
      return questions === 1 ? [OUTER] : ['127.0.0.1']
    }
    const port = await serve((_request, reply) => reply.writeHead(302, { location: '/again' }).end())
    const answer = await fetchOuter(`http://county.example:${port}/`, { ...limits, resolve })
    expect(answer).toMatchObject({ ok: false, fault: 'inner-address' })
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['exactly as much as wanted', 1000, false],
    ['one byte more', 1001, true],
  ])('keeps to the size: %s', async (_what, size, cut) => {
    const port = await serve((_request, reply) => reply.end('x'.repeat(size)))
    const page = await fetchOuter(`http://county.example:${port}/`, limits)
    expect(page.ok && [page.body.length, page.cut]).toEqual([1000, cut])
  })

  it('counts what a packed answer unpacks to', async () => {
    const port = await serve((_request, reply) => {
      reply.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(50_000_000)))
    })
    const page = await fetchOuter(`http://county.example:${port}/`, limits)
    expect(page.ok && [page.body.length, page.cut]).toEqual([1000, true])
  })

  it('keeps to the time, even when the site goes on dripping', async () => {
    const port = await serve((_request, reply) => {
      const drip = setInterval(() => reply.write('.'), 50)
      reply.on('close', () => clearInterval(drip))
    })
    const answer = await fetchOuter(`http://county.example:${port}/`, { ...limits, timeoutMs: 300 })
    expect(answer).toMatchObject({ ok: false, fault: 'timeout' })
  })

  it('keeps to the time when names are not answered', async () => {
    const resolve = () => new Promise<string[]>(() => {})
    const answer = await fetchOuter('http://county.example/', { ...limits, resolve, timeoutMs: 100 })
    expect(answer).toMatchObject({ ok: false, fault: 'timeout' })
  })

  it('says so when nobody answers the call or the answer breaks off', async () => {
    const port = await serve((_request, reply) => {
      reply.writeHead(200, { 'content-length': '500' }).write('half')
      setTimeout(() => reply.destroy(), 20)
    })
    const broken = await fetchOuter(`http://county.example:${port}/`, limits)
    expect(broken).toMatchObject({ ok: false, fault: 'connection' })
    server?.closeAllConnections()
    await new Promise((done) => server?.close(done))
    const nobody = await fetchOuter(`http://county.example:${port}/`, limits)
    expect(nobody).toMatchObject({ ok: false, fault: 'connection' })
  })
})
