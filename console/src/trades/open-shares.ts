import {
  type Envelope,
  openShare,
  SealBroken,
  type SealContext,
  unlockKey,
} from '#modules/trading/sealing/index.ts'

interface Sealed {
  context: SealContext
  envelope: Envelope
}

/** What the key file of a holder opens, by bidder; or why nothing can be opened. */
export async function openShares(
  keyFile: string,
  passphrase: string,
  { holder, envelopes }: { holder: string; envelopes: readonly Sealed[] },
): Promise<{ shares: Record<string, string>; broken: number[] } | { problem: string }> {
  const pair = await unlockKey(keyFile, passphrase)
  if (!pair) return { problem: '钥匙文件打不开：请核对是不是钥匙文件、口令对不对。' }
  const own = envelopes[0]?.context.holders.find((one) => one.id === holder)
  if (own && own.publicKey !== pair.publicKey)
    return { problem: '这把钥匙不是公告里登记的那一把，请换一个钥匙文件。' }
  const shares: Record<string, string> = {}
  const broken: number[] = []
  for (const { context, envelope } of envelopes) {
    try {
      shares[context.bidder] = openShare(context, envelope, holder, pair.secretKey)
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      broken.push(context.bidder)
    }
  }
  return { shares, broken }
}
