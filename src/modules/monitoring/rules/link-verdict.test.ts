import { describe, expect, it } from 'vitest'
import { INSPECTION } from '#law/index.ts'
import { cutOff, judgeLink, LINK_BASIS, type LinkAnswer, linkFaults } from './link-verdict.ts'

const ASKED = 'https://www.suixi.gov.cn/a/'
const page = (change: Partial<Extract<LinkAnswer, { ok: true }>> = {}): LinkAnswer => ({
  ...{ ok: true, status: 200, url: ASKED, hops: 1, text: '' },
  ...change,
})

describe('a link that answered', () => {
  it.each([
    ['as asked', page(), 'ok'],
    ['without the last slash', page({ url: 'https://www.suixi.gov.cn/a' }), 'ok'],
    ['after a change to https', page({ url: ASKED.replace('https', 'http') }), 'ok'],
    ['from another path', page({ url: 'https://www.suixi.gov.cn/b/' }), 'moved'],
    ['from another government site', page({ url: 'https://www.zhanjiang.gov.cn/' }), 'moved'],
    ['from outside the government', page({ url: 'https://suixi.example.com/' }), 'suspicious'],
    ['from a name that only looks official', page({ url: 'https://www.suixigov.cn/' }), 'suspicious'],
    ['with bad words', page({ text: '<title>真人荷官在线</title>' }), 'suspicious'],
    ['399', page({ status: 399 }), 'ok'],
    ['400', page({ status: 400 }), 'broken'],
    ['403', page({ status: 403 }), 'refused'],
    ['404', page({ status: 404 }), 'broken'],
    ['410', page({ status: 410 }), 'broken'],
    ['429', page({ status: 429 }), 'refused'],
    ['499', page({ status: 499 }), 'broken'],
    ['500', page({ status: 500 }), 'unreachable'],
    ['503', page({ status: 503 }), 'unreachable'],
  ] as const)('%s', (_, answer, verdict) => {
    expect(judgeLink(ASKED, answer).verdict).toBe(verdict)
  })

  it('may move anywhere when it was not official to begin with', () => {
    const moved = judgeLink('https://a.example.com/', page({ url: 'https://b.example.com/' }))
    expect(moved.verdict).toBe('moved')
  })
})

describe('a link that did not answer', () => {
  it.each([
    ['inner-address', 'suspicious'],
    ['bad-address', 'broken'],
    ['unknown-name', 'unreachable'],
    ['certificate', 'certificate'],
    ['connection', 'unreachable'],
    ['timeout', 'unreachable'],
    ['too-many-redirects', 'broken'],
    ['anything else', 'unreachable'],
  ] as const)('because of %s is %s', (fault, verdict) => {
    expect(judgeLink(ASKED, { ok: false, fault }).verdict).toBe(verdict)
  })
})

describe(INSPECTION.heading('链接可用'), () => {
  const link = (verdict: Parameters<typeof linkFaults>[0][number]['verdict']) => ({
    ...{ url: ASKED, verdict, why: '回应 404', on: ['/yangqing/'] },
  })

  it.each([
    ['ok', []],
    ['moved', []],
    ['refused', []],
    ['broken', ['outer-link']],
    ['unreachable', ['outer-link']],
    ['certificate', ['outer-link']],
    ['suspicious', ['bad-link']],
  ] as const)('a link that is %s raises %j', (verdict, checks) => {
    expect(linkFaults([link(verdict)]).map((fault) => fault.check)).toEqual(checks)
  })

  it('blames no link when nothing outside can be reached', () => {
    expect(cutOff([link('unreachable'), link('unreachable')])).toBe(true)
    expect(cutOff([link('unreachable'), link('refused')])).toBe(false)
    expect(cutOff([])).toBe(false)
  })

  it('rests on its articles', () => {
    expect(LINK_BASIS).toEqual([INSPECTION.cite('链接可用'), INSPECTION.cite('安全泄密')])
  })
})
