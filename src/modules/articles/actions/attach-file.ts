import type { Context } from '#kernel/context.ts'
import { acceptFile } from '#kernel/files/sniff.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Article, currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import type { Attachment } from '../edition.ts'
import { readArticle } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { smallerPicture } from '../smaller-picture.ts'
import {
  editionToWrite,
  lastWritten,
  refuseStale,
  type Written,
  writable,
  written,
} from '../write-edition.ts'

const MOST_FILES = 30
const MEGABYTE = 1024 * 1024

function roomProblems(present: Attachment[], name: string) {
  if (present.some((one) => one.name === name))
    return [{ field: 'file', message: '已有同名附件，请先删除原来的，或者改名后再上传。' }]
  if (present.length >= MOST_FILES)
    return [{ field: 'file', message: `一篇稿件最多 ${MOST_FILES} 个附件，请打包后上传。` }]
  return []
}

interface Upload {
  organ: string
  id: string
  key: string
  file: { name: string; bytes: Uint8Array }
  /** The content hash the writer started from; left out where nobody else writes. */
  seen?: string | undefined
}

/** Adds a file to the draft, once its content is seen to be what its name says. */
export async function attachFile(ctx: Context, { file, ...input }: Upload): Promise<Written> {
  const maxBytes = ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE
  const { name, mime } = await acceptFile({ ...file, maxBytes })
  return addFile(ctx, input, file.bytes, () => ({ name, mime }))
}

/** Adds a picture for the text of the draft, made small and rid of what the camera noted; returns its name. */
export async function attachPicture(
  ctx: Context,
  { file, ...input }: Omit<Upload, 'file'> & { file: { bytes: Uint8Array } },
): Promise<Written & { name: string }> {
  const maxBytes = ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE
  const { bytes, mime, extension } = await smallerPicture(file.bytes, maxBytes)
  let name = ''
  const after = await addFile(ctx, input, bytes, (article) => {
    name = nextPictureName(article, extension)
    return { name, mime }
  })
  return { ...after, name: name || (await nameOf(ctx, input, after.contentHash)) }
}

/** A number no picture of any edition has: residents may still hold the old one under its address. */
function nextPictureName(article: Article, extension: string): string {
  const names = article.editions.flatMap((edition) => edition.content.attachments.map((one) => one.name))
  const taken = names.map((name) => Number(/^图片(\d+)\./.exec(name)?.[1] ?? 0))
  return `图片${Math.max(0, ...taken) + 1}.${extension}`
}

/** The name a picture got when its command came a second time. */
async function nameOf(ctx: Context, { organ, id }: Pick<Upload, 'organ' | 'id'>, hash: string) {
  const { events } = await readArticle(ctx, organ, id)
  const added = events.findLast(
    (event) => event.kind === 'attachment-added' && event.payload.contentHash === hash,
  )
  return added?.kind === 'attachment-added' ? (added.payload.content.attachments.at(-1)?.name ?? '') : ''
}

async function addFile(
  ctx: Context,
  { organ, id, key, seen }: Omit<Upload, 'file'>,
  bytes: Uint8Array,
  called: (article: Article) => { name: string; mime: string },
): Promise<Written> {
  const after = await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = writable(inside, organ, state)
      const current = currentEdition(article)
      refuseStale(current, seen)
      const { content } = current
      const { name, mime } = called(article)
      refuseProblems(roomProblems(content.attachments, name))
      const hash = await inside.files.put(bytes)
      const attachments = [...content.attachments, { hash, name, mime, bytes: bytes.length }]
      const payload = written(editionToWrite(article), { ...content, attachments })
      return [{ kind: 'attachment-added', payload }]
    },
  })
  return lastWritten(after.events, ctx.actor.id)
}
