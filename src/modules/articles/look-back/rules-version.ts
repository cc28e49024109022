import { canonical, sha256 } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { SCAN_VERSION } from '#modules/personal-data/index.ts'
import { knowledgeOf } from '#modules/proofreading/index.ts'
import type { LookKind } from '../contract/look-back.ts'
import { CLASSES } from '../rules/class-fields.ts'

const VERSIONS: Record<LookKind, (ctx: Pick<Context, 'db' | 'clock'>, organ: string) => Promise<string>> = {
  async proof(ctx, organ) {
    const { lexicon } = await knowledgeOf(ctx, organ)
    // Words come into force on their day, and names of the organ are part of it, without a new version.
    return `${lexicon.version}/${lexicon.words.length}`
  },
  'personal-data': async () => SCAN_VERSION,
  facts: async () => sha256(canonical(CLASSES)).slice(0, 12),
}

/** The rules a look of a kind would go by now. */
export const rulesVersion = (
  ctx: Pick<Context, 'db' | 'clock'>,
  organ: string,
  kind: LookKind,
): Promise<string> => VERSIONS[kind](ctx, organ)

const TOLD: Record<LookKind, string> = {
  proof: '词库或规则有了变化',
  'personal-data': '个人信息的规则有了变化',
  facts: '各类稿件的要点有了变化',
}

const shown = (version: string) => version.replace(/\/.*/, '')

/** What has changed since a look went by `before`; empty when nothing has. */
export function changedSince(kind: LookKind, before: string, now: string): string {
  if (before === now) return ''
  const versions = kind === 'proof' && before !== '' && shown(before) !== shown(now)
  return `${TOLD[kind]}${versions ? `（${shown(before)} → ${shown(now)}）` : ''}，这一次是按以前的查的。`
}
