import { describe, expect, it } from 'vitest'
import type { Article, WorkingStatus } from './article.ts'
import { STEPS, type Step, stepProblem, waitingStep } from './transitions.ts'

const content = {
  column: 'news',
  department: 'office',
  title: '标题',
  bodyHash: '',
  attachments: [],
  metadata: {
    documentNumber: null,
    madeOn: null,
    source: '',
    theme: '',
    genre: '',
    keywords: [],
    summary: '',
    catalogueItem: null,
    author: '',
  },
}

const edition = (number: number, published: boolean) => ({
  number,
  content,
  contentHash: '',
  writers: [],
  flow: [],
  flowSource: '',
  signatures: [],
  published: published ? { day: '2026-03-02', at: '2026-03-02T01:00:00.000Z' } : null,
})

function article(working: WorkingStatus | null, live: boolean, withdrawn = false): Article {
  const published = live || withdrawn ? [edition(1, true)] : []
  const number = published.length + 1
  return {
    createdBy: 'writer',
    updatedAt: '2026-03-02T01:00:00.000Z',
    index: published.length > 0 ? { number: 'x/2026-00001', year: 2026, value: 1 } : null,
    postNumber: null,
    path: null,
    editions: working ? [...published, edition(number, false)] : published,
    live: live ? 1 : null,
    working: working && { edition: number, status: working, returned: null },
    keptBack: null,
    urgent: null,
    withdrawn: withdrawn
      ? {
          day: '2026-03-02',
          at: '2026-03-02T01:00:00.000Z',
          reason: '有误',
          edition: 1,
          how: 'withdrawn',
          replacedBy: null,
        }
      : null,
    removal: null,
    validity: null,
    schedule: null,
    scheduleFailure: null,
    embargoUntil: null,
    publicity: null,
    reviewBy: null,
    ownLimit: null,
    policies: [],
    takenFrom: null,
    previews: [],
    binned: null,
    pageKept: null,
  }
}

const URGENT: Step[] = ['publish-urgent']

describe('the procedure', () => {
  it.each([
    ['a first draft', article('draft', false), ['save', 'submit', 'bin'], null],
    [
      'a draft in the recycle bin',
      { ...article('draft', false), binned: { by: 'a', day: '2026-03-02' } },
      ['unbin'],
      null,
    ],
    ['a text given back', article('returned', false), ['save', 'submit', 'bin'], 'save'],
    ['a text before its examination', article('source-review', false), ['source'], 'source'],
    ['a text before the first review', article('first-review', false), ['review-1', ...URGENT], 'review-1'],
    ['a text before the first proofread', article('first-proof', false), ['proof-1', ...URGENT], 'proof-1'],
    ['a text before the second review', article('second-review', false), ['review-2', ...URGENT], 'review-2'],
    ['a text before the second proofread', article('second-proof', false), ['proof-2', ...URGENT], 'proof-2'],
    ['a text before the third proofread', article('third-proof', false), ['proof-3', ...URGENT], 'proof-3'],
    ['a text before the last review', article('final-review', false), ['review-3', ...URGENT], 'review-3'],
    ['a text kept back', article('kept-back', false), ['save', 'bin'], null],
    ['an approved text', article('approved', false), ['save', 'publish', 'bin'], 'publish'],
    ['a live document', article(null, true), ['save', 'withdraw'], null],
    ['a withdrawn document', article(null, false, true), ['save', 'restore'], null],
    ['a live document with a draft', article('draft', true), ['save', 'submit', 'withdraw', 'restore'], null],
    [
      'a live document under review',
      article('first-review', true),
      ['review-1', 'withdraw', ...URGENT],
      'review-1',
    ],
  ])('lets %s take its own steps and no other', (_, standing, steps, waits) => {
    const open = (Object.keys(STEPS) as Step[]).filter((step) => stepProblem(standing, step) === null)
    expect(open.toSorted()).toEqual(steps.toSorted())
    expect(waitingStep(standing)).toBe(waits)
  })

  it('waits for somebody to look at an urgent publication until somebody did', () => {
    const urgent = {
      ...{ edition: 1, by: 'leader', day: '2026-03-02', reason: '台风', left: [], within: 3 },
      looked: null,
    }
    const looked = { by: 'final', day: '2026-03-03', verdict: 'stands' as const, note: '无误' }
    const open = { ...article(null, true), urgent }
    expect(waitingStep(open)).toBe('look-after')
    expect(stepProblem(open, 'look-after')).toBeNull()
    const done = { ...open, urgent: { ...urgent, looked } }
    expect(waitingStep(done)).toBeNull()
    expect(stepProblem(done, 'look-after')).toContain('没有等待复核')
  })
})
