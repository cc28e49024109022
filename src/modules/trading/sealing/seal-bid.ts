import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { combine, split } from 'shamir-secret-sharing'
import { type Bid, bindingOf, type Envelope, SealBroken, type SealContext } from './envelope.ts'
import { closeShare } from './share-box.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 24
const SALT_BYTES = 32
// Every bid is as long as every other, so that its length tells nothing of the price.
const TEXT_BYTES = 1536

function paddedText({ fen, note }: Bid): Uint8Array {
  const text = utf8ToBytes(JSON.stringify({ fen, note, salt: bytesToHex(randomBytes(SALT_BYTES)) }))
  if (text.length > TEXT_BYTES) throw new RangeError('the note is too long')
  const padded = new Uint8Array(TEXT_BYTES).fill(0x20)
  padded.set(text)
  return padded
}

/** Seals a bid in the bidder's browser: from here on only `threshold` of the holders can read it. */
export async function sealBid(context: SealContext, bid: Bid): Promise<Envelope> {
  const text = paddedText(bid)
  const [key, nonce] = [randomBytes(KEY_BYTES), randomBytes(NONCE_BYTES)]
  const parts = await split(key, context.holders.length, context.threshold)
  return {
    version: 1,
    nonce: bytesToHex(nonce),
    box: bytesToHex(xchacha20poly1305(key, nonce, bindingOf(context)).encrypt(text)),
    commitment: bytesToHex(sha256(text)),
    shares: context.holders.map((holder, at) => closeShare(context, holder, parts[at] ?? new Uint8Array())),
  }
}

async function contentKey(shares: string[]): Promise<Uint8Array> {
  try {
    return await combine(shares.map((share) => hexToBytes(share)))
  } catch {
    throw new SealBroken('share-broken')
  }
}

function decrypted(context: SealContext, envelope: Envelope, key: Uint8Array): Uint8Array {
  try {
    const cipher = xchacha20poly1305(key, hexToBytes(envelope.nonce), bindingOf(context))
    return cipher.decrypt(hexToBytes(envelope.box))
  } catch {
    throw new SealBroken('box-broken')
  }
}

function readBid(text: Uint8Array): Bid {
  try {
    const { fen, note } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
    if (!Number.isSafeInteger(fen) || typeof note !== 'string') throw new SealBroken('text-broken')
    return { fen, note }
  } catch {
    throw new SealBroken('text-broken')
  }
}

/** Opens a bid with the shares of enough holders; throws `SealBroken` when anything does not fit. */
export async function openBid(context: SealContext, envelope: Envelope, shares: string[]): Promise<Bid> {
  const text = decrypted(context, envelope, await contentKey(shares))
  if (bytesToHex(sha256(text)) !== envelope.commitment) throw new SealBroken('commitment-broken')
  return readBid(text)
}
