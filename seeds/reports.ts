import {
  draftReport,
  markPublished,
  saveFigures,
  saveNarrative,
  submitReport,
} from '#modules/annual-report/index.ts'
import { publishArticle } from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { signAll } from './signing.ts'
import { type Happens, instant } from './timeline.ts'
import reports from './yangqing/reports.json' with { type: 'json' }

const ORGAN = 'yangqing'
const DEPARTMENT = 'office'

type Written = (typeof reports)[number]

const documents = ([issued = 0, repealed = 0, inForce = 0]: number[], source: string) => ({
  issued,
  repealed,
  inForce,
  source,
})

function figuresOf({ table2 }: Written) {
  const count = (value: number, source: string) => ({ count: value, source })
  return {
    rules: documents(table2.rules, '镇人民政府无规章制定权'),
    normative: documents(table2.normative, '党政和人大办公室规范性文件清理台账'),
    licences: count(table2.licences, '综合行政执法办公室许可台账'),
    penalties: count(table2.penalties, '综合行政执法办公室处罚台账'),
    coercion: count(table2.coercion, '综合行政执法办公室强制台账'),
    fees: { wanYuan: table2.feesWanYuan, source: '财政所非税收入台账' },
  }
}

function narrativeOf({ sections }: Written) {
  const { overall, problems, improvements, other } = sections
  return {
    overall: {
      disclosure: overall.主动公开,
      applications: overall.依申请公开,
      management: overall.政府信息管理,
      platform: overall.平台建设,
      supervision: overall.监督保障,
    },
    problems: problems.join('\n'),
    improvements: improvements.join('\n'),
    other: other.join('\n'),
  }
}

function reportSteps(cast: Cast, written: Written): Happens[] {
  const { year, submittedOn, publishedOn } = written
  const key = (step: string) => `seed-report-${year}-${step}`
  const article = { id: '' }
  const compose: Happens = {
    at: instant(submittedOn, '16:00'),
    what: `${year} 年报送审`,
    async run() {
      const officer = cast.as('disclosure-officer', ORGAN, instant(submittedOn, '16:00'))
      await draftReport(officer, { organ: ORGAN, year, key: key('draft') })
      await saveFigures(officer, { organ: ORGAN, year, key: key('figures'), figures: figuresOf(written) })
      await saveNarrative(officer, {
        organ: ORGAN,
        year,
        key: key('narrative'),
        narrative: narrativeOf(written),
      })
      article.id = (await submitReport(officer, { organ: ORGAN, year, key: key('submit') })).articleId
    },
  }
  const review: Happens = {
    at: instant(publishedOn, '09:30'),
    what: `${year} 年报审校`,
    run: () => {
      const piece = { organ: ORGAN, id: article.id, key: key('sign'), day: publishedOn }
      return signAll(cast, { ...piece, department: DEPARTMENT })
    },
  }
  const publish: Happens = {
    at: instant(publishedOn, '16:30'),
    what: `${year} 年报发布`,
    async run() {
      const chief = cast.as('final-reviewer', ORGAN, instant(publishedOn, '16:30'))
      await publishArticle(chief, { organ: ORGAN, id: article.id, key: key('publish') })
      await markPublished(chief)
    },
  }
  return [compose, review, publish]
}

/** The yearly reports of the demonstration: computed from its ledger, published once all is signed. */
export function reportHappenings(cast: Cast): Happens[] {
  return reports.flatMap((written) => reportSteps(cast, written))
}
