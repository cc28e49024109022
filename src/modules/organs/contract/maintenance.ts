import { z } from 'zod'
import { line } from '#kernel/contract.ts'

const minute = (label: string) =>
  z
    .string(`请填写${label}。`)
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, `${label}写成“2026-12-05 22:00”这样。`)

/** A time at which forms and searches of a site will not answer, as residents are told beforehand. */
export const MaintenanceSchema = z
  .object({
    from: minute('开始时间'),
    to: minute('结束时间'),
    what: line('说明', 200, 4),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: '结束时间要在开始时间之后。' })
