import { posterPdf } from '#documents/index.ts'
import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { printed } from '#kernel/printed.ts'
import { Refusal } from '#kernel/refusal.ts'
import { daysBetween, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { boardsPath, posterPath } from './board-paths.ts'
import type { PosterInput } from './contract.ts'
import type { PosterWords } from './poster-words.ts'

const MOST_SHEETS = 6
const LONGEST_DAYS = 366

function requirePeriod({ from, to }: Pick<PosterInput, 'from' | 'to'>): void {
  const wrong =
    to < from
      ? '结束日期早于开始日期，请核对。'
      : daysBetween(from, to) > LONGEST_DAYS
        ? '张贴时间超过一年，请核对日期。'
        : null
  if (wrong) throw new Refusal(wrong, 'invalid', [{ field: 'to', message: wrong }])
}

/** The address behind a poster's QR code: its article, else its own page, else the boards' page before it has one. */
function addressOf(ctx: Context, organ: Organ, { article }: PosterWords, id: string | null): string {
  if (!organ.site) return ''
  const own = id === null ? boardsPath(organ.site.path) : posterPath(organ.site.path, id)
  return publicUrl(ctx.config) + (article?.path ?? own)
}

/** Sets a poster in type; refused when it would take more sheets than a board has room for. */
export async function printPoster(
  ctx: Context,
  organ: Organ,
  poster: { id: string | null; words: PosterWords; input: Pick<PosterInput, 'paper' | 'from' | 'to'> },
): Promise<{ pdf: Uint8Array; pages: number }> {
  const { id, words, input } = poster
  requirePeriod(input)
  const made = await printed(
    posterPdf({
      organName: organ.name,
      title: words.title,
      blocks: words.blocks,
      period: `${formatDay(input.from)}至${formatDay(input.to)}`,
      url: addressOf(ctx, organ, words, id),
      paper: input.paper,
      demonstration: organ.demonstration,
    }),
  )
  if (made.pages <= MOST_SHEETS) return made
  const message = `按两米外看得清的字号要印 ${made.pages} 张，公开栏放不下。请改用 A3 纸、摘要或者分成几张海报。`
  throw new Refusal(message, 'invalid', [{ field: 'paper', message }])
}
