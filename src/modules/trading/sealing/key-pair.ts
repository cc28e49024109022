import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'

const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 }
const KIND = 'gongkai-holder-key'
const GROUP = 4
const GROUPS = 8

/** Fewest characters of the passphrase that locks a key file. */
export const PASSPHRASE_MIN = 10

/** A key pair; the secret half never leaves the browser unlocked. */
export interface KeyPair {
  publicKey: string
  secretKey: string
}

/** A secret key locked with a passphrase, as the holder keeps it in a file. */
interface KeyFile {
  kind: typeof KIND
  version: 1
  publicKey: string
  salt: string
  nonce: string
  box: string
}

/** Makes a key pair. */
export function newKeyPair(): KeyPair {
  const { secretKey, publicKey } = x25519.keygen()
  return { publicKey: bytesToHex(publicKey), secretKey: bytesToHex(secretKey) }
}

/** What two people compare by eye: the first digits of the key's hash, in groups. */
export function fingerprint(publicKey: string): string {
  const hex = bytesToHex(sha256(hexToBytes(publicKey)))
  return Array.from({ length: GROUPS }, (_, at) => hex.slice(at * GROUP, (at + 1) * GROUP)).join(' ')
}

const keyFrom = (passphrase: string, salt: Uint8Array) =>
  scryptAsync(utf8ToBytes(passphrase.normalize('NFKC')), salt, COST)

/** The text of a key file. */
export async function lockKey(pair: KeyPair, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(16), randomBytes(24)]
  const key = await keyFrom(passphrase, salt)
  const box = xchacha20poly1305(key, nonce, utf8ToBytes(pair.publicKey)).encrypt(hexToBytes(pair.secretKey))
  const file: KeyFile = {
    kind: KIND,
    version: 1,
    publicKey: pair.publicKey,
    salt: bytesToHex(salt),
    nonce: bytesToHex(nonce),
    box: bytesToHex(box),
  }
  return JSON.stringify(file, null, 2)
}

function readFile(text: string): KeyFile | null {
  try {
    const file = JSON.parse(text)
    return file?.kind === KIND && file.version === 1 ? file : null
  } catch {
    return null
  }
}

/** The key pair in a key file; null when the text is no key file or the passphrase is wrong. */
export async function unlockKey(text: string, passphrase: string): Promise<KeyPair | null> {
  const file = readFile(text)
  if (!file) return null
  try {
    const key = await keyFrom(passphrase, hexToBytes(file.salt))
    const cipher = xchacha20poly1305(key, hexToBytes(file.nonce), utf8ToBytes(file.publicKey))
    const secretKey = bytesToHex(cipher.decrypt(hexToBytes(file.box)))
    return { publicKey: bytesToHex(x25519.getPublicKey(hexToBytes(secretKey))), secretKey }
  } catch {
    return null
  }
}
