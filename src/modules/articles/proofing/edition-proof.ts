import { LRUCache } from 'lru-cache'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  type ArticleFinding,
  type ArticleText,
  answersTo,
  canBeProofread,
  type Knowledge,
  knowledgeOf,
  proofreadArticle,
  readFileForProof,
  unansweredBlocking,
} from '#modules/proofreading/index.ts'
import type { Attachment, Content, Edition, Metadata } from '../edition.ts'
import { factLines } from '../rules/class-facts.ts'

/** What was found in a content, and which of its files could not be read. */
interface EditionProof {
  findings: ArticleFinding[]
  unread: string[]
  lexicon: string
}

const MOST_FILES = 200
const MOST_PROOFS = 300

type FileText = Omit<ArticleText['attachments'][number], 'name'>

// What bytes hold does not change: each file is read once as long as the program runs.
const texts = new LRUCache<string, { text: FileText | null }>({ max: MOST_FILES })
// The same content against the same knowledge reads the same; desk, gates and signatures all ask.
const proofs = new WeakMap<Knowledge['lexicon'], LRUCache<string, EditionProof>>()

async function readText(ctx: Context, { hash, name }: Attachment): Promise<FileText | null> {
  if (!canBeProofread(name)) return null
  try {
    const { text, brokenByLayout = false } = await readFileForProof(
      name,
      new Uint8Array(await ctx.files.get(hash)),
    )
    return { text, brokenByLayout }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function textOf(ctx: Context, file: Attachment): Promise<FileText | null> {
  const key = `${file.hash}\n${file.name}`
  const known = texts.get(key)
  if (known) return known.text
  const text = await readText(ctx, file)
  texts.set(key, { text })
  return text
}

/** What the fields of a class say is read like a file beside the text. */
function factsRead({ facts }: Metadata): { name: string; text: string }[] {
  const text = factLines(facts).map(({ label, value }) => `${label}：${value}`)
  return text.length > 0 ? [{ name: '要点', text: text.join('\n') }] : []
}

async function articleText(ctx: Context, { title, bodyHash, attachments, metadata }: Content) {
  const read = await Promise.all(
    attachments.map(async (file) => ({ name: file.name, text: await textOf(ctx, file) })),
  )
  const article: ArticleText = {
    title,
    body: (await ctx.files.get(bodyHash)).toString(),
    attachments: [
      ...factsRead(metadata),
      ...read.flatMap(({ name, text }) => (text === null ? [] : [{ name, ...text }])),
    ],
  }
  return { article, unread: read.flatMap(({ name, text }) => (text === null ? [name] : [])) }
}

function proofsAgainst({ lexicon }: Knowledge): LRUCache<string, EditionProof> {
  const kept = proofs.get(lexicon) ?? new LRUCache<string, EditionProof>({ max: MOST_PROOFS })
  proofs.set(lexicon, kept)
  return kept
}

/** Proofreads a content with its files against what the organ knows. */
export async function proofAgainst(
  ctx: Context,
  knowledge: Knowledge,
  { content, contentHash }: Pick<Edition, 'content' | 'contentHash'>,
): Promise<EditionProof> {
  const kept = proofsAgainst(knowledge)
  const key = JSON.stringify([contentHash, knowledge.day, knowledge.officials])
  const known = kept.get(key)
  if (known) return known
  const { article, unread } = await articleText(ctx, content)
  const proof = { findings: proofreadArticle(article, knowledge), unread, lexicon: knowledge.lexicon.version }
  kept.set(key, proof)
  return proof
}

/** Proofreads an edition with its files against what the organ knows today. */
export async function proofOf(ctx: Context, organ: string, edition: Edition): Promise<EditionProof> {
  return proofAgainst(ctx, await knowledgeOf(ctx, organ), edition)
}

/** What stops an edition: found, weighing enough, and neither changed nor justified by somebody else. */
export async function stoppedByProof(
  ctx: Context,
  { organ, id, edition }: { organ: string; id: string; edition: Edition },
): Promise<ArticleFinding[]> {
  const { findings } = await proofOf(ctx, organ, edition)
  if (!findings.some((finding) => finding.severity === 'blocks')) return []
  return unansweredBlocking(findings, await answersTo(ctx, organ, id), edition.writers)
}

/** A finding in one line, with where it stands. */
export function toldOf({ part, line, text, message }: ArticleFinding): string {
  return `${part === '标题' ? part : `${part}第 ${line} 段`}“${text}”，${message}`
}
