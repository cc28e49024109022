import { addDays } from '#law/index.ts'
import { StepSchema } from '#modules/applications/contract.ts'
import { takeStep } from '#modules/applications/index.ts'
import { DisputeStepSchema } from '#modules/disputes/contract.ts'
import { fileDispute, takeDisputeStep } from '#modules/disputes/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import disputes from './yangqing/disputes.json' with { type: 'json' }

const ORGAN = 'yangqing'

interface Step {
  kind: string
  day?: string
  workdaysAgo?: number
  [particular: string]: unknown
}

interface Written {
  key: string
  application: string
  kind: string
  ground: string
  body: string
  caseNumber: string
  filedOn?: string
  filedWorkdaysAgo?: number
  matter: string
  steps: Step[]
}

type Ago = (count: number) => string
const dayOf = (on: string | undefined, ago: number | undefined, workdaysAgo: Ago) =>
  on ?? workdaysAgo(ago ?? 0)

function stepOf(
  { day: _day, workdaysAgo: _ago, onInDays, untilInDays, ...particulars }: Step,
  day: string,
  now: string,
) {
  return {
    served: day,
    ...particulars,
    day,
    ...(typeof onInDays === 'number' && { on: addDays(now, onInDays) }),
    ...(typeof untilInDays === 'number' && { until: addDays(now, untilInDays) }),
  }
}

/** The disputes of the demonstration, one in every stage; their applications come in before. */
export function disputeHappenings(cast: Cast, workdaysAgo: Ago, idOf: (key: string) => string): Happens[] {
  const now = workdaysAgo(0)
  return (disputes as Written[]).flatMap((dispute) => {
    const { key, filedOn, filedWorkdaysAgo, application, steps, ...facts } = dispute
    const day = dayOf(filedOn, filedWorkdaysAgo, workdaysAgo)
    const filed = { id: '' }
    const at = instant(day, '10:00')
    const officer = (moment: string) => cast.as('disclosure-officer', ORGAN, moment)
    const file: Happens = {
      at,
      what: `${key} 登记`,
      async run() {
        const input = { organ: ORGAN, key: `seed-${key}`, application: idOf(application), day, ...facts }
        const made = await fileDispute(officer(at), input as Parameters<typeof fileDispute>[1])
        filed.id = made.id
      },
    }
    const later = steps.map((step, nth): Happens => {
      const on = dayOf(step.day, step.workdaysAgo, workdaysAgo)
      const moment = instant(on, `11:${String(nth * 3 + 10)}`)
      const name = `seed-${key}-${nth + 1}`
      const run = async () => {
        const written = stepOf(step, on, now)
        if (step.kind === 'redecided') {
          const redone = StepSchema.parse(written)
          return takeStep(officer(moment), { organ: ORGAN, id: idOf(application), key: name, step: redone })
        }
        const read = DisputeStepSchema.parse(written)
        return takeDisputeStep(officer(moment), { organ: ORGAN, id: filed.id, key: name, step: read })
      }
      return { at: moment, what: `${key} ${step.kind}`, run }
    })
    return [file, ...later]
  })
}
