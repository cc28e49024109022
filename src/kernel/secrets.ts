import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What only this installation knows: keys query codes and seals second-factor secrets. */
export interface Secrets {
  /** Keyed hash (hex) of a text, for values that must be checked but never read back. */
  keyedHash(text: string): string
  seal(text: string): string
  /** Opens what `seal` closed; throws when it was tampered with. */
  unseal(sealed: string): string
}

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** Secrets from a key of 32 bytes. */
export function secretsFrom(key: Buffer): Secrets {
  return {
    keyedHash: (text) => createHmac('sha256', key).update(text).digest('hex'),
    seal(text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

/** Reads the installation's key from the data folder, making it at the first start (mode 0600). */
export async function openSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secret.key')
  await mkdir(dataFolder, { recursive: true })
  try {
    await writeFile(path, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex')
  if (key.length !== KEY_BYTES) throw new Error(`${path} 已损坏：请从备份恢复这个文件。`)
  return secretsFrom(key)
}
