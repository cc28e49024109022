import type { Context } from '#kernel/context.ts'
import { countTasks, taskBoard } from './board.ts'
import { trainingsBetween } from './learning-store.ts'

/** What the yearly report may say of a year's work: tasks done, trainings held, and how many took part. */
export async function workOfYear(ctx: Context, organ: string, year: number) {
  const { tasks } = await taskBoard(ctx, organ, year)
  const trainings = await trainingsBetween(ctx.db, organ, `${year}-01-01`, `${year}-12-31`)
  const people = trainings.flatMap((one) => one.attendees.map((part) => part.count))
  return {
    tasks: countTasks(tasks),
    trainings: trainings.length,
    hours: trainings.reduce((sum, one) => sum + one.hours, 0),
    attendances: people.reduce((sum, count) => sum + count, 0),
  }
}
