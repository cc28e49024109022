import type { Context } from '#kernel/context.ts'
import { type Procedure, readCases } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { EVIDENCE_KINDS, type EvidenceKind, type EvidenceLink } from './contract.ts'

/** A proof of work done, as the ledger keeps it: which case, and what it was called then. */
export interface Evidence extends EvidenceLink {
  title: string
}

type Kinds = Exclude<EvidenceKind, 'article'>

// Whether a stream exists needs nothing of what it says.
const anyCase = (kind: string): Procedure<number, { kind: string; payload: object }> => ({
  kind,
  begin: 0,
  apply: (count) => count + 1,
})

const refuseLink = (at: number, message: string): never => {
  throw new Refusal(message, 'invalid', [{ field: `evidence.${at}.id`, message }])
}

async function articleTitles(ctx: Context, organ: string, links: readonly EvidenceLink[]) {
  const ids = links.filter((link) => link.kind === 'article').map((link) => link.id)
  return new Map((await publishedByIds(ctx, organ, ids)).map((one) => [one.id, one.title]))
}

async function casesOf(ctx: Context, organ: string, kind: Kinds, links: readonly EvidenceLink[]) {
  const ids = links.filter((link) => link.kind === kind).map((link) => link.id)
  return ids.length === 0 ? [] : (await readCases(ctx, anyCase(kind), organ, ids)).map((one) => one.id)
}

async function knownCases(ctx: Context, organ: string, links: readonly EvidenceLink[]) {
  const kinds = [...new Set(links.map((link) => link.kind))].filter(
    (kind): kind is Kinds => kind !== 'article',
  )
  const known = await Promise.all(kinds.map((kind) => casesOf(ctx, organ, kind, links)))
  return new Set(kinds.flatMap((kind, at) => (known[at] ?? []).map((id) => `${kind}:${id}`)))
}

/** The links as they are to be kept; refused when one leads to nothing the organ has, or to a text not published. */
export async function checkedEvidence(
  ctx: Context,
  organ: string,
  links: readonly EvidenceLink[],
): Promise<Evidence[]> {
  const titles = await articleTitles(ctx, organ, links)
  const cases = await knownCases(ctx, organ, links)
  return links.map((link, at) => {
    const title = link.kind === 'article' ? titles.get(link.id) : EVIDENCE_KINDS[link.kind].label
    if (title === undefined)
      return refuseLink(at, '没有找到这篇已发布的文章。未发布或者已撤回的文章不能作为佐证。')
    if (link.kind !== 'article' && !cases.has(`${link.kind}:${link.id}`))
      return refuseLink(at, `没有找到这件${title}，请从它的页面地址里复制编号。`)
    return { ...link, title }
  })
}
