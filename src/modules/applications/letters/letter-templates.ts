import type { Context } from '#kernel/context.ts'
import { type Procedure, readCases } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { LETTER_FORMS, type LetterKind } from '../rules/letter-forms.ts'
import type { LetterWords } from '../rules/letter-template.ts'

/** One version of an organ's template; 0 is the one built in. */
export interface TemplateVersion extends LetterWords {
  version: number
  day: Day | null
  /** The version whose words it took back. */
  restored: number | null
}

type TemplateEvent = { kind: 'template-saved'; payload: LetterWords & { restored: number | null } }

/** The stream of one template of an organ: every version of its words. */
export const letterTemplateProcedure: Procedure<TemplateVersion[], TemplateEvent> = {
  kind: 'application-letter-template',
  begin: [],
  apply: (before, { day, payload: { title, body, restored } }) => [
    ...before,
    { version: before.length + 1, day, title, body, restored },
  ],
}

/** The words that are built in. */
export function builtIn(kind: LetterKind): TemplateVersion {
  const { title, body } = LETTER_FORMS[kind]
  return { version: 0, day: null, title, body, restored: null }
}

/** All versions of some templates of an organ, the one built in first. */
export async function templateVersions(
  ctx: Pick<Context, 'db'>,
  organ: string,
  kinds: readonly LetterKind[],
): Promise<Map<LetterKind, TemplateVersion[]>> {
  const cases = await readCases(ctx, letterTemplateProcedure, organ, [...kinds])
  const saved = new Map(cases.map(({ id, state }) => [id, state]))
  return new Map(kinds.map((kind) => [kind, [builtIn(kind), ...(saved.get(kind) ?? [])]]))
}

/** The words that letters of some kinds are made with now. */
export async function currentWords(
  ctx: Pick<Context, 'db'>,
  organ: string,
  kinds: readonly LetterKind[],
): Promise<(kind: LetterKind) => TemplateVersion> {
  const versions = await templateVersions(ctx, organ, kinds)
  return (kind) => versions.get(kind)?.at(-1) ?? builtIn(kind)
}
