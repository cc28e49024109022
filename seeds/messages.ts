import { RESIDENT } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { addDays } from '#law/index.ts'
import {
  acceptMessage,
  answerMessage,
  assignMessage,
  checkAnswer,
  declineMessage,
  enterMessage,
  handBackMessage,
  type MessageKind,
  publishMessage,
  rateAnswer,
  reopenMessage,
  sendAnswer,
  sendBackAnswer,
  setNamed,
  setTarget,
  submitMessage,
} from '#modules/messages/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import messages from './yangqing/messages.json' with { type: 'json' }

const ORGAN = 'yangqing'
const RULE = '《洋青镇网上来信办理规定》第六条（演示）'
const REVISED = '《洋青镇网上来信办理规定（2025年修订）》第六条（演示）'

/** Working days to answer by kind: since the demonstration began, and since they were tightened. */
const TARGETS: [from: string, source: string, days: Record<MessageKind, number>][] = [
  ['2023-01-01', RULE, { consult: 5, suggest: 10, complaint: 15, report: 15, help: 7, 'site-error': 3 }],
  ['2025-01-01', REVISED, { consult: 3, suggest: 10, complaint: 10, report: 15, help: 5, 'site-error': 3 }],
]

/** The one person who deals with reports in the demonstration. */
const NAMED = 'kesimin'

/** A written message, with what only some of them have. */
interface Script {
  key: string
  kind: MessageKind
  channel: 'online' | 'phone' | 'visit'
  when: string | number
  name: string
  phone: string
  mayPublish: 'yes' | 'no'
  department: string
  title: string
  text: string
  pageUrl?: string
  answer?: string
  /** Working days from receipt to answer. */
  workdays: number
  handler?: string
  declined?: string
  handedBack?: { first: string; reason: string }
  sentBack?: string
  rated?: { score: number; words: string }
  reopened?: { why: string; answer: string }
  published?: { title: string; question: string; answer?: string }
  /** How far an open one has come; those with an answer and without this are closed. */
  state?: 'received' | 'accepted' | 'assigned' | 'answered' | 'checked'
}

interface Stage {
  ctx: Context
  cast: Cast
  one: Script
  received: string
  /** The working day so many working days after receipt. */
  later(count: number): string
  ids: Map<string, string>
}

/** Who keeps the case at the disclosure office: for reports the one who is named. */
const officer = ({ cast, one }: Stage, at: string) =>
  cast.person(one.kind === 'report' ? NAMED : 'dengwenlan', at)

const clerk = ({ cast, one }: Stage, at: string, department = one.department) =>
  one.handler ? cast.person(one.handler, at) : cast.as('editor', ORGAN, at, department)

function idOf({ ids, one }: Stage): string {
  const id = ids.get(one.key)
  if (!id) throw new Error(`演示来信 ${one.key} 还没有收到`)
  return id
}

const handlerId = ({ cast, one }: Stage, at: string) =>
  one.handler ? cast.person(one.handler, at).actor.id : null

type Step = [name: string, day: string, time: string, run: (at: string, key: string) => Promise<unknown>]

const on = (stage: Stage, key: string) => ({ organ: ORGAN, id: idOf(stage), key })

function receive(stage: Stage): Step {
  const { ctx, one, received } = stage
  const { kind, title, text, name, phone, mayPublish, pageUrl = '' } = one
  const form = { kind, title, text, pageUrl, name, phone, email: '', mayPublish }
  return [
    '收到',
    received,
    '08:50',
    async (at, key) => {
      const resident = { ...ctx, actor: RESIDENT, clock: clockAt(at) }
      const { id } =
        one.channel === 'online'
          ? await submitMessage(resident, { organ: ORGAN, key, form })
          : await enterMessage(officer(stage, at), {
              organ: ORGAN,
              key,
              channel: one.channel,
              receivedDay: received,
              form,
            })
      stage.ids.set(one.key, id)
    },
  ]
}

function registered(stage: Stage): Step[] {
  const { one, received } = stage
  const { declined, handedBack, department } = one
  if (declined)
    return [
      [
        '不予受理',
        received,
        '15:00',
        (at, key) => declineMessage(officer(stage, at), { ...on(stage, key), reason: declined }),
      ],
    ]
  const assign = (to: string, day: string, time: string): Step => [
    `交${to}`,
    day,
    time,
    (at, key) =>
      assignMessage(officer(stage, at), { ...on(stage, key), department: to, handler: handlerId(stage, at) }),
  ]
  const accept: Step = [
    '受理',
    received,
    '10:30',
    (at, key) => acceptMessage(officer(stage, at), { ...on(stage, key), kind: one.kind }),
  ]
  if (one.state === 'accepted') return [accept]
  if (!handedBack) return [accept, assign(department, received, '11:00')]
  const back: Step = [
    '退回',
    received,
    '15:30',
    (at, key) =>
      handBackMessage(clerk(stage, at, handedBack.first), { ...on(stage, key), reason: handedBack.reason }),
  ]
  return [accept, assign(handedBack.first, received, '11:00'), back, assign(department, received, '16:30')]
}

const checker = (stage: Stage, at: string) =>
  stage.one.kind === 'report' ? officer(stage, at) : stage.cast.as('second-reviewer', ORGAN, at)

function answering(stage: Stage, text: string, day: string): Step[] {
  const { one } = stage
  const draft = (name: string, time: string): Step => [
    name,
    day,
    time,
    (at, key) => answerMessage(clerk(stage, at), { ...on(stage, key), text }),
  ]
  const { sentBack } = one
  const back: Step[] = sentBack
    ? [
        [
          '退回修改',
          day,
          '09:40',
          (at, key) => sendBackAnswer(checker(stage, at), { ...on(stage, key), reason: sentBack }),
        ],
        draft('改稿', '10:10'),
      ]
    : []
  const check: Step = ['审核', day, '11:00', (at, key) => checkAnswer(checker(stage, at), on(stage, key))]
  const send: Step = ['答复', day, '15:00', (at, key) => sendAnswer(officer(stage, at), on(stage, key))]
  const all = [draft('起草', '09:10'), ...back, check, send]
  const last = { answered: 1, checked: 2 }[one.state as 'answered' | 'checked'] ?? all.length
  return all.slice(0, last)
}

function afterwards(stage: Stage): Step[] {
  const { ctx, one, later } = stage
  const { rated, reopened, published } = one
  const resident = (at: string) => ({ ...ctx, actor: RESIDENT, clock: clockAt(at) })
  const steps: Step[] = []
  if (rated)
    steps.push([
      '评价',
      later(one.workdays + 1),
      '20:10',
      (at, key) => rateAnswer(resident(at), { ...on(stage, key), ...rated }),
    ])
  if (reopened) {
    const asked = later(one.workdays + 3)
    const assign: Step = [
      '再交办',
      asked,
      '10:00',
      (at, key) =>
        assignMessage(officer(stage, at), { ...on(stage, key), department: one.department, handler: null }),
    ]
    const ask: Step = [
      '追问',
      asked,
      '08:30',
      (at, key) => reopenMessage(resident(at), { ...on(stage, key), why: reopened.why }),
    ]
    steps.push(ask, assign, ...answering(stage, reopened.answer, later(one.workdays + 6)))
  }
  if (published)
    steps.push([
      '公开',
      later(one.workdays + 8),
      '16:00',
      (at, key) =>
        publishMessage(officer(stage, at), {
          ...on(stage, key),
          text: { answer: one.answer ?? '', ...published },
        }),
    ])
  return steps
}

function stepsOf(stage: Stage): Step[] {
  const { one, later } = stage
  const start = receive(stage)
  if (one.state === 'received') return [start]
  const middle = registered(stage)
  if (!one.answer) return [start, ...middle]
  const open = one.state !== undefined
  const drafted = answering(stage, one.answer, later(open ? 1 : one.workdays))
  return [start, ...middle, ...drafted, ...(open ? [] : afterwards(stage))]
}

function settings(cast: Cast): Happens[] {
  const at = instant('2022-12-30', '16:00')
  const admin = cast.as('admin', ORGAN, at)
  const officerId = cast.person(NAMED, at).actor.id
  const named: Happens = {
    at,
    what: '指定举报经办人',
    run: () => setNamed(admin, { organ: ORGAN, key: 'seed-mailbox-named', accounts: [officerId] }),
  }
  const targets = TARGETS.flatMap(([from, source, days]) =>
    (Object.entries(days) as [MessageKind, number][]).map(([kind, count]) => {
      const set = instant(addDays(from, -1), '16:30')
      const target = { from, days: count, source }
      const key = `seed-mailbox-${kind}-${from}`
      const by = cast.as('admin', ORGAN, set)
      return {
        at: set,
        what: `${kind} 期限`,
        run: () => setTarget(by, { organ: ORGAN, key, kind, target }),
      }
    }),
  )
  return [named, ...targets]
}

/** All letters of the demonstration; the last ones are open today. */
export function messageHappenings(
  ctx: Context,
  cast: Cast,
  workdaysAgo: (count: number) => string,
): Happens[] {
  const calendar = ctx.calendar()
  const laterThan = (day: string) => (count: number) => {
    let [at, left] = [day, count]
    while (left > 0) {
      at = addDays(at, 1)
      if (calendar.dayStatus(at).workday) left -= 1
    }
    return at
  }
  const ids = new Map<string, string>()
  const steps = (messages as Script[]).flatMap((one) => {
    const received = typeof one.when === 'number' ? workdaysAgo(one.when) : one.when
    const stage: Stage = { ctx, cast, one, received, later: laterThan(received), ids }
    return stepsOf(stage).map(([name, day, time, run], at): Happens => {
      const when = instant(day, time)
      const key = `seed-message-${one.key}-${at}`
      return { at: when, what: `${one.key} ${name}`, run: () => run(when, key) }
    })
  })
  return [...settings(cast), ...steps]
}
