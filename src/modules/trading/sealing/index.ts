export {
  type Bid,
  type Envelope,
  envelopeHash,
  envelopeText,
  SealBroken,
  type SealContext,
  type SealFault,
} from './envelope.ts'
export { fingerprint, type KeyPair, lockKey, newKeyPair, PASSPHRASE_MIN, unlockKey } from './key-pair.ts'
export { openBid, sealBid } from './seal-bid.ts'
export { openShare, shareFits } from './share-box.ts'
