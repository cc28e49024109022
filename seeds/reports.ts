import {
  draftOfYear,
  draftReport,
  markPublished,
  type Narrative,
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
    // Counted from the documents on the site.
    normative: { ...documents([], '网站上的规范性文件'), counted: true },
    licences: count(table2.licences, '综合行政执法办公室许可台账'),
    penalties: count(table2.penalties, '综合行政执法办公室处罚台账'),
    coercion: count(table2.coercion, '综合行政执法办公室强制台账'),
    fees: { wanYuan: table2.feesWanYuan, source: '财政所非税收入台账' },
  }
}

const TO_WRITE = /【请写明做了什么[^】]*】/
const NEXT_STEPS = /.*【请写明下一年度的措施】/

/** The draft as the officer leaves it: own words before the drafted ones, the places left open filled in. */
function narrativeOf({ sections }: Written, draft: Narrative): Narrative {
  const { overall, problems, followUps, improvements, other } = sections
  const both = (own: string, drafted: string) => (drafted === '' ? own : `${own}\n${drafted}`)
  const followed = followUps.reduce((text, done) => text.replace(TO_WRITE, `${done}。`), draft.improvements)
  return {
    overall: {
      disclosure: both(overall.主动公开, draft.overall.disclosure),
      applications: both(overall.依申请公开, draft.overall.applications),
      management: both(overall.政府信息管理, draft.overall.management),
      platform: both(overall.平台建设, draft.overall.platform),
      supervision: both(overall.监督保障, draft.overall.supervision),
    },
    problems: both(problems.join('\n'), draft.problems),
    improvements: both(followed.replace(NEXT_STEPS, '').trim(), improvements.join('\n')).trim(),
    other: other.join('\n'),
  }
}

function reportSteps(cast: Cast, written: Written): Happens[] {
  const { year, submittedOn, publishedOn } = written
  const key = (step: string) => `seed-report-${year}-${step}`
  const article = { id: '' }
  const compose: Happens = {
    at: instant(submittedOn, '08:30'),
    what: `${year} 年报送审`,
    async run() {
      const officer = cast.as('disclosure-officer', ORGAN, instant(submittedOn, '08:30'))
      await draftReport(officer, { organ: ORGAN, year, key: key('draft') })
      await saveFigures(officer, { organ: ORGAN, year, key: key('figures'), figures: figuresOf(written) })
      await saveNarrative(officer, {
        organ: ORGAN,
        year,
        key: key('narrative'),
        narrative: narrativeOf(written, await draftOfYear(officer, ORGAN, year)),
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
