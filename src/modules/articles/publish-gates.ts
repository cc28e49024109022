import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, citation } from '#law/index.ts'
import type { Edition } from './edition.ts'
import { noPersonalData } from './personal-data/gate.ts'
import { stoppedByProof, toldOf } from './proofing/edition-proof.ts'

/** What stands at a gate: one edition of one document, about to go out. */
export interface AtGate {
  organ: string
  id: string
  edition: Edition
}

/** One reason why an edition may not go out, in words its writer can act on. */
export interface GateRefusal {
  message: string
  basis?: Basis
}

/** Something every edition is held against before it goes out, whoever publishes it and however urgent it is. */
export interface PublishGate {
  name: string
  check(ctx: Context, at: AtGate): Promise<GateRefusal[]>
}

/** What was signed is a hash; the bytes behind it must still be those. */
const wholeInStore: PublishGate = {
  name: '正文和附件完整',
  async check(ctx, { edition: { content } }) {
    const hashes = [content.bodyHash, ...content.attachments.map((attachment) => attachment.hash)]
    for (const hash of hashes)
      if (!(await ctx.files.intact(hash)))
        return [{ message: '稿件的正文或附件在存储中缺失或损坏，不能发布。请联系管理员。' }]
    return []
  },
}

/** What proofreading found and weighs enough must be changed, or justified by somebody who did not write it. */
const proofread: PublishGate = {
  name: '校对',
  async check(ctx, at) {
    const stopping = await stoppedByProof(ctx, at)
    return stopping.map((finding) => ({
      message: toldOf(finding),
      ...(finding.basis ? { basis: finding.basis } : {}),
    }))
  },
}

/** Every gate, in the order it is passed; one line each. */
export const PUBLISH_GATES: readonly PublishGate[] = [wholeInStore, noPersonalData, proofread]

/** What each gate says of an edition; gates that let it pass are left out. */
export async function heldAtGates(
  ctx: Context,
  at: AtGate,
  gates: readonly PublishGate[] = PUBLISH_GATES,
): Promise<{ gate: string; refusals: GateRefusal[] }[]> {
  const held: { gate: string; refusals: GateRefusal[] }[] = []
  for (const { name, check } of gates) {
    const refusals = await check(ctx, at)
    if (refusals.length > 0) held.push({ gate: name, refusals })
  }
  return held
}

/** Refuses an edition that a gate holds, with every reason of every gate. */
export async function passGates(
  ctx: Context,
  at: AtGate,
  gates: readonly PublishGate[] = PUBLISH_GATES,
): Promise<void> {
  const held = await heldAtGates(ctx, at, gates)
  const problems = held.flatMap(({ gate, refusals }) =>
    refusals.map(({ message, basis }) => ({
      field: '',
      message: `${gate}：${message}${basis ? `（${citation(basis)}）` : ''}`,
    })),
  )
  const [first] = problems
  if (!first) return
  const more = problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : ''
  throw new Refusal(`${first.message}${more}`, 'conflict', problems)
}
