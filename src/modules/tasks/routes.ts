import { implement } from '@orpc/server'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { addTask } from './actions/add-task.ts'
import { confirmTask, handBackTask } from './actions/judge-task.ts'
import { moveDeadline } from './actions/move-deadline.ts'
import { closeProblem, recordProblem } from './actions/record-problem.ts'
import { attachMaterial, recordTraining } from './actions/record-training.ts'
import { reportProgress } from './actions/report-progress.ts'
import { setPlan } from './actions/set-plan.ts'
import { taskBoard } from './board.ts'
import { tasksContract } from './contract.ts'
import { listProblems, listTrainings, materialOf } from './read-learning.ts'
import { readTask } from './read-task.ts'

const os = implement(tasksContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

/** The console's interface to tasks, trainings and typical problems. */
export const tasksRoutes = os.router({
  board: os.board.handler(({ context: { ctx }, input }) => taskBoard(ctx, input.organ, input.year)),
  setPlan: os.setPlan.handler(({ context: { ctx }, input }) => setPlan(ctx, input)),
  add: os.add.handler(({ context: { ctx }, input }) => addTask(ctx, input)),
  get: os.get.handler(({ context: { ctx }, input }) => readTask(ctx, input.organ, input.id)),
  report: os.report.handler(async ({ context: { ctx }, input }) => {
    await reportProgress(ctx, input)
    return done
  }),
  confirm: os.confirm.handler(async ({ context: { ctx }, input }) => {
    await confirmTask(ctx, input)
    return done
  }),
  handBack: os.handBack.handler(async ({ context: { ctx }, input }) => {
    await handBackTask(ctx, input)
    return done
  }),
  moveDeadline: os.moveDeadline.handler(async ({ context: { ctx }, input }) => {
    await moveDeadline(ctx, input)
    return done
  }),
  trainings: os.trainings.handler(({ context: { ctx }, input }) => listTrainings(ctx, input.organ, input)),
  recordTraining: os.recordTraining.handler(({ context: { ctx }, input }) => recordTraining(ctx, input)),
  attachMaterial: os.attachMaterial.handler(async ({ context: { ctx }, input: { file, ...which } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    await attachMaterial(ctx, { ...which, file: { name: file.name, bytes } })
    return done
  }),
  material: os.material.handler(({ context: { ctx }, input }) => materialOf(ctx, input)),
  problems: os.problems.handler(({ context: { ctx }, input }) => listProblems(ctx, input.organ, input)),
  recordProblem: os.recordProblem.handler(({ context: { ctx }, input }) => recordProblem(ctx, input)),
  closeProblem: os.closeProblem.handler(async ({ context: { ctx }, input }) => {
    await closeProblem(ctx, input)
    return done
  }),
})
