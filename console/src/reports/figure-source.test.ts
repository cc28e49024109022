import { describe, expect, it } from 'vitest'
import { piecesOf, sourceOf } from './figure-source.ts'

describe('a figure of the text', () => {
  it.each([
    ['newReceived', { cell: 'table3.new_received.total' }],
    ['feesPaid', { cell: 'fees' }],
    ['articlesIn.news', { link: 'articles?status=published&column=news', permission: 'article.read' }],
    ['articlesPublished', { link: 'articles?status=published', permission: 'article.read' }],
    ['tasksLate', { link: 'tasks?year=2024', permission: 'task.read' }],
    ['trainingAttendances', { link: 'trainings', permission: 'task.read' }],
    ['somethingElse', {}],
  ])('%s leads to %j', (name, source) => {
    expect(sourceOf(name, 2024)).toEqual(source)
  })
})

describe('a text', () => {
  it('is cut at the figures it names and at numbers written by hand', () => {
    expect(piecesOf('公开{{ articlesPublished }}条，收到申请12件。')).toEqual([
      { kind: 'text', text: '公开' },
      { kind: 'figure', name: 'articlesPublished' },
      { kind: 'text', text: '条，收到申请' },
      { kind: 'by-hand', text: '12' },
      { kind: 'text', text: '件。' },
    ])
  })

  it.each(['2024年公开工作', '洋府〔2024〕1号', '第二十条第1项', '24小时', ''])(
    'has no figure in “%s”',
    (text) => {
      expect(piecesOf(text).filter(({ kind }) => kind !== 'text')).toEqual([])
    },
  )
})
