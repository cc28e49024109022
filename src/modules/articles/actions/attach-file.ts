import type { Context } from '#kernel/context.ts'
import { acceptFile } from '#kernel/files/sniff.ts'
import { act } from '#kernel/ledger/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import type { Attachment } from '../edition.ts'
import { refuseProblems } from '../read-draft.ts'
import { editionToWrite, writable, written } from '../write-edition.ts'

const MOST_FILES = 30
const MEGABYTE = 1024 * 1024

function roomProblems(present: Attachment[], name: string) {
  if (present.some((one) => one.name === name))
    return [{ field: 'file', message: '已有同名附件，请先删除原来的，或者改名后再上传。' }]
  if (present.length >= MOST_FILES)
    return [{ field: 'file', message: `一篇稿件最多 ${MOST_FILES} 个附件，请打包后上传。` }]
  return []
}

/** Adds a file to the draft, once its content is seen to be what its name says. */
export async function attachFile(
  ctx: Context,
  input: { organ: string; id: string; key: string; file: { name: string; bytes: Uint8Array } },
): Promise<void> {
  const { organ, id, key, file } = input
  const maxBytes = ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE
  const { name, mime } = await acceptFile({ ...file, maxBytes })
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = writable(inside, organ, state)
      const { content } = currentEdition(article)
      refuseProblems(roomProblems(content.attachments, name))
      const hash = await inside.files.put(file.bytes)
      const attachments = [...content.attachments, { hash, name, mime, bytes: file.bytes.length }]
      const payload = written(editionToWrite(article), { ...content, attachments })
      return [{ kind: 'attachment-added', payload }]
    },
  })
}
