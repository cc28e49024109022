import { describe, expect, it } from 'vitest'
import { COMMENT_PERIOD, inForceOn, MAJOR_DECISIONS, OGI } from '#law/index.ts'
import { factGaps, factLines, factProblems, noticePeriod } from './class-facts.ts'
import type { ClassKey } from './class-fields.ts'

const TODAY = '2026-03-02'
const problems = (key: ClassKey, values: Record<string, string>) =>
  factProblems({ class: key, values }).map(({ field }) => field.replace('facts.', ''))
const gaps = (key: ClassKey, values: Record<string, string>) =>
  factGaps({ class: key, values }, TODAY).map(({ field }) => field.replace('facts.', ''))

describe('the fields a class of article has of its own', () => {
  it.each<[ClassKey, string, string, boolean]>([
    ['farm-subsidy', 'year', '2026', true],
    ['farm-subsidy', 'year', '26', false],
    ['farm-subsidy', 'noticeFrom', '2026-02-28', true],
    ['farm-subsidy', 'noticeFrom', '2026-02-29', false],
    ['farm-subsidy', 'phone', '0759-7231356', true],
    ['farm-subsidy', 'phone', '07597231356', true],
    ['farm-subsidy', 'phone', '12345', true],
    ['farm-subsidy', 'phone', '13812345678', false],
    ['farm-subsidy', 'phone', '打镇政府电话', false],
    ['farm-subsidy', 'batch', '字'.repeat(200), true],
    ['farm-subsidy', 'batch', '字'.repeat(201), false],
    ['farm-subsidy', 'batch', '第一批\n第二批', false],
    ['farm-subsidy', 'level', '一般', false],
    ['emergency', 'level', '一般', true],
    ['emergency', 'level', '很大', false],
    ['attendance', 'month', '2026-12', true],
    ['attendance', 'month', '2026-13', false],
  ])('of %s: %s is %s — %s', (key, field, value, fits) => {
    expect(problems(key, { [field]: value }).length === 0).toBe(fits)
  })

  it.each<[ClassKey, string, string, string, string, boolean]>([
    ['farm-subsidy', 'noticeFrom', 'noticeTo', '2026-03-02', '2026-03-02', true],
    ['farm-subsidy', 'noticeFrom', 'noticeTo', '2026-03-02', '2026-03-01', false],
    ['plan', 'fromYear', 'toYear', '2026', '2030', true],
    ['plan', 'fromYear', 'toYear', '2030', '2026', false],
    ['policy', 'effectiveFrom', 'validUntil', '2026-04-01', '2026-03-31', false],
  ])('of %s: from %s to %s, %s to %s — %s', (key, from, to, start, end, fits) => {
    expect(problems(key, { [from]: start, [to]: end })).toEqual(fits ? [] : [to])
  })

  it('are asked for before review, not before', () => {
    expect(problems('farm-subsidy', {})).toEqual([])
    expect(gaps('farm-subsidy', {})).toEqual(['subsidy', 'year', 'batch', 'noticeFrom', 'noticeTo', 'phone'])
    expect(factGaps({ class: 'farm-subsidy', values: {} }, TODAY)[0]?.basis).toEqual(OGI.cite('20(11)'))
  })

  it('of an appointment name whoever comes or goes', () => {
    const values = { authority: '镇党委', decidedOn: '2026-03-01' }
    expect(gaps('personnel', values)).toEqual(['appointed'])
    expect(gaps('personnel', { ...values, removed: '免去××的职务' })).toEqual([])
    expect(factGaps({ class: 'personnel', values }, TODAY)[0]?.basis).toEqual(OGI.cite('20(2)'))
  })

  it.each([
    ['2026-03-02', '2026-03-31', '', []],
    ['2026-03-02', '2026-03-30', '', ['shorter']],
    ['2026-03-02', '2026-03-30', '汛期临近', []],
  ])(
    'of a draft decision give the public thirty days, or the reason: %s to %s',
    (opinionFrom, opinionTo, shorter, left) => {
      const values = {
        stage: '征求意见',
        unit: '农业农村办公室',
        opinionWay: '来信',
        opinionFrom,
        opinionTo,
        shorter,
      }
      expect(gaps('major-decision', values)).toEqual(left)
      const found = factGaps({ class: 'major-decision', values }, TODAY)[0]
      if (found) expect(found.basis).toEqual(inForceOn(COMMENT_PERIOD, TODAY).basis)
    },
  )

  it('of a hearing say when and where', () => {
    const values = { stage: '听证', unit: '农业农村办公室' }
    expect(gaps('major-decision', values)).toEqual(['hearingOn', 'hearingPlace'])
    expect(factGaps({ class: 'major-decision', values }, TODAY)[0]?.basis).toEqual(MAJOR_DECISIONS.cite('14'))
  })

  it.each([
    [
      { noticeFrom: '2026-03-02', noticeTo: '2026-03-08' },
      { from: '2026-03-02', to: '2026-03-08' },
    ],
    [{ noticeFrom: '2026-03-02' }, null],
    [{}, null],
  ])('give the days of notice when both are there: %j', (values, period) => {
    expect(noticePeriod({ class: 'farm-subsidy', values })).toEqual(period)
    expect(noticePeriod(undefined)).toBeNull()
  })

  it('are read in the order of the class, without empty ones', () => {
    const values = { phone: '12345', year: '2026', subsidy: '早稻种植补贴', batch: '' }
    expect(factLines({ class: 'farm-subsidy', values })).toEqual([
      { label: '补贴名称', value: '早稻种植补贴' },
      { label: '年度', value: '2026' },
      { label: '监督电话', value: '12345' },
    ])
    expect(factLines(undefined)).toEqual([])
  })
})
