import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { createArticle } from '../actions/create-article.ts'
import { ownAddress } from '../body.ts'
import type { Attachment } from '../edition.ts'
import { smallerPicture } from '../smaller-picture.ts'
import { readWord, type WordText } from './read-word.ts'
import { titleAndRest, withNotes } from './word-body.ts'

const MOST_PICTURES = 30
const MEGABYTE = 1024 * 1024

interface Imported {
  id: string
  /** What the writer should look at. */
  notices: string[]
}

/** Begins a document from a .docx: headings, lists, tables, notes, pictures. The file itself is not kept. */
export async function importWord(
  ctx: Context,
  input: {
    organ: string
    key: string
    column: string
    department: string
    /** The class the text belongs to, and what usually goes with it. */
    articleClass?: string
    genre?: string
    catalogueItem?: string | null
    file: { name: string; bytes: Uint8Array }
  },
): Promise<Imported> {
  const { organ, key, file, ...filed } = input
  const most = ctx.config.GONGKAI_UPLOAD_MB
  if (file.bytes.length > most * MEGABYTE) refuse(`文件太大，不能超过 ${most} MB。`)
  const word = await readWord(file.name, file.bytes)
  const { title, rest } = titleAndRest(word.html, file.name)
  const { attachments, names, lost } = await keepPictures(ctx, word)
  const headed = withNotes(rest).replace(/<th\b/g, '<th scope="col"')
  const body = headed.replace(/<img\b[^>]*\bsrc="picture:(\d+)"[^>]*>/g, (image, at: string) => {
    const name = names.get(Number(at))
    return name === undefined ? '' : image.replace(`picture:${at}`, ownAddress(name))
  })
  const { id } = await createArticle(ctx, {
    organ,
    key,
    draft: { ...filed, title, body },
    attachments,
  })
  return { id, notices: noticesOf(word, lost) }
}

function refuse(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: 'file', message }])
}

async function keepPictures(ctx: Context, { pictures }: WordText) {
  const attachments: Attachment[] = []
  const names = new Map<number, string>()
  for (const [at, { bytes }] of pictures.entries()) {
    const small = await smallerPicture(bytes, ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE).catch(() => undefined)
    if (!small || attachments.length >= MOST_PICTURES) continue
    const name = `图片${attachments.length + 1}.${small.extension}`
    const hash = await ctx.files.put(small.bytes)
    attachments.push({ hash, name, mime: small.mime, bytes: small.bytes.length })
    names.set(at, name)
  }
  return { attachments, names, lost: pictures.length - attachments.length }
}

function noticesOf({ numbered }: WordText, lost: number): string[] {
  return [
    ...(numbered ? ['原文用了“一、”“（一）”这样的自动编号，导入后成了 1. 2. 3.，请逐处核对。'] : []),
    ...(lost > 0 ? [`有 ${lost} 张图片不能导入（例如矢量图、公式），请截图后用“插入图片”补上。`] : []),
  ]
}
