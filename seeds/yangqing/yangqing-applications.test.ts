import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  APPLICANT_KINDS,
  BUILT_IN_NOTICES,
  dueDay,
  isDay,
  OUTCOME_ROWS,
  REPLY_LIMIT,
  workingCalendar,
} from '#law/index.ts'

const text = z.string().trim().min(1)
const day = z.string().refine(isDay)
const count = z.number().int().min(0)
const oneOf = <T extends string>(words: readonly T[]) => z.enum(words as [T, ...T[]])
const kinds = oneOf(APPLICANT_KINDS.map((kind) => kind.key))
const rows = OUTCOME_ROWS.map((row) => row.key)

const APPLICATION = z.strictObject({
  key: text,
  channel: z.enum(['online', 'counter', 'post', 'fax', 'oral']),
  receivedOn: day.optional(),
  receivedWorkdaysAgo: count.optional(),
  applicant: z.looseObject({ kind: kinds, name: text, idKind: text, idNumber: text, phone: text }),
  wanted: z.strictObject({ description: text, feature: text.optional(), purpose: text.optional() }),
  form: z.strictObject({ medium: text, delivery: z.enum(['邮寄', '自行领取', '电子邮件', '网上查阅']) }),
  department: text,
  registeredOn: day.optional(),
  registeredWorkdaysAgo: count.optional(),
  reply: z
    .strictObject({
      row: oneOf(rows),
      repliedOn: day,
      reason: text,
      content: text,
      withheld: z.array(oneOf(rows)).optional(),
    })
    .optional(),
  steps: z
    .array(z.looseObject({ kind: text, on: day.optional(), workdaysAgo: count.optional(), text }))
    .optional(),
  note: text.optional(),
})
const DISPUTE = z.strictObject({
  key: text,
  application: text,
  kind: z.enum(['reconsideration', 'litigation-direct', 'litigation-after-reconsideration']),
  ground: text,
  body: text,
  caseNumber: z.string(),
  filedOn: day.optional(),
  filedWorkdaysAgo: count.optional(),
  matter: text,
  steps: z.array(z.looseObject({ kind: text, day: day.optional(), workdaysAgo: count.optional(), text })),
})
const read = <T>(file: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')))
const applications = read('applications.json', z.array(APPLICATION))
const disputes = read('disputes.json', z.array(DISPUTE))
const calendar = workingCalendar(BUILT_IN_NOTICES)

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityHolds = (id: string) =>
  '10X98765432'[ID_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(id[at]), 0) % 11] === id[17]
const yearOfReceipt = (application: (typeof applications)[number]) =>
  application.receivedOn?.slice(0, 4) ?? 'open'

describe('the seventy applications', () => {
  it('are spread over the years, with nine open ones and at least one of every result and applicant', () => {
    const years = applications.map(yearOfReceipt)
    const held = ['2023', '2024', '2025', '2026', 'open'].map(
      (year) => years.filter((one) => one === year).length,
    )
    expect(held).toEqual([15, 18, 17, 11, 9])
    expect(new Set(applications.map(({ key }) => key)).size).toBe(70)
    expect(new Set(applications.flatMap(({ reply }) => reply?.row ?? []))).toEqual(new Set(rows))
    expect(new Set(applications.map(({ applicant }) => applicant.kind)).size).toBe(APPLICANT_KINDS.length)
  })

  it.each(applications.filter(({ receivedOn }) => receivedOn))(
    '$key comes in, is registered and is answered on workdays, in order and in time',
    (application) => {
      const [received = '', registered = '', replied = ''] = [
        application.receivedOn,
        application.registeredOn,
        application.reply?.repliedOn,
      ]
      const limit = REPLY_LIMIT[0]?.value ?? 0
      expect([received, registered, replied].every((one) => calendar.dayStatus(one).workday)).toBe(true)
      expect([received, registered, replied]).toEqual([received, registered, replied].sort())
      // Where a fee was asked the clock stood still; where a third party was asked, part of the time is not counted.
      if (!application.steps) expect(replied <= dueDay(calendar, received, limit)).toBe(true)
    },
  )

  it.each(['2023', '2024', '2025'])('carry some of %s over into the next year', (year) => {
    const over = applications.filter(
      ({ receivedOn, reply }) => receivedOn?.startsWith(year) && (reply?.repliedOn ?? '') > `${year}-12-31`,
    )
    expect(over.length).toBeGreaterThanOrEqual(2)
  })

  it('use identity numbers that check out and that nobody alive can hold', () => {
    for (const { applicant, key } of applications) {
      const { idNumber } = applicant
      if (applicant.kind === 'natural_person') {
        expect(identityHolds(idNumber), key).toBe(true)
        expect(idNumber, key).toMatch(/^440823190\d/)
      }
      expect(applicant.phone, key).toMatch(/^1380000\d{4}$/)
    }
  })
})

describe('the disputes', () => {
  const dated = disputes.filter(({ filedOn }) => filedOn !== undefined)
  it.each(dated)('$key follows the reply it attacks within sixty days and ends after it began', (dispute) => {
    const reply = applications.find(({ key }) => key === dispute.application)?.reply
    const days = (Date.parse(dispute.filedOn ?? '') - Date.parse(reply?.repliedOn ?? '')) / 86_400_000
    expect(days).toBeGreaterThan(0)
    expect(days).toBeLessThanOrEqual(60)
    const ended = dispute.steps.find(({ kind }) => kind === 'concluded')
    expect((ended?.day ?? '9') > (dispute.filedOn ?? '')).toBe(true)
  })

  it('leave one dispute open at the end of 2025', () => {
    const open = dated.filter(({ filedOn = '', steps }) => {
      return filedOn < '2026' && (steps.find(({ kind }) => kind === 'concluded')?.day ?? '9') >= '2026'
    })
    expect(open.map(({ key }) => key)).toEqual(['dispute-2025-01'])
  })

  it('are each over another application that was answered, their steps in the order of time', () => {
    const answered = new Set(applications.flatMap(({ key, reply }) => (reply ? [key] : [])))
    expect(disputes.every(({ application }) => answered.has(application))).toBe(true)
    for (const { steps, filedWorkdaysAgo } of disputes) {
      const ago = [filedWorkdaysAgo, ...steps.map(({ workdaysAgo }) => workdaysAgo)].filter(
        (one) => one !== undefined,
      )
      expect(ago).toEqual([...ago].sort((a, b) => b - a))
    }
  })
})
