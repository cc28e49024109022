import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { builtIn, letterTemplateProcedure } from '../letters/letter-templates.ts'
import { LETTER_FORMS, LETTER_KINDS, type LetterKind } from '../rules/letter-forms.ts'
import { type LetterWords, TEMPLATE_BASIS, templateProblems } from '../rules/letter-template.ts'

/** Which template of which organ, and the key of this press of the button. */
interface OnTemplate {
  organ: string
  key: string
  kind: string
}

/** The kind of letter that goes by a name; refuses a name that none goes by. */
export function letterKind(name: string): LetterKind {
  const kind = LETTER_KINDS.find((one) => one === name)
  if (!kind) throw new NotFound('这种文书')
  return kind
}

/** Refuses words that could not make a lawful letter, naming what is wrong with them. */
export function requireWords(kind: LetterKind, words: LetterWords): void {
  const problems = templateProblems(LETTER_FORMS[kind], words)
  const [first] = problems
  if (first) throw new Refusal(first.message, 'invalid', problems)
}

async function save(
  ctx: Context,
  { organ, key, kind }: { organ: string; key: string; kind: LetterKind },
  words: (versions: LetterWords[]) => { words: LetterWords; restored: number | null },
): Promise<{ version: number }> {
  const { state } = await act(
    ctx,
    letterTemplateProcedure,
  )({
    organ,
    id: kind,
    key,
    decide({ state: before }) {
      const versions = [builtIn(kind), ...before]
      const { words: next, restored } = words(versions)
      requireWords(kind, next)
      const { title, body } = next
      const last = versions.at(-1)
      if (last?.title === title && last.body === body)
        throw new Refusal('和现在用的版本一字不差，没有另存。', 'conflict')
      return [{ kind: 'template-saved', payload: { title, body, restored }, basis: [...TEMPLATE_BASIS] }]
    },
  })
  return { version: state.length }
}

/** Saves a new version of a template; letters that went out keep the words they were made with. */
export function saveTemplate(
  ctx: Context,
  { kind, words, ...on }: OnTemplate & { words: LetterWords },
): Promise<{ version: number }> {
  return save(ctx, { ...on, kind: letterKind(kind) }, () => ({ words, restored: null }))
}

/** Takes the words of an earlier version back as a new one; version 0 is the one built in. */
export function restoreTemplate(
  ctx: Context,
  { kind, version, ...on }: OnTemplate & { version: number },
): Promise<{ version: number }> {
  return save(ctx, { ...on, kind: letterKind(kind) }, (versions) => {
    const words = versions[version]
    if (!words) throw new NotFound('这个版本')
    return { words, restored: version }
  })
}
