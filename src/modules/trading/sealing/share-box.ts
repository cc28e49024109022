import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  bindingOf,
  type Envelope,
  type KeyHolder,
  SealBroken,
  type SealContext,
  type SealedShare,
} from './envelope.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 24

function shareKey(
  shared: Uint8Array,
  ephemeral: Uint8Array,
  context: SealContext,
  holder: KeyHolder,
): Uint8Array {
  const salt = concatBytes(ephemeral, hexToBytes(holder.publicKey))
  const info = concatBytes(bindingOf(context), utf8ToBytes(`\n${holder.id}`))
  return hkdf(sha256, shared, salt, info, KEY_BYTES)
}

/** Closes one share so that only its holder can open it. */
export function closeShare(context: SealContext, holder: KeyHolder, share: Uint8Array): SealedShare {
  const once = x25519.keygen()
  const shared = x25519.getSharedSecret(once.secretKey, hexToBytes(holder.publicKey))
  const nonce = randomBytes(NONCE_BYTES)
  const key = shareKey(shared, once.publicKey, context, holder)
  return {
    holder: holder.id,
    ephemeral: bytesToHex(once.publicKey),
    nonce: bytesToHex(nonce),
    box: bytesToHex(xchacha20poly1305(key, nonce, bindingOf(context)).encrypt(share)),
    digest: bytesToHex(sha256(share)),
  }
}

/** Opens the share of one holder, in that holder's browser. */
export function openShare(
  context: SealContext,
  envelope: Envelope,
  holderId: string,
  secretKey: string,
): string {
  const holder = context.holders.find((one) => one.id === holderId)
  const sealed = envelope.shares.find((one) => one.holder === holderId)
  if (!holder || !sealed) throw new SealBroken('not-a-holder')
  const share = boxed(context, holder, sealed, secretKey)
  if (!shareFits(envelope, holderId, share)) throw new SealBroken('share-broken')
  return share
}

function boxed(context: SealContext, holder: KeyHolder, sealed: SealedShare, secretKey: string): string {
  try {
    const ephemeral = hexToBytes(sealed.ephemeral)
    const shared = x25519.getSharedSecret(hexToBytes(secretKey), ephemeral)
    const key = shareKey(shared, ephemeral, context, holder)
    const cipher = xchacha20poly1305(key, hexToBytes(sealed.nonce), bindingOf(context))
    return bytesToHex(cipher.decrypt(hexToBytes(sealed.box)))
  } catch {
    throw new SealBroken('share-broken')
  }
}

/** Whether a share is the one the bidder put in for that holder. */
export function shareFits(envelope: Envelope, holderId: string, share: string): boolean {
  const sealed = envelope.shares.find((one) => one.holder === holderId)
  return sealed !== undefined && bytesToHex(sha256(hexToBytes(share))) === sealed.digest
}
