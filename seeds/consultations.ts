import { RESIDENT } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { addDays, daysBetween } from '#law/index.ts'
import {
  answerConsultation,
  closeConsultations,
  draftConsultation,
  enterComment,
  handleComment,
  publishConsultation,
  submitComment,
} from '#modules/consultation/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { dayMeant, type WrittenDay } from './relative-day.ts'
import { type Happens, instant } from './timeline.ts'
import consultations from './yangqing/consultations.json' with { type: 'json' }

const ORGAN = 'yangqing'

type Written = (typeof consultations)[number]
type Group = Written['groups'][number]
type Channel = 'web' | 'letter' | 'phone' | 'visit' | 'meeting'
type Verdict = 'adopted' | 'partly' | 'refused'

interface Scene {
  ctx: Context
  cast: Cast
  one: Written
  /** Found out as the steps are taken. */
  made: { id: string; comments: { id: string; group: Group }[] }
  days: { drafted: string; from: string; to: string; sorted: string; result: string }
}

/** What people wrote, one after the other over the period: the phrasings of a group take turns. */
function commentsOf(one: Written): { channel: Channel; text: string; group: Group }[] {
  return one.groups.flatMap((group) =>
    Object.entries(group.counts).flatMap(([channel, count]) =>
      Array.from({ length: count ?? 0 }, (_, at) => ({
        channel: channel as Channel,
        text: group.words[at % group.words.length] ?? group.group,
        group,
      })),
    ),
  )
}

// 7 and 60 have no common divisor, so the minutes of one day differ.
const timeOf = (at: number) => `${9 + (at % 8)}:${String((at * 7) % 60).padStart(2, '0')}`.padStart(5, '0')

function commentSteps({ ctx, cast, one, made, days }: Scene): Happens[] {
  const comments = commentsOf(one)
  const length = Math.max(1, Math.min(daysBetween(days.from, days.to), 30) - 2)
  return comments.map(({ channel, text, group }, at) => {
    const day = addDays(days.from, 1 + Math.floor((at * length) / comments.length))
    const when = instant(day, timeOf(at))
    const comment = {
      organ: ORGAN,
      key: `seed-comment-${one.key}-${at}`,
      form: { text, name: '', contact: '' },
    }
    return {
      at: when,
      what: `${one.key} 意见 ${at + 1}`,
      async run() {
        const of = { ...comment, id: made.id }
        const { id } =
          channel === 'web'
            ? await submitComment({ ...ctx, actor: RESIDENT, clock: clockAt(when) }, of)
            : await enterComment(cast.as('disclosure-officer', ORGAN, when), { ...of, channel })
        made.comments.push({ id, group })
      },
    }
  })
}

function openingSteps({ cast, one, made, days }: Scene): Happens[] {
  const { title, department, major, matter, text, basis, contact } = one
  const draft = { title, department, major, matter, text, basis, contact }
  const drafted = instant(days.drafted, '10:00')
  const published = instant(days.from, '08:50')
  return [
    {
      at: drafted,
      what: `${one.key} 起草`,
      async run() {
        const drafter = cast.as('editor', ORGAN, drafted, department)
        made.id = (
          await draftConsultation(drafter, { organ: ORGAN, key: `seed-consult-${one.key}`, draft })
        ).id
      },
    },
    {
      at: published,
      what: `${one.key} 公布`,
      run: () =>
        publishConsultation(cast.as('disclosure-officer', ORGAN, published), {
          organ: ORGAN,
          id: made.id,
          key: `seed-consult-${one.key}-open`,
          to: days.to,
          shorterBecause: '',
        }),
    },
  ]
}

async function sortAll({ cast, one, made, days }: Scene): Promise<void> {
  const officer = cast.as('disclosure-officer', ORGAN, instant(days.sorted, '15:00'))
  for (const [at, { id: comment, group }] of made.comments.entries())
    await handleComment(officer, {
      organ: ORGAN,
      id: made.id,
      comment,
      key: `seed-sort-${one.key}-${at}`,
      group: group.group,
      summary: group.summary,
    })
}

async function answer({ cast, one, made, days }: Scene): Promise<void> {
  const officer = cast.as('disclosure-officer', ORGAN, instant(days.result, '15:30'))
  const article = one.article === null ? null : await publishedId(officer, ORGAN, one.article)
  const answers = one.groups
    .filter((group) => group.verdict !== null)
    .map(({ group, verdict, reason }) => ({ group, verdict: verdict as Verdict, reason: reason ?? '' }))
  const result = { overview: one.overview, answers, article }
  await answerConsultation(officer, { organ: ORGAN, id: made.id, key: `seed-result-${one.key}`, result })
}

function closingSteps(scene: Scene): Happens[] {
  const { ctx, one, days } = scene
  if (one.resultOn === null) return []
  const over = instant(addDays(days.to, 1), '00:10')
  return [
    { at: over, what: `${one.key} 期满`, run: () => closeConsultations({ ...ctx, clock: clockAt(over) }) },
    { at: instant(days.sorted, '15:00'), what: `${one.key} 归纳`, run: () => sortAll(scene) },
    { at: instant(days.result, '15:30'), what: `${one.key} 公布结果`, run: () => answer(scene) },
  ]
}

/** The consultations of the demonstration: three with their results, one open today. */
export function consultationHappenings(
  ctx: Context,
  cast: Cast,
  workdaysAgo: (count: number) => string,
): Happens[] {
  return consultations.flatMap((one) => {
    const day = (written: WrittenDay | null) => (written === null ? '' : dayMeant(written, workdaysAgo))
    const days = {
      drafted: day(one.draftedOn),
      from: day(one.from),
      to: day(one.to),
      sorted: day(one.sortedOn),
      result: day(one.resultOn),
    }
    const scene: Scene = { ctx, cast, one, days, made: { id: '', comments: [] } }
    return [...openingSteps(scene), ...commentSteps(scene), ...closingSteps(scene)]
  })
}
