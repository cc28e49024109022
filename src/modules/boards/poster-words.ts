import { type TextBlock, textBlocks } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { citation } from '#law/index.ts'
import { liveText } from '#modules/articles/index.ts'
import type { PosterInput } from './contract.ts'
import type { PosterFacts } from './poster.ts'
import { exposedDetails } from './rules/exposed-details.ts'

/** What a poster says, and where it has it from. */
export interface PosterWords {
  title: string
  blocks: TextBlock[]
  article: PosterFacts['article']
}

function refuse(problems: FieldProblem[]): void {
  if (problems.length > 0) throw new Refusal(problems[0]?.message ?? '', 'invalid', problems)
}

async function fromArticle(ctx: Context, organ: string, input: PosterInput): Promise<PosterWords> {
  const text = await liveText(ctx, organ, input.article)
  if (!text) {
    const message = '这篇稿件没有发布或者已经撤回，不能做成海报。'
    throw new Refusal(message, 'invalid', [{ field: 'article', message }])
  }
  return {
    title: input.title || text.title,
    blocks: textBlocks(text.body),
    article: { id: input.article, contentHash: text.contentHash, path: text.path },
  }
}

const paragraphs = (text: string): TextBlock[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }))

const isBlank = (row: readonly string[]) => row.every((cell) => cell === '')

function tableProblems([head = [], ...rows]: string[][]): FieldProblem[] {
  if (head.some((cell) => cell === ''))
    return [{ field: 'table', message: '表头有空着的格子，请填写或者去掉这一列。' }]
  const ragged = rows.findIndex((row) => row.length > head.length)
  if (ragged < 0) return []
  return [{ field: 'table', message: `表格第 ${ragged + 1} 行比表头多出格子，请核对。` }]
}

function ownWords(input: PosterInput): PosterWords {
  const rows = input.table.filter((row) => !isBlank(row))
  const table: TextBlock[] = rows.length > 1 ? [{ kind: 'table', rows }] : []
  const blocks = [...paragraphs(input.opening), ...table, ...paragraphs(input.closing)]
  refuse([
    ...(input.title === '' ? [{ field: 'title', message: '请填写标题。' }] : []),
    ...(rows.length > 1 ? tableProblems(rows) : []),
    ...(blocks.length === 0 ? [{ field: 'opening', message: '海报还没有内容，请填写文字或者表格。' }] : []),
  ])
  return { title: input.title, blocks, article: null }
}

const textsOf = (block: TextBlock): string[] =>
  block.kind === 'table' ? block.rows.map((row) => row.join('\t')) : [block.text]

function refuseExposed({ title, blocks, article }: PosterWords): void {
  const details = exposedDetails([title, ...blocks.flatMap(textsOf)].join('\n'))
  const advice = article ? '请先改正稿件再做海报' : '请删去，或者遮盖中间几位'
  refuse(
    details.map(({ what, basis }) => ({
      field: article ? 'article' : 'table',
      message: `内容里有${what}，不能张贴（${citation(basis)}）。${advice}。`,
    })),
  )
}

/** What a poster would say; refused where it would expose a person, or say nothing. */
export async function posterWords(ctx: Context, organ: string, input: PosterInput): Promise<PosterWords> {
  const words = input.article ? await fromArticle(ctx, organ, input) : ownWords(input)
  refuseExposed(words)
  return words
}
