import type { Context } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { loadCounty } from './load-county.ts'

const TYPE = 'application/octet-stream'

/** The imported report as it was handed in. */
export async function partFile(ctx: Context, organ: string, year: number, part: string): Promise<File> {
  const kept = (await loadCounty(ctx, organ, [year])).collections.get(year)?.imported[part]?.at(-1)
  if (!kept) throw new NotFound('这个单位的报告')
  // Never shown in the browser: what strangers wrote is saved, not opened.
  return new File([Buffer.from(await ctx.files.get(kept.file))], kept.fileName, { type: TYPE })
}
