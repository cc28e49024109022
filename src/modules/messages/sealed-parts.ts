import { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { unseal } from '#kernel/vault/vault.ts'

const WriterSchema = z.object({ name: z.string(), phone: z.string(), email: z.string() })
const LetterSchema = z.object({ title: z.string(), text: z.string(), pageUrl: z.string() })
const PublicTextSchema = z.object({ title: z.string(), question: z.string(), answer: z.string() })
const NoteSchema = z.object({ text: z.string() })

/** Who wrote. */
export type Writer = z.infer<typeof WriterSchema>

/** What everybody may read: a title, the question and the answer, masked. */
export type PublicText = z.infer<typeof PublicTextSchema>

/** What stands where personal data was erased. */
export const ERASED = '（已删除）'

const SCHEMAS = { writer: WriterSchema, letter: LetterSchema, public: PublicTextSchema, note: NoteSchema }

type Part = keyof typeof SCHEMAS
type Content<P extends Part> = z.infer<(typeof SCHEMAS)[P]>

/** Reads parts that stand in the vault; null for one that was erased or never was. */
export interface OpenedVault {
  part<P extends Part>(kind: P, ref: string | null | undefined): Content<P> | null
}

/** Opens the vault on several references at once. */
export async function openVault(
  ctx: Pick<Context, 'db'>,
  organ: string,
  refs: (string | null | undefined)[],
): Promise<OpenedVault> {
  const wanted = [...new Set(refs.filter((ref): ref is string => typeof ref === 'string'))]
  const opened = await unseal(ctx, organ, wanted)
  return {
    part(kind, ref) {
      const data = ref ? opened.get(ref) : undefined
      return data === undefined ? null : (SCHEMAS[kind].parse(data) as Content<typeof kind>)
    },
  }
}
