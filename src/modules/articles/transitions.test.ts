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
  signatures: [],
  published: published ? { day: '2026-03-02', at: '2026-03-02T01:00:00.000Z' } : null,
})

function article(working: WorkingStatus | null, live: boolean, withdrawn = false): Article {
  const published = live || withdrawn ? [edition(1, true)] : []
  const number = published.length + 1
  return {
    createdBy: 'writer',
    updatedAt: '2026-03-02T01:00:00.000Z',
    index: null,
    postNumber: null,
    path: null,
    editions: working ? [...published, edition(number, false)] : published,
    live: live ? 1 : null,
    working: working && { edition: number, status: working, returned: null },
    withdrawn: withdrawn ? { day: '2026-03-02', reason: '有误', edition: 1 } : null,
    takenFrom: null,
    pageKept: null,
  }
}

describe('the procedure', () => {
  it.each([
    ['a first draft', article('draft', false), ['save', 'submit'], null],
    ['a text given back', article('returned', false), ['save', 'submit'], 'save'],
    ['a text before the first review', article('first-review', false), ['review-1'], 'review-1'],
    ['a text before the second review', article('second-review', false), ['review-2'], 'review-2'],
    ['a text before the last review', article('final-review', false), ['review-3'], 'review-3'],
    ['an approved text', article('approved', false), ['save', 'publish'], 'publish'],
    ['a live document', article(null, true), ['save', 'withdraw'], null],
    ['a withdrawn document', article(null, false, true), ['save', 'restore'], null],
    ['a live document with a draft', article('draft', true), ['save', 'submit', 'withdraw', 'restore'], null],
    ['a live document under review', article('first-review', true), ['review-1', 'withdraw'], 'review-1'],
  ])('lets %s take its own steps and no other', (_, standing, steps, waits) => {
    const open = (Object.keys(STEPS) as Step[]).filter((step) => stepProblem(standing, step) === null)
    expect(open.toSorted()).toEqual(steps.toSorted())
    expect(waitingStep(standing)).toBe(waits)
  })
})
