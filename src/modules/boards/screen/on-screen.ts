import { type TextBlock, textBlocks } from '#documents/index.ts'
import { sha256 } from '#kernel/canonical.ts'
import { type Context, today } from '#kernel/context.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { readArticleData } from '#modules/portal/index.ts'
import { posterPath } from '../board-paths.ts'
import { exposedDetails } from '../rules/exposed-details.ts'
import { openPlaces, type PlaceRow } from '../store.ts'
import { type Slide, slidesOf } from './slides.ts'

/** A poster as a screen turns through it. */
export interface ScreenPoster {
  poster: string
  title: string
  template: PlaceRow['template']
  from: string
  to: string
  /** Where it is read, from '/' on. */
  path: string
  slides: Slide[]
  more: boolean
}

/** What a screen shows at one moment; `version` changes with it. */
export interface OnScreen {
  posters: ScreenPoster[]
  version: string
}

interface Wanted {
  organ: string
  site: string
  board: string
  siteFolder: string
}

const textOf = (block: TextBlock) =>
  block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text

/** The words of a poster whose article was corrected: the ones that are public now, never the old ones. */
async function correctedBlocks(siteFolder: string, path: string, hash: string): Promise<TextBlock[]> {
  const data = await readArticleData(siteFolder, path)
  const blocks = data?.contentHash === hash ? textBlocks(data.bodyHtml) : []
  return exposedDetails(blocks.map(textOf).join('\n')).length > 0 ? [] : blocks
}

async function posterOf(
  ctx: Context,
  { site, siteFolder }: Wanted,
  row: PlaceRow,
  live: { title: string; hash: string } | undefined,
): Promise<ScreenPoster | undefined> {
  // Its article was withdrawn: paper may still hang, the screen shows it no more.
  if (row.article !== null && live === undefined) return undefined
  const path = row.article_path ?? posterPath(site, row.poster)
  const changed = live !== undefined && live.hash !== row.article_hash
  const blocks = changed
    ? await correctedBlocks(siteFolder, path, live.hash)
    : (JSON.parse((await ctx.files.get(row.content)).toString()) as TextBlock[])
  return {
    poster: row.poster,
    title: changed ? live.title : row.title,
    template: row.template,
    from: row.period_from,
    to: row.period_to,
    path,
    ...slidesOf(blocks),
  }
}

/** What hangs at a board now and may still be read there, the newest first. */
export async function onScreen(ctx: Context, wanted: Wanted): Promise<OnScreen> {
  const now = today(ctx)
  const rows = (await openPlaces(ctx.db, wanted.organ, [wanted.board])).filter(
    ({ status, period_to: to }) => status === 'hung' && now <= to,
  )
  const ids = rows.flatMap(({ article }) => (article === null ? [] : [article]))
  const live = new Map(
    (await publishedByIds(ctx, wanted.organ, ids)).map(({ id, title, contentHash: hash }) => [
      id,
      { title, hash },
    ]),
  )
  const shown = await Promise.all(
    rows
      .sort((a, b) => (b.hung_on ?? '').localeCompare(a.hung_on ?? ''))
      .map((row) => posterOf(ctx, wanted, row, live.get(row.article ?? ''))),
  )
  const posters = shown.filter((one) => one !== undefined)
  return { posters, version: sha256(JSON.stringify(posters)).slice(0, 16) }
}
