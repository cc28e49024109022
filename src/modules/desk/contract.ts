import { z } from 'zod'
import { organId, route } from '#kernel/contract.ts'

const ItemSchema = z.object({
  /** What must be done, as people say it: 初审, 登记, 答复. */
  step: z.string(),
  title: z.string(),
  /** The organ whose page does it, and that page after the organ: 'articles/ID'. */
  organ: z.string(),
  organName: z.string(),
  link: z.string(),
  /** Since when it waits; empty where nobody counts. */
  since: z.string(),
  /** Null while no limit runs, or while it stands still. */
  due: z.string().nullable(),
  paused: z.boolean(),
  provisional: z.boolean(),
  /** The day it fell due before a holiday notice moved it; null where none did, or somebody has dealt with it since. */
  movedFrom: z.string().nullable(),
  /** Days left, negative once they have passed; null where no day is known. */
  daysLeft: z.number().nullable(),
  /** What these days are: working days where the limit is counted in them, else days of the calendar. */
  countedIn: z.enum(['workday', 'day']),
  late: z.boolean(),
  /** Whose it is, by name; empty for nobody in particular. */
  department: z.string(),
  /** Whether it waits for the caller, who can do the next step now. */
  mine: z.boolean(),
})

const FigureSchema = z.object({ open: z.number(), soon: z.number(), late: z.number() })

const OverseenSchema = FigureSchema.extend({
  organ: z.string(),
  name: z.string(),
  modules: z.array(FigureSchema.extend({ kind: z.string(), label: z.string(), page: z.string() })),
  departments: z.array(FigureSchema.extend({ department: z.string() })),
  today: z.array(z.object({ label: z.string(), count: z.number() })),
  tasks: z.object({
    year: z.number(),
    total: z.number(),
    confirmed: z.number(),
    reported: z.number(),
    open: z.number(),
    late: z.number(),
  }),
})

const one = z.object({ organ: organId })

/** The first page: what is late, what waits for me, what falls due; and how all stands, for leaders. */
export const deskContract = {
  get: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/organs/{organ}/desk', summary: '待办与到期' })
    .input(one)
    .output(
      z.object({
        today: z.string(),
        late: z.array(ItemSchema),
        waiting: z.array(ItemSchema),
        due: z.array(ItemSchema),
        /** Whether there was too much to list and only the most pressing is listed. */
        cut: z.boolean(),
      }),
    ),
  overview: route
    .meta({ permission: 'overview.read' })
    .route({ method: 'GET', path: '/organs/{organ}/overview', summary: '总览' })
    .input(one)
    .output(
      z.object({
        today: z.string(),
        soonUntil: z.string(),
        organs: z.array(OverseenSchema),
        late: z.array(ItemSchema),
      }),
    ),
}

/** One thing to do or to keep an eye on. */
export type DeskItem = z.infer<typeof ItemSchema>

/** How one organ stands today. */
export type Overseen = z.infer<typeof OverseenSchema>
