import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { releasedFiles } from '#modules/release/index.ts'

/** The files that went out with the reply to this very application, read; any other is refused. */
export async function chosenFiles(ctx: Context, organ: string, id: string, chosen: readonly string[]) {
  const files = await Promise.all(chosen.map((file) => releasedFiles.take(ctx, organ, id, file)))
  return Promise.all(
    files.map(async (file) => {
      if (!file) {
        const message = '只能公开随这件答复发出的文件，请刷新后重新选择。'
        throw new Refusal(message, 'invalid', [{ field: 'files', message }])
      }
      return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
    }),
  )
}
