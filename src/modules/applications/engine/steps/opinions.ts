import { formatDay, OGI } from '#law/index.ts'
import type { EventOf } from '../case-event.ts'
import type { CaseState, Opinion } from '../case-state.ts'
import { clocksOf } from '../clocks.ts'
import { dueOf } from '../reckoning.ts'
import { first, type Obstacle, type StepRule, type World, when } from '../step-rule.ts'
import { closed, earlierThan, unregistered } from './obstacles.ts'

const BASIS = OGI.cite('32')

/** The last day of the term of whoever was asked; null until it began, or where the law sets none. */
function lastDay(state: CaseState, who: string, world: Pick<World, 'calendar'>): string | null {
  const clock = clocksOf(state).find((one) => one.name === `opinion:${who}`)
  return clock ? dueOf(clock, world) : null
}

/** Whether an opinion is still to be waited for. */
export function isPending(state: CaseState, opinion: Opinion, world: World): boolean {
  if (opinion.given) return false
  const last = lastDay(state, opinion.who, world)
  return last === null || world.day <= last
}

/** Whether an opinion is an objection in time and with reasons by a third party, which binds. */
export function isBinding(
  state: CaseState,
  { from, who, given }: Opinion,
  world: Pick<World, 'calendar'>,
): boolean {
  if (from !== 'third-party' || given?.answer !== 'objects' || !given.reasoned) return false
  const last = lastDay(state, who, world)
  return last === null || given.day <= last
}

const named = ({ opinions }: CaseState, who: string) => opinions.find((one) => one.who === who)

const unknown = (state: CaseState, who: string) =>
  when(!named(state, who), 'not-asked', `没有向“${who}”征求过意见。`, BASIS, 'who')

const changed = (state: CaseState, who: string, change: Partial<Opinion>): CaseState => ({
  ...state,
  opinions: state.opinions.map((one) => (one.who === who ? { ...one, ...change } : one)),
})

const opinionAsked: StepRule<'opinion-asked'> = {
  label: '征求意见',
  effect: '书面征求第三方、共同制作机关或者其他机关的意见；所用时间不计入答复期限，其他步骤照常办理。',
  basis: OGI.cite('33.3'),
  by: 'office',
  obstacle: (state) => first(closed(state), unregistered(state)),
  wrong: (state, { day, who }) =>
    first(
      when(named(state, who) !== undefined, 'asked-twice', `已经向“${who}”征求过意见。`, BASIS, 'who'),
      earlierThan(day, state.receipt.day, '收到之日'),
    ),
  apply: (state, { day, from, who }) => {
    const asked = { who, from, asked: day, delivered: null, given: null, overridden: null, told: null }
    return { ...state, opinions: [...state.opinions, asked] }
  },
}

function silentTooEarly(state: CaseState, event: EventOf<'opinion-given'>, world: World): Obstacle | null {
  if (event.answer !== 'silent') return null
  const last = lastDay(state, event.who, world)
  const until =
    last === null ? '对方还没有收到征求意见书，期限没有开始' : `对方的期限到${formatDay(last)}才满`
  const early = last === null || event.day <= last
  return when(early, 'term-not-over', `${until}，不能按逾期未答复记录。`, BASIS, 'answer')
}

const opinionGiven: StepRule<'opinion-given'> = {
  label: '记录意见',
  effect: '第三方逾期不答复的由本机关决定；共同制作机关逾期视为同意公开。答复期限自次日继续计算。',
  basis: BASIS,
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      when(
        !state.opinions.some(({ given }) => given === null),
        'nobody-asked',
        '没有等待答复的征求意见。',
        BASIS,
      ),
    ),
  wrong: (state, event, world) =>
    first(
      unknown(state, event.who),
      when(
        named(state, event.who)?.given != null,
        'answered-twice',
        `“${event.who}”的意见已经记录。`,
        BASIS,
        'who',
      ),
      earlierThan(event.day, named(state, event.who)?.asked ?? event.day, '征求意见之日'),
      silentTooEarly(state, event, world),
    ),
  apply: (state, { day, who, answer, reasoned = false }) =>
    changed(state, who, { given: { day, answer, reasoned } }),
}

const interestOverridden: StepRule<'interest-overridden'> = {
  label: '因重大公共利益决定公开',
  effect: '第三方有理由反对、但不公开会对公共利益造成重大影响的，决定公开；还须书面告知第三方内容和理由。',
  basis: OGI.cite('15'),
  by: 'office',
  obstacle: (state, world) =>
    first(
      closed(state),
      when(
        !state.opinions.some((one) => one.overridden === null && isBinding(state, one, world)),
        'no-objection',
        '没有第三方在期限内有理由地反对，不需要这一步。',
        OGI.cite('15'),
      ),
    ),
  wrong: (state, { day, who }) =>
    first(unknown(state, who), earlierThan(day, named(state, who)?.given?.day ?? day, '收到反对意见之日')),
  apply: (state, { day, who }) => changed(state, who, { overridden: day }),
}

const thirdPartyTold: StepRule<'third-party-told'> = {
  label: '告知第三方',
  effect: '把决定公开的内容和理由书面告知第三方；告知以后才能答复申请人。',
  basis: BASIS,
  by: 'office',
  obstacle: (state) =>
    first(
      closed(state),
      when(
        !state.opinions.some(({ overridden, told }) => overridden !== null && told === null),
        'nothing-to-tell',
        '没有需要告知第三方的决定。',
        BASIS,
      ),
    ),
  wrong: (state, { day, who }) =>
    first(unknown(state, who), earlierThan(day, named(state, who)?.overridden ?? day, '决定公开之日')),
  apply: (state, { day, who }) => changed(state, who, { told: day }),
}

/** What the opinions asked for leave open before information is given; nothing else needs them. */
export function opinionsOpen(state: CaseState, world: World, whole: boolean): Obstacle | null {
  const { opinions } = state
  const pending = opinions.find((one) => isPending(state, one, world))
  const objects = opinions.find((one) => one.overridden === null && isBinding(state, one, world))
  const untold = opinions.find(({ overridden, told }) => overridden !== null && told === null)
  return first(
    when(
      pending !== undefined,
      'opinion-pending',
      `“${pending?.who}”的意见还没有答复，期限也没有满。`,
      OGI.cite('33.3'),
    ),
    when(
      whole && objects !== undefined,
      'third-party-objects',
      `“${objects?.who}”有理由反对，不能公开；认为不公开会重大影响公共利益的，先作出这一决定。`,
      BASIS,
    ),
    when(untold !== undefined, 'third-party-not-told', `决定公开以后还没有书面告知“${untold?.who}”。`, BASIS),
  )
}

/** Asking others, and what follows from what they say. */
export const OPINIONS = {
  'opinion-asked': opinionAsked,
  'opinion-given': opinionGiven,
  'interest-overridden': interestOverridden,
  'third-party-told': thirdPartyTold,
}
