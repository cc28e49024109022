import {
  type ArticleDraft,
  createArticle,
  publishArticle,
  type SigningStep,
  submitArticle,
} from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { signAll } from './signing.ts'
import suixi from './suixi/articles.json' with { type: 'json' }
import { type Happens, instant } from './timeline.ts'
import facts from './yangqing/article-facts.json' with { type: 'json' }
import y2023 from './yangqing/articles-2023.json' with { type: 'json' }
import y2024 from './yangqing/articles-2024.json' with { type: 'json' }
import y2025 from './yangqing/articles-2025.json' with { type: 'json' }
import y2026 from './yangqing/articles-2026.json' with { type: 'json' }
import open from './yangqing/articles-open.json' with { type: 'json' }

type Written = (typeof y2023)[number] | (typeof y2024)[number]

interface Piece {
  organ: string
  key: string
  department: string
  draft: ArticleDraft
}

/** Papers that bind the people of the town; table two of the reports counts them. */
const NORMATIVE = new Set(['2023-011', '2023-040', '2024-012', '2025-048'])

/** What the fields of a class say of some of them. */
const FACTS: Record<string, Pick<ArticleDraft, 'articleClass' | 'facts'>> = facts

/** What the titles of some say they are, by the item of the basic catalogue; the first that fits. */
const ITEMS: [RegExp, string][] = [
  [/部门预算公开|预算收支安排/, 'budget'],
  [/决算/, 'final-accounts'],
  [/竞价公告/, 'collective-trade-notices'],
  [/进平台竞价出租/, 'collective-trade-results'],
  [/耕地地力保护补贴/, 'farmland-subsidy'],
  [/甘蔗良种|农机购置|糖蔗健康种苗/, 'cane-machinery-subsidy'],
  [/高龄.*津贴|养老床位|长者饭堂/, 'elderly-care'],
  [/养老保险|基本医疗保险/, 'social-insurance'],
  [/最低生活保障|临时救助|残疾人两项补贴/, 'minimum-living'],
  [/招聘会|职业技能培训|电商培训/, 'employment'],
  [/应急预案|防汛防风工作方案|应急物资储备/, 'emergency-plans'],
  [/灾后恢复资金/, 'relief-supplies'],
  [/招标公告|开工公告|竣工验收结果|重大项目建设进展/, 'project-approval'],
  [/村庄规划/, 'village-planning'],
  [/建房审批|住宅建设怎样申请/, 'homestead-approval'],
  [/污水处理设施|人居环境整治评比/, 'rural-environment'],
  [/安全生产检查|排查安全隐患/, 'safety-inspection'],
  [/农家书屋|群众文化节|夏夜文艺/, 'public-culture'],
  [/家庭医生/, 'health-family'],
  [/涉农资金使用/, 'revitalisation-funds'],
]

const itemOf = ({ key, title }: Written) =>
  NORMATIVE.has(key) ? 'normative-documents' : (ITEMS.find(([words]) => words.test(title))?.[1] ?? null)

const draftOf = (article: Written, department: string): ArticleDraft => {
  const { column, title, body, documentNumber, madeOn, source, theme, genre, keywords, summary } = article
  return {
    ...{ column, department, title, body, documentNumber, madeOn, source, theme, genre, keywords, summary },
    catalogueItem: itemOf(article),
    ...FACTS[article.key],
  }
}

/** The steps of one article: who does what, at which time of the day, in the order they must come. */
function steps(
  cast: Cast,
  piece: Piece,
  days: { written: string; published: string },
  until?: SigningStep,
): Happens[] {
  const { organ, key, draft, department } = piece
  const found: { id: string } = { id: '' }
  const step = (day: string, time: string, what: string, run: (at: string) => Promise<unknown>): Happens => {
    const at = instant(day, time)
    return { at, what: `${key} ${what}`, run: () => run(at) }
  }
  return [
    step(days.written, '08:40', '起草', async (at) => {
      const made = await createArticle(cast.as('editor', organ, at, department), {
        organ,
        key: `seed-${key}-create`,
        draft,
      })
      found.id = made.id
    }),
    step(days.written, '08:50', '送审', (at) =>
      submitArticle(cast.as('editor', organ, at, department), {
        organ,
        id: found.id,
        key: `seed-${key}-submit`,
      }),
    ),
    step(days.published, '09:00', '审校', () =>
      signAll(cast, { organ, id: found.id, key: `seed-${key}`, day: days.published, department }, until),
    ),
    step(days.published, '10:30', '发布', (at) =>
      publishArticle(cast.as('final-reviewer', organ, at), {
        organ,
        id: found.id,
        key: `seed-${key}-publish`,
      }),
    ),
  ]
}

/** How far the open ones have come: their steps done, and the signature they stop before. */
const DONE = { draft: 1, submitted: 3, signed: 3 } as const

function openSteps(cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  return open.flatMap((article) => {
    const { key, department } = article
    const day = workdaysAgo(article.madeWorkdaysAgo)
    const draft = draftOf({ ...article, madeOn: day, publishOn: day }, department)
    const days = { written: day, published: day }
    const until = article.until as SigningStep | undefined
    const all = steps(cast, { organ: 'yangqing', key, department, draft }, days, until)
    return all.slice(0, DONE[article.stage as keyof typeof DONE])
  })
}

/** All articles of the demonstration, each through what its column asks for; some of today still on their way. */
export function articleHappenings(cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const town = [...y2023, ...y2024, ...y2025, ...y2026].map((article) => ({ organ: 'yangqing', article }))
  const county = suixi.map((article) => ({ organ: 'suixi', article }))
  const published = [...town, ...county].flatMap(({ organ, article }) => {
    const department = organ === 'suixi' ? 'county-office' : article.department
    const piece = { organ, key: article.key, department, draft: draftOf(article, department) }
    return steps(cast, piece, { written: article.madeOn, published: article.publishOn })
  })
  return [...published, ...openSteps(cast, workdaysAgo)]
}
