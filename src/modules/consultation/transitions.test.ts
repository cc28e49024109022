import { expect, it } from 'vitest'
import {
  type ConsultationStatus,
  type ConsultationStep,
  STATUS_NAMES,
  STEPS,
  stepAllowed,
} from './transitions.ts'

const MAY: Record<ConsultationStep, ConsultationStatus[]> = {
  draft: ['draft'],
  publish: ['draft'],
  comment: ['open'],
  close: ['open'],
  handle: ['open', 'closed'],
  answer: ['closed'],
  withdraw: ['open', 'closed'],
}

it.each(Object.keys(STEPS) as ConsultationStep[])(
  '%s is taken from where it may, and nowhere else',
  (step) => {
    const statuses = Object.keys(STATUS_NAMES) as ConsultationStatus[]
    expect(statuses.filter((status) => stepAllowed(step, status))).toEqual(MAY[step])
  },
)
