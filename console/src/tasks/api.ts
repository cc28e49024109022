import { tasksContract } from '#modules/tasks/contract.ts'
import { connect } from '../api/connect.ts'

/** Tasks of the year's plan, trainings, typical problems. */
export const tasks = connect('tasks', tasksContract)

/** The board of a year. */
export type Board = Awaited<ReturnType<typeof tasks.call.board>>

/** A task as the board shows it. */
export type BoardTask = Board['tasks'][number]

/** A task with its history. */
export type OpenTask = Awaited<ReturnType<typeof tasks.call.get>>

/** A training as listed. */
export type ListedTraining = Awaited<ReturnType<typeof tasks.call.trainings>>['rows'][number]

/** A typical problem as listed. */
export type ListedProblem = Awaited<ReturnType<typeof tasks.call.problems>>['rows'][number]
