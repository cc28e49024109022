import { type Context, today } from '#kernel/context.ts'
import { acceptFile } from '#kernel/files/sniff.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import type { Training } from '../contract.ts'
import { requireDepartments } from '../known-department.ts'
import { trainingProcedure } from '../training.ts'

const MEGABYTE = 1024 * 1024
const MOST_FILES = 20

/** Registers a training that was held. */
export async function recordTraining(
  ctx: Context,
  input: { organ: string; key: string; training: Training },
): Promise<{ id: string }> {
  const { organ, key, training } = input
  const id = caseOfKey(ctx, 'training', organ, key)
  await act(
    ctx,
    trainingProcedure,
  )({
    organ,
    id,
    key,
    async decide(_, inside) {
      const named = training.attendees.map(({ department }, at) => ({
        field: `attendees.${at}.department`,
        department,
      }))
      await requireDepartments(inside, organ, named)
      if (training.day > today(inside)) {
        const message = '学习日期不能晚于今天，开展以后再登记。'
        throw new Refusal(message, 'invalid', [{ field: 'day', message }])
      }
      return [{ kind: 'training-held', day: training.day, payload: { training }, basis: [OGI.cite('48')] }]
    },
  })
  return { id }
}

/** Keeps a paper of a training, once its content is seen to be what its name says. */
export async function attachMaterial(
  ctx: Context,
  input: { organ: string; id: string; key: string; file: { name: string; bytes: Uint8Array } },
): Promise<void> {
  const { organ, id, key, file } = input
  const { name, mime } = await acceptFile({ ...file, maxBytes: ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE })
  await act(
    ctx,
    trainingProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      if (!state) throw new NotFound('这次学习')
      if (state.materials.length >= MOST_FILES)
        throw new Refusal(`一次学习最多 ${MOST_FILES} 份材料，请打包后上传。`, 'conflict')
      const hash = await inside.files.put(file.bytes)
      if (state.materials.some((one) => one.hash === hash))
        throw new Refusal('这份材料已经上传过。', 'conflict')
      return [
        { kind: 'material-added', payload: { material: { hash, name, mime, bytes: file.bytes.length } } },
      ]
    },
  })
}
