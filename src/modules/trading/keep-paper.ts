import type { Context } from '#kernel/context.ts'
import { acceptFile } from '#kernel/files/sniff.ts'
import type { Paper } from './trade.ts'

const MEGABYTE = 1024 * 1024

/** A paper as it is handed in: a file, or a text typed instead. */
export type HandedIn = { name: string; bytes: Uint8Array } | { text: string }

/** Puts a paper into the file store, once its content is seen to be what its name says. */
export async function keepPaper(ctx: Context, title: string, handed: HandedIn): Promise<Paper> {
  const file = 'text' in handed ? textFile(title, handed.text) : handed
  const maxBytes = ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE
  const { name, mime } = await acceptFile({ ...file, maxBytes })
  return { hash: await ctx.files.put(file.bytes), name, mime, bytes: file.bytes.length }
}

const textFile = (title: string, text: string) => ({
  name: `${title}.txt`,
  bytes: new TextEncoder().encode(text),
})
