import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Sealed, seal, unseal } from '#kernel/vault/vault.ts'
import type { CaseFile } from './case-file.ts'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const PURPOSE = '政府信息公开申请：文件'

const KeySchema = z.object({ name: z.string(), key: z.string(), iv: z.string(), tag: z.string() })

/** A file in hand. */
export interface NamedFile {
  name: string
  bytes: Buffer
}

/**
 * Puts a file away so that it can be erased: its bytes go into the store closed under a key of their own, and key
 * and name into the vault. Without the key the bytes are nothing.
 */
export async function putAway(
  ctx: Context,
  organ: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<{ sealed: Sealed; cipher: string }> {
  const key = randomBytes(KEY_BYTES)
  const iv = randomBytes(IV_BYTES)
  const closing = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
  const closed = Buffer.concat([closing.update(bytes), closing.final()])
  const hex = { key: key.toString('hex'), iv: iv.toString('hex'), tag: closing.getAuthTag().toString('hex') }
  const cipher = await ctx.files.put(closed)
  return { sealed: await seal(ctx, organ, PURPOSE, { name, ...hex }), cipher }
}

/** The names of files, by their id; those erased are missing. */
export async function fileNames(
  ctx: Pick<Context, 'db'>,
  organ: string,
  files: readonly CaseFile[],
): Promise<Map<string, string>> {
  const opened = await unseal(
    ctx,
    organ,
    files.map(({ sealed }) => sealed.vault),
  )
  return new Map(
    files.flatMap(({ id, sealed }) => {
      const data = opened.get(sealed.vault)
      return data ? [[id, KeySchema.parse(data).name] as const] : []
    }),
  )
}

/** Takes a file out; one that was erased or no longer is what it was is refused. */
export async function takeOut(
  ctx: Pick<Context, 'db' | 'files'>,
  organ: string,
  { sealed, cipher }: Pick<CaseFile, 'sealed' | 'cipher'>,
): Promise<NamedFile> {
  const data = (await unseal(ctx, organ, [sealed.vault])).get(sealed.vault)
  if (!data) throw new Refusal('这个文件已按期限销毁。', 'conflict')
  const { name, key, iv, tag } = KeySchema.parse(data)
  try {
    const opening = createDecipheriv(CIPHER, Buffer.from(key, 'hex'), Buffer.from(iv, 'hex'), {
      authTagLength: TAG_BYTES,
    })
    opening.setAuthTag(Buffer.from(tag, 'hex'))
    const closed = await ctx.files.get(cipher)
    return { name, bytes: Buffer.concat([opening.update(closed), opening.final()]) }
  } catch {
    throw new Refusal(`“${name}”的内容缺失或者已损坏，不能使用，请重新上传。`, 'conflict')
  }
}
