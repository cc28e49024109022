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
import reports from './suixi/reports.json' with { type: 'json' }
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'suixi'
const DEPARTMENT = 'county-office'
/** The county's office has two people for disclosure: one writes the report, the other examines it. */
const WRITER = 'caoyuling'

type Written = (typeof reports)[number]

/** The county government's own figures; those of the reports below it are added by the roll-up. */
function figuresOf({ licences, penalties, coercion, feesWanYuan }: Written) {
  const none = { issued: 0, repealed: 0, inForce: 0 }
  return {
    rules: { ...none, source: '县级人民政府无规章制定权' },
    normative: { ...none, source: '网站上的规范性文件', counted: true },
    licences: { count: licences, source: '县政务服务中心许可台账' },
    penalties: { count: penalties, source: '县司法局行政执法统计' },
    coercion: { count: coercion, source: '县司法局行政执法统计' },
    fees: { wanYuan: feesWanYuan, source: '县财政局非税收入台账' },
  }
}

function steps(cast: Cast, written: Written): Happens[] {
  const { year, submittedOn, publishedOn, overall, problems, improvements, other } = written
  const change = (step: string) => ({ organ: ORGAN, year, key: `seed-county-report-${year}-${step}` })
  const article = { id: '' }
  const [composed, signed, out] = [
    instant(submittedOn, '09:40'),
    instant(publishedOn, '09:30'),
    instant(publishedOn, '16:30'),
  ]
  return [
    {
      at: composed,
      what: `县 ${year} 年报送审`,
      async run() {
        const officer = cast.person(WRITER, composed)
        const narrative = { overall, problems, improvements, other }
        await draftReport(officer, change('draft'))
        await saveFigures(officer, { ...change('figures'), figures: figuresOf(written) })
        await saveNarrative(officer, { ...change('narrative'), narrative })
        article.id = (await submitReport(officer, change('submit'))).articleId
      },
    },
    {
      at: signed,
      what: `县 ${year} 年报审校`,
      run: () => {
        const piece = { organ: ORGAN, id: article.id, key: change('sign').key, day: publishedOn }
        return signAll(cast, { ...piece, department: DEPARTMENT })
      },
    },
    {
      at: out,
      what: `县 ${year} 年报发布`,
      async run() {
        const chief = cast.as('final-reviewer', ORGAN, out)
        await publishArticle(chief, { organ: ORGAN, id: article.id, key: change('publish').key })
        await markPublished(chief)
      },
    },
  ]
}

/** The county's own reports: the sum of what came in and its own, published by the end of March. */
export function countyReportHappenings(cast: Cast): Happens[] {
  return reports.flatMap((written) => steps(cast, written))
}
