import { addDays, weekdayOf } from '#law/index.ts'
import type { MessageKind } from '#modules/messages/index.ts'
import { recordCall, setStandIn } from '#modules/phone/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import calls from './yangqing/calls.json' with { type: 'json' }

const ORGAN = 'yangqing'

/** A written call, with what only some of them have. */
interface Script {
  when: string | number
  time: string
  minutes: number
  kind: MessageKind
  topic: string
  answer?: string
  name?: string
  phone?: string
  /** What became a letter. */
  message?: string
}

/** A quarter of an hour after the call it is on record. */
function quarterLater(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = hour * 60 + minute + 15
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

function standIns(cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const today = workdaysAgo(0)
  const thursday = addDays(today, (4 - weekdayOf(today) + 7) % 7 || 7)
  const at = instant(workdaysAgo(1), '17:00')
  const shifts = [{ name: '罗一栎', telephone: '0759-7231356', hours: '上午8:30—12:00，下午14:30—17:30' }]
  const reason = '原值班人参加业务学习，由罗一栎代班'
  const officer = cast.as('disclosure-officer', ORGAN, at)
  const key = 'seed-duty-stand-in'
  return [
    {
      at,
      what: '代班',
      run: () => setStandIn(officer, { organ: ORGAN, day: thursday, key, shifts, reason }),
    },
  ]
}

/** All telephone calls of the demonstration, the last of them today, and a stand-in in the coming days. */
export function callHappenings(cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const recorded = (calls as Script[]).map((one, at): Happens => {
    const { when, time, message = '', answer = '', name = '', phone = '', ...rest } = one
    const day = typeof when === 'number' ? workdaysAgo(when) : when
    const written = instant(day, quarterLater(time))
    const officer = cast.as('disclosure-officer', ORGAN, written)
    const outcome = message === '' ? ('answered' as const) : ('message' as const)
    const said = { note: message, answer, name, phone, outcome, mayPublish: 'no' as const }
    const sheet = { ...rest, ...said, day, startedAt: time }
    const key = `seed-call-${at + 1}`
    return {
      at: written,
      what: `来电 ${at + 1}`,
      run: () => recordCall(officer, { organ: ORGAN, key, sheet }),
    }
  })
  return [...recorded, ...standIns(cast, workdaysAgo)]
}
