import { describe, expect, it } from 'vitest'
import { daysLate, standingOn } from './standing.ts'
import { STEPS, stepAllowed, type TaskStatus, type TaskStep } from './transitions.ts'

const deadline = '2026-06-30'

describe('a task due on 30 June', () => {
  it.each([
    ['open', '2026-06-29', 'open', 0],
    ['open', '2026-06-30', 'open', 0],
    ['open', '2026-07-01', 'late', 1],
    ['open', '2027-06-30', 'late', 365],
    ['reported', '2026-07-01', 'reported', 0],
    ['confirmed', '2026-07-01', 'confirmed', 0],
  ] as const)('that is %s on %s stands as %s, %s days late', (status, today, standing, late) => {
    expect(standingOn({ status, deadline }, today)).toBe(standing)
    expect(daysLate({ status, deadline }, today)).toBe(late)
  })
})

describe('the steps of a task', () => {
  const from: Record<TaskStep, TaskStatus[]> = {
    report: ['open'],
    'report-done': ['open'],
    confirm: ['reported'],
    return: ['reported'],
    'move-deadline': ['open', 'reported'],
  }
  it.each(Object.keys(STEPS) as TaskStep[])(
    '%s is taken from where it may, and from nowhere else',
    (step) => {
      const statuses: TaskStatus[] = ['open', 'reported', 'confirmed']
      expect(statuses.filter((status) => stepAllowed(step, status))).toEqual(from[step])
    },
  )
})
