import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Copy, openKeeper } from './keeper.ts'

/** A server that takes drafts, and can be away or of another mind. */
function aDesk() {
  const saved: { values: string; seen: string | undefined; key: string }[] = []
  const here: { copy: Copy<string> | undefined } = { copy: undefined }
  let answer: () => void = () => undefined
  let keys = 0
  return {
    saved,
    here,
    answers(next: () => void) {
      answer = next
    },
    open: (automatic = true) =>
      openKeeper<string>({
        seen: 'h0',
        automatic: () => automatic,
        newKey: () => `key-${++keys}`,
        async save(values, seen, key) {
          answer()
          saved.push({ values, seen, key })
          return { contentHash: `h${saved.length}` }
        },
        async keepHere(copy) {
          here.copy = copy
        },
      }),
  }
}

const offline = () => {
  throw new TypeError('Failed to fetch')
}
const refusal = (code: string, message: string) => () => {
  throw new ORPCError(code, { message })
}

describe('keeping a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends what was typed a moment after the last key, once', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    keeper.typed('甲')
    await vi.advanceTimersByTimeAsync(1_500)
    keeper.typed('甲乙')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(desk.saved).toEqual([])
    expect(keeper.state().keeping).toBe('typing')
    expect(desk.here.copy).toMatchObject({ values: '甲乙', seen: 'h0' })
    await vi.advanceTimersByTimeAsync(1)
    expect(desk.saved).toEqual([{ values: '甲乙', seen: 'h0', key: 'key-2' }])
    expect(keeper.state().keeping).toBe('saved')
    expect(desk.here.copy).toBeUndefined()
  })

  it('starts each save from the one before', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    await keeper.saveNow('甲')
    await keeper.saveNow('乙')
    expect(desk.saved.map(({ seen }) => seen)).toEqual(['h0', 'h1'])
  })

  it('keeps a copy here while the network is away, says so, and sends it with the same key when it is back', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    desk.answers(offline)
    await keeper.saveNow('甲')
    expect(keeper.state()).toMatchObject({ keeping: 'offline', savedAt: null })
    expect(desk.here.copy).toMatchObject({ values: '甲' })
    desk.answers(() => undefined)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(desk.saved).toEqual([{ values: '甲', seen: 'h0', key: 'key-1' }])
    expect(keeper.state().keeping).toBe('saved')
  })

  it('asks first about what was sent without an answer, so as not to take its own words for another’s', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    desk.answers(offline)
    await keeper.saveNow('甲')
    keeper.typed('甲乙')
    desk.answers(() => undefined)
    expect(await keeper.saveNow()).toBe(true)
    expect(desk.saved).toEqual([
      { values: '甲', seen: 'h0', key: 'key-1' },
      { values: '甲乙', seen: 'h1', key: 'key-2' },
    ])
  })

  it.each([
    ['UNAUTHORIZED', '请先登录。', 'signed-out'],
    ['CONFLICT', '这篇稿件刚刚被别人改过。', 'conflict'],
    ['BAD_REQUEST', '标题不能超过 200 个字。', 'refused'],
    ['INTERNAL_SERVER_ERROR', '系统出错。', 'offline'],
  ])('says what an answer %s means, and keeps the copy', async (code, message, keeping) => {
    const desk = aDesk()
    const keeper = desk.open()
    desk.answers(refusal(code, message))
    expect(await keeper.saveNow('甲')).toBe(false)
    expect(keeper.state()).toMatchObject({ keeping, message })
    expect(desk.here.copy).toMatchObject({ values: '甲' })
  })

  it('sends nothing more of its own accord once somebody else has written, until the person decides', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    desk.answers(refusal('CONFLICT', '这篇稿件刚刚被别人改过。'))
    await keeper.saveNow('甲')
    desk.answers(() => undefined)
    keeper.typed('甲乙')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(desk.saved).toEqual([])
    expect(desk.here.copy).toMatchObject({ values: '甲乙' })
    keeper.goOnFrom('theirs')
    await keeper.saveNow()
    expect(desk.saved).toEqual([{ values: '甲乙', seen: 'theirs', key: 'key-2' }])
  })

  it('sends only on a press of the button where a save has consequences', async () => {
    const desk = aDesk()
    const keeper = desk.open(false)
    keeper.typed('甲')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.saved).toEqual([])
    expect(keeper.state().keeping).toBe('here-only')
    expect(desk.here.copy).toMatchObject({ values: '甲' })
    expect(await keeper.saveNow('甲')).toBe(true)
  })

  it('lets files and saves go one after the other, each from the last', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    const started: (string | undefined)[] = []
    const picture = keeper.inTurn(async (seen) => {
      started.push(seen)
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { contentHash: 'with-picture' }
    })
    const save = keeper.saveNow('甲')
    await vi.advanceTimersByTimeAsync(100)
    await Promise.all([picture, save])
    expect(started).toEqual(['h0'])
    expect(desk.saved.map(({ seen }) => seen)).toEqual(['with-picture'])
  })

  it('keeps the last keys when the page is closed at once', async () => {
    const desk = aDesk()
    const keeper = desk.open()
    keeper.typed('甲')
    keeper.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.here.copy).toMatchObject({ values: '甲' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(desk.saved).toEqual([])
  })
})
