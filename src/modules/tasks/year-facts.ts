import { type Context, today } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countYearProblems, countYearTasks, countYearTrainings } from './year-store.ts'

/** What was planned, done and late in a year, what was learnt by how many, and which problems were mended. */
export async function workOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const tasks = await countYearTasks(ctx.db, organ, year, today(ctx))
  const trainings = await countYearTrainings(ctx.db, organ, year)
  const problems = await countYearProblems(ctx.db, organ, year)
  return [
    ...factsOf('重点任务：本年分工方案里的任务', [
      ['tasksTotal', '本年重点任务项数', tasks.total],
      ['tasksConfirmed', '其中已完成项数', tasks.confirmed],
      ['tasksLate', '其中逾期才报完成或仍未完成项数', tasks.late],
    ]),
    ...factsOf('业务学习：学习日在本年的', [
      ['trainingsHeld', '本年业务学习次数', trainings.held],
      ['trainingAttendances', '本年业务学习参加人次', trainings.attendances],
    ]),
    ...factsOf('典型问题：发现日或整改完成日在本年的', [
      ['problemsFound', '本年发现典型问题个数', problems.found],
      ['problemsMended', '本年整改完成典型问题个数', problems.mended],
    ]),
  ]
}
