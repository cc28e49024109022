import type { Context } from '#kernel/context.ts'
import { organById } from '#modules/organs/index.ts'
import { type LiveDocument, liveAmong } from './live.ts'
import { type Asked, newestMatches } from './match-store.ts'
import { type Alternatives, queryFor, sharedQuery } from './query.ts'
import type { Match } from './store.ts'
import { sameIn } from './synonyms.ts'
import { folded, isHan } from './terms.ts'
import { wantedIn } from './words.ts'

/** A published document that may hold what somebody is writing about. */
interface NearAnswer {
  title: string
  path: string
  publishedOn: string
}

const MOST_READ = 600
const MOST_LOOKED_AT = 60
const MOST_OFFERED = 5
const MOST_WORDS = 8
/** Of so many words that all stand in a text, one may do without a title. */
const LEAST_FOR_TEXT = 3

/** Chinese letters a title must share with what was written: two small words are no likeness. */
const LEAST_SHARED = 5
const LONG_WORD = 4

/** Words every application holds: they tell no document from another. */
const OF_EVERY_REQUEST = new Set(
  '申请 公开 信息 政府 政府信息 提供 获取 了解 知道 希望 情况 资料 材料 文件 复印件 有关 相关 本人 我们 我家 村民 镇政府 全部 所有 其他 内容 时间 以来 以及 需要 查询 查看 看看 想要'.split(
    ' ',
  ),
)

/** What tells one request from another: not the words of every request, nor the name of the office asked. */
async function tellingWords(ctx: Context, organ: string, text: string): Promise<string[]> {
  const { name } = await organById(ctx, organ)
  const { words } = await wantedIn(text.slice(0, MOST_READ).replace(/["“”「」『』]/gu, ' '), {
    loosely: true,
  })
  const telling = words.filter((word) => !OF_EVERY_REQUEST.has(word) && !folded(name).includes(word))
  return telling.sort((a, b) => b.length - a.length).slice(0, MOST_WORDS)
}

interface Weighed {
  article: LiveDocument
  shared: string[]
  letters: number
}

function weighed(article: LiveDocument, words: readonly Alternatives[]): Weighed {
  const title = folded(article.title)
  const shared = words.flatMap((word) => word.filter((one) => title.includes(one)).slice(0, 1))
  return { article, shared, letters: shared.filter(isHan).reduce((sum, word) => sum + word.length, 0) }
}

/** A title is near when it holds everything, a long word, or enough of the short ones. */
const near = ({ shared, letters }: Weighed, words: readonly Alternatives[]) =>
  shared.length === words.length ||
  letters >= LEAST_SHARED ||
  shared.some((word) => isHan(word) && word.length >= LONG_WORD)

const nearest = (a: Weighed, b: Weighed) =>
  b.letters - a.letters ||
  b.shared.length - a.shared.length ||
  (a.article.publishedAt < b.article.publishedAt ? 1 : -1)

/** Each once, however often it was found. */
const eachOnce = (matches: readonly Match[]) => [
  ...new Map(matches.map((match) => [match.id, match])).values(),
]

const look = async (ctx: Context, asked: Pick<Asked, 'query' | 'field' | 'organ'>) =>
  (await newestMatches(ctx.db, { ...asked, from: 0, limit: MOST_LOOKED_AT })).matches

/** What is public already and may be what somebody asks for in these words, the nearest first. */
export async function nearAnswers(ctx: Context, organ: string, text: string): Promise<NearAnswer[]> {
  const same = await sameIn(ctx.db, organ)
  const words = (await tellingWords(ctx, organ, text)).map((word) => same.alternativesTo(word))
  const query = sharedQuery(words, { organ })
  if (query === undefined) return []
  const titled = await look(ctx, { query, field: 'title_terms', organ })
  const whole = words.length < LEAST_FOR_TEXT ? undefined : queryFor(words, { organ })
  const telling = whole === undefined ? [] : await look(ctx, { query: whole, field: 'terms', organ })
  const inText = new Set(telling.map(({ id }) => id))
  return (await liveAmong(ctx, eachOnce([...titled, ...telling])))
    .map((article) => weighed(article, words))
    .filter((one) => near(one, words) || inText.has(one.article.id))
    .sort(nearest)
    .slice(0, MOST_OFFERED)
    .map(({ article: { title, path, publishedOn } }) => ({ title, path, publishedOn }))
}
