import type { Context } from '#kernel/context.ts'
import {
  examineArticle,
  type SigningStep,
  setFlow,
  signArticle,
  waitingSignature,
} from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'

const TOWN = 'yangqing'
const COUNTY = 'suixi'
const THREE_REVIEWS: SigningStep[] = ['source', 'review-1', 'review-2', 'review-3']
const WHOLE: SigningStep[] = ['source', 'review-1', 'proof-1', 'review-2', 'proof-2', 'proof-3', 'review-3']
const TWO_AND_TWO: SigningStep[] = ['source', 'review-1', 'proof-1', 'proof-2', 'review-3']
const WITH_ONE_PROOF: SigningStep[] = ['source', 'review-1', 'proof-1', 'review-2', 'review-3']

/** The local rules of the demonstration: three reviews at first, three proofreads beside them since July 2026. */
const RULES = [
  [TOWN, null, '2022-12-28', THREE_REVIEWS, '《洋青镇政府信息公开审核办法》（演示）'],
  [TOWN, null, '2026-07-01', WHOLE, '《洋青镇政府信息三审三校制度》（演示）'],
  [TOWN, 'news', '2026-07-01', TWO_AND_TWO, '《洋青镇政府信息三审三校制度》第六条，动态信息两审两校（演示）'],
  [COUNTY, null, '2022-12-28', THREE_REVIEWS, '《遂溪县政府信息发布审核规定》（演示）'],
  [COUNTY, null, '2026-07-01', WITH_ONE_PROOF, '《遂溪县政府信息发布审核规定》（2026年修订，演示）'],
] as const

/** The rules by which texts are signed in the demonstration. */
export function signingHappenings(cast: Cast): Happens[] {
  return RULES.map(([organ, column, from, steps, source], at) => {
    const when = instant(from, '08:10')
    return {
      at: when,
      what: `${organ} 审校流程 ${from}`,
      run: () =>
        setFlow(cast.as('disclosure-officer', organ, when), {
          organ,
          key: `seed-flow-${at}`,
          rule: { column, from, steps: [...steps], source },
        }),
    }
  })
}

const REVIEWER = {
  'review-1': 'first-reviewer',
  'review-2': 'second-reviewer',
  'review-3': 'final-reviewer',
} as const

// The disclosure office has two people: the second examines what the first wrote.
const NAMED: Record<string, Partial<Record<SigningStep, string>>> = {
  [TOWN]: { source: 'kesimin', 'proof-1': 'luoyili', 'proof-2': 'wenzhixiu', 'proof-3': 'jianshuning' },
  [COUNTY]: { source: 'zengqingyu', 'proof-1': 'molan' },
}

function signer(cast: Cast, organ: string, step: SigningStep, at: string, department: string): Context {
  const named = NAMED[organ]?.[step]
  if (named !== undefined) return cast.person(named, at)
  if (step in REVIEWER) return cast.as(REVIEWER[step as keyof typeof REVIEWER], organ, at, department)
  throw new Error(`演示数据里 ${organ} 没有人办${step}`)
}

const TIMES: Record<SigningStep, string> = {
  source: '09:00',
  'review-1': '09:10',
  'proof-1': '09:25',
  'review-2': '09:40',
  'proof-2': '09:55',
  'proof-3': '10:05',
  'review-3': '10:20',
}

/** One text on one day, and what the keys of its steps begin with. */
export interface Signed {
  organ: string
  id: string
  key: string
  day: string
  department: string
}

/** Signs every step a text waits for, each by its own person, up to the step named. */
export async function signAll(
  cast: Cast,
  { organ, id, key, day, department }: Signed,
  until?: SigningStep,
): Promise<void> {
  const reader = cast.as('final-reviewer', organ, instant(day, TIMES.source))
  for (;;) {
    const step = await waitingSignature(reader, organ, id)
    if (step === null || step === until) return
    const person = signer(cast, organ, step, instant(day, TIMES[step]), department)
    const signing = { organ, id, key: `${key}-${step}` }
    if (step === 'source')
      await examineArticle(person, { ...signing, mode: 'proactive', ground: null, note: '' })
    else await signArticle(person, { ...signing, step, verdict: 'approve' })
  }
}
