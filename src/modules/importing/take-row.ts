import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { attachFile, createArticle, saveDraft } from '#modules/articles/index.ts'
import { scanBody, scanText } from '#modules/personal-data/index.ts'
import { type Knowledge, proofreadArticle } from '#modules/proofreading/index.ts'
import { draftOf } from './draft-of.ts'
import type { Incoming } from './incoming.ts'
import type { Ask } from './platform/fetch-own.ts'
import { bodyInData, bodyInPage, dataAddress } from './platform/read-page.ts'
import type { ImportRow, RunRow } from './store.ts'
import { withOwnFiles } from './take-pictures.ts'

const MEGABYTE = 1024 * 1024
const LARGEST_PAGE = 8 * MEGABYTE
const MOST_FILES = 30

/** What a document of a source became. */
export type Taken = Pick<ImportRow, 'standing' | 'reason' | 'article_id' | 'personal' | 'words'>

/** What taking over needs beside the document. */
export interface Hands {
  run: RunRow
  /** Asks the site the operator named; undefined where nothing is asked for. */
  ask: Ask | undefined
  knowledge: Knowledge
}

const refused = (reason: string): Taken => ({
  ...{ standing: 'refused', reason, article_id: null, personal: 0, words: 0 },
})

/** The list says nothing of the text: it stands on the document's own page, or in its data beside it. */
async function withText(incoming: Incoming, ask: Ask): Promise<Incoming | { fault: string }> {
  const beside = dataAddress(incoming.url)
  const data = beside === undefined ? undefined : await ask(beside, LARGEST_PAGE)
  const whole = data && 'body' in data ? bodyInData(data.body.toString('utf8')) : undefined
  if (whole) return { ...incoming, ...whole }
  const page = await ask(incoming.url, LARGEST_PAGE)
  if ('fault' in page) return page
  const bodyHtml = bodyInPage(page.body.toString('utf8'))
  return bodyHtml === undefined ? { fault: '网页里没有找到正文' } : { ...incoming, bodyHtml }
}

/** A document number in a form the organ may not use is left out, and said so. */
async function create(ctx: Context, hands: Hands, key: string, incoming: Incoming) {
  const { organ_id: organ, column_key: column, department, origin } = hands.run
  const draft = draftOf(incoming, { column, department, origin, today: today(ctx) })
  try {
    return { id: (await createArticle(ctx, { organ, key, draft })).id, draft, note: '' }
  } catch (error) {
    const fields = error instanceof Refusal ? (error.problems ?? []).map(({ field }) => field) : []
    if (fields.length === 0 || !fields.every((field) => field === 'documentNumber')) throw error
    const plain = { ...draft, documentNumber: null }
    const { id } = await createArticle(ctx, { organ, key, draft: plain })
    return { id, draft: plain, note: `文号“${draft.documentNumber}”写法不合要求，没有填` }
  }
}

const nameOf = ({ name, url }: Incoming['files'][number]) =>
  (name.trim() || decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')).replace(/[\\/]/g, '_')

/** Why a file of the source was not added; '' when it was. */
async function addFile(
  ctx: Context,
  { run, ask }: Hands,
  to: { id: string; key: string },
  file: Incoming['files'][number],
): Promise<string> {
  if (!ask) return '没有取'
  const url = URL.canParse(file.url, run.address) ? new URL(file.url, run.address).href : ''
  const answer = await ask(url, ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE)
  if ('fault' in answer) return answer.fault
  return attach(ctx, { organ: run.organ_id, ...to }, { ...file, url }, answer.body)
}

async function addFiles(
  ctx: Context,
  hands: Hands,
  { id, key }: { id: string; key: string },
  files: Incoming['files'],
) {
  const notes: string[] = []
  for (const [at, file] of files.slice(0, MOST_FILES).entries()) {
    const fault = await addFile(ctx, hands, { id, key: `${key}-${at}` }, file)
    if (fault !== '') notes.push(`附件“${file.name || file.url}”：${fault}`)
  }
  if (files.length > MOST_FILES) notes.push(`附件多于 ${MOST_FILES} 个，其余没有取`)
  return notes
}

async function attach(
  ctx: Context,
  to: { organ: string; id: string; key: string },
  file: Incoming['files'][number],
  bytes: Uint8Array,
): Promise<string> {
  try {
    await attachFile(ctx, { ...to, file: { name: nameOf(file), bytes } })
    return ''
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** Brings the pictures and files of the text into the draft; what could not be had is told. */
async function keepTextFiles(
  ctx: Context,
  { run, ask }: Hands,
  { id, key, url }: { id: string; key: string; url: string },
  draft: ReturnType<typeof draftOf>,
): Promise<string[]> {
  if (!ask) return []
  const organ = run.organ_id
  const base = URL.canParse(url) ? url : run.files_from || run.address
  const { body, kept, notes } = await withOwnFiles(ctx, draft.body, { organ, id, key, base, ask })
  if (kept > 0) await saveDraft(ctx, { organ, id, key: `${key}-body`, draft: { ...draft, body } })
  return notes
}

/** What the gates will ask about, told now so that the desk knows which drafts want more work. */
function looked(incoming: Incoming, knowledge: Knowledge): Pick<Taken, 'personal' | 'words'> {
  const { title, bodyHtml: body } = incoming
  const hits = [scanText(title, '标题'), scanBody(body)].flatMap((scan) => scan.hits)
  return {
    personal: hits.length,
    words: proofreadArticle({ title, body, attachments: [] }, knowledge).length,
  }
}

/** Makes a draft of a document. The same document of the same source becomes one draft, however often it is taken. */
export async function takeRow(ctx: Context, hands: Hands, row: ImportRow): Promise<Taken> {
  const { run, ask } = hands
  const stored: Incoming = JSON.parse((await ctx.files.get(row.content_hash ?? '')).toString())
  if (stored.title.trim() === '') return refused('没有标题')
  const incoming = ask && stored.bodyHtml === '' ? await withText(stored, ask) : stored
  if ('fault' in incoming) return refused(`正文没有取到：${incoming.fault}`)
  if (incoming.bodyHtml.trim() === '') return refused('没有正文')
  const key = `import-${run.id.slice(0, 24)}-${row.place}`
  try {
    const { id, draft, note } = await create(ctx, hands, key, incoming)
    const inText = await keepTextFiles(ctx, hands, { id, key, url: incoming.url }, draft)
    const notes = [note, ...inText, ...(await addFiles(ctx, hands, { id, key }, incoming.files))].filter(
      (one) => one !== '',
    )
    return {
      standing: 'taken',
      reason: notes.join('；'),
      article_id: id,
      ...looked(incoming, hands.knowledge),
    }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}
