import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What only this installation knows: keys query codes and seals second-factor secrets. */
export interface Secrets {
  /** Keyed hash (hex) of a text, for values that must be checked but never read back. */
  keyedHash(text: string): string
  seal(text: string): string
  /** Opens what `seal` closed; throws when it was tampered with. */
  unseal(sealed: string): string
}

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const KEY_TEXT = /^[0-9a-f]{64}$/
const IV_BYTES = 12
const TAG_BYTES = 16

/** Secrets from a key of 32 bytes. */
export function secretsFrom(key: Buffer): Secrets {
  return {
    keyedHash: (text) => createHmac('sha256', key).update(text).digest('hex'),
    seal(text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

/** Written aside and linked into place, so that nobody ever reads half a key and the first one stays. */
async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(KEY_BYTES).toString('hex'))
    await file.sync()
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

/** Reads the installation's key from the data folder, making it at the first start (mode 0600). */
export async function openSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secret.key')
  await mkdir(dataFolder, { recursive: true })
  if (!existsSync(path)) await makeKey(path)
  const text = (await readFile(path, 'utf8')).trim()
  if (!KEY_TEXT.test(text)) throw new Error(`${path} 已损坏：请从备份恢复这个文件。`)
  return secretsFrom(Buffer.from(text, 'hex'))
}
