import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { DRAFT_BASIS, draftNarrative, TO_WRITE } from './draft-narrative.ts'
import { fillFigures, unknownPlaceholders } from './fill-figures.ts'

const fact = (name: string, count: number, part = '') => ({ name, count, part })
const nothingPromised = { problems: '', improvements: '' }
const partsOf = ({ overall, ...rest }: ReturnType<typeof draftNarrative>) =>
  [...Object.values(overall), ...Object.values(rest)].filter((text) => text !== '')

describe(`the narrative drafted from the year, ${REPORT_FORM.heading('第一部分')}`, () => {
  it('says nothing of a year in which nothing happened', () => {
    expect(partsOf(draftNarrative([], nothingPromised))).toEqual([])
    expect(partsOf(draftNarrative([fact('articlesPublished', 0)], nothingPromised))).toEqual([])
  })

  it.each([
    ['articlesPublished', 'disclosure', '本年在网站公开信息{{articlesPublished}}条。'],
    ['gazetteIssues', 'disclosure', '编印政府公报{{gazetteIssues}}期。'],
    ['consultationsOpened', 'disclosure', '就重要事项公开征求意见{{consultationsOpened}}次。'],
    ['tradesPublic', 'disclosure', '村级三资交易公开{{tradesPublic}}宗。'],
    ['newReceived', 'applications', '本年新收政府信息公开申请{{newReceived}}件。'],
    ['tasksTotal', 'management', '年度分工方案列出重点任务{{tasksTotal}}项。'],
    ['itemsSent', 'management', '向上级网站报送信息{{itemsSent}}条次。'],
    ['guidesLive', 'platform', '公开办事指南{{guidesLive}}份。'],
    ['postersHung', 'platform', '在公开栏张贴{{postersHung}}份。'],
    ['messagesReceived', 'platform', '信箱收到群众来信{{messagesReceived}}件。'],
    ['callsTaken', 'platform', '值班电话接听{{callsTaken}}次。'],
    ['siteChecks', 'supervision', '检查网站{{siteChecks}}次。'],
    ['trainingsHeld', 'supervision', '组织业务学习{{trainingsHeld}}次。'],
  ] as const)('speaks of %s under %s', (name, part, said) => {
    expect(draftNarrative([fact(name, 1)], nothingPromised).overall[part]).toBe(said)
    expect(draftNarrative([fact(name, 0)], nothingPromised).overall[part]).toBe('')
  })

  it('speaks of fees from their register, and of none only where one is kept', () => {
    const drafted = (...facts: Parameters<typeof draftNarrative>[0]) =>
      draftNarrative(facts, nothingPromised).other
    expect(drafted(fact('articlesPublished', 3))).toBe('')
    expect(drafted(fact('feeNotices', 0))).toBe('本年没有发出收费通知，没有收取信息处理费。')
    expect(drafted(fact('feeNotices', 2), fact('feesNoticed', 700), fact('feesPaid', 0))).toMatch(
      /发出收费通知\{\{feeNotices\}\}件，通知收费金额\{\{feesNoticed\}\}元。$/,
    )
  })

  it('names the largest parts of a whole first, and none that is empty', () => {
    const facts = [
      fact('articlesPublished', 9),
      fact('articlesOf.1', 2, '洋青动态'),
      fact('articlesOf.2', 7, '政务公开'),
      fact('articlesIn.news', 2, '洋青动态'),
      fact('articlesIn.blank', 0, '空栏目'),
      fact('articlesIn.aid', 7, '惠农补贴'),
    ]
    expect(draftNarrative(facts, nothingPromised).overall.disclosure).toBe(
      '本年在网站公开信息{{articlesPublished}}条，按类别有政务公开{{articlesOf.2}}条、洋青动态{{articlesOf.1}}条，较多的栏目有惠农补贴{{articlesIn.aid}}条、洋青动态{{articlesIn.news}}条。',
    )
  })

  it('leaves out a clause without a figure but keeps the sentence', () => {
    const facts = [fact('callsTaken', 3), fact('callsTurned', 0)]
    expect(draftNarrative(facts, nothingPromised).overall.platform).toBe('值班电话接听{{callsTaken}}次。')
  })
})

describe(`problems and what was done about them, ${REPORT_FORM.heading('第五部分')}`, () => {
  it.each([
    ['findingsFound', '网站监测发现问题{{findingsFound}}个'],
    ['tasksLate', '重点任务有{{tasksLate}}项逾期'],
    ['problemsFound', '收集典型问题{{problemsFound}}个'],
    ['messagesLate', '有{{messagesLate}}件来信逾期回复'],
    ['itemsReturned', '有{{itemsReturned}}条次被退回'],
  ])('%s is told, and the next step is left to a person', (name, said) => {
    const draft = draftNarrative([fact(name, 2)], nothingPromised)
    expect(draft.problems).toContain(said)
    expect(draft.improvements).toMatch(TO_WRITE)
  })

  it('takes up each of last year’s promises beside its problem, with a place for what was done', () => {
    const promised = {
      problems: '一是解读偏少。细节略。\n二是更新不均。',
      improvements: '一是每月宣讲一次。\n二是明确责任人。\n三是抽查。',
    }
    const { improvements } = draftNarrative([fact('findingsRepaired', 4)], promised)
    expect(improvements.split('\n')).toEqual([
      '针对上一年度“解读偏少”的问题，提出的措施是“每月宣讲一次”：【请写明做了什么、结果怎样】',
      '针对上一年度“更新不均”的问题，提出的措施是“明确责任人”：【请写明做了什么、结果怎样】',
      '上一年度，提出的措施是“抽查”：【请写明做了什么、结果怎样】',
      '本年整改关闭网站问题{{findingsRepaired}}个。',
    ])
  })

  it('does not take for a promise what last year’s report itself told of the year before', () => {
    const before = draftNarrative([fact('findingsRepaired', 4)], { problems: '', improvements: '抽查。' })
    const { improvements } = draftNarrative([], {
      problems: '',
      improvements: `${before.improvements}\n逐项复测。`,
    })
    expect(improvements).toBe('上一年度，提出的措施是“逐项复测”：【请写明做了什么、结果怎样】')
  })

  it('cuts a long promise short', () => {
    const { improvements } = draftNarrative([], { problems: '', improvements: '长'.repeat(90) })
    expect(improvements).toContain(`“${'长'.repeat(60)}……”`)
  })

  it('rests on the first and the fifth part of the form', () => {
    const parts = [REPORT_FORM.cite('第一部分'), REPORT_FORM.cite('第五部分'), REPORT_FORM.cite('第六部分')]
    expect(DRAFT_BASIS).toEqual(parts)
  })
})

describe('any draft', () => {
  it('names only figures that are there, and never one that is 0', () => {
    const names = ['articlesPublished', 'articlesIn.a', 'newReceived', 'tasksTotal', 'findingsFound']
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (counts) => {
        const facts = names.map((name, at) => fact(name, counts[at] ?? 0, '某栏目'))
        const figures = Object.fromEntries(facts.map(({ name, count }) => [name, count]))
        for (const text of partsOf(draftNarrative(facts, nothingPromised))) {
          expect(unknownPlaceholders(text, figures)).toEqual([])
          expect(fillFigures(text, figures)).not.toMatch(/(?<!\d)0[^\d.]/)
        }
      }),
    )
  })
})
