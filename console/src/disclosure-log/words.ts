import type { Tone } from '../page/chip.tsx'

/** How an entry stands, in words. */
export const STANDING_WORDS: Record<'proposed' | 'sent-back' | 'public' | 'withdrawn', [string, Tone]> = {
  proposed: ['等待另一个人决定', 'busy'],
  'sent-back': ['已退回', 'warn'],
  public: ['已公开', 'good'],
  withdrawn: ['已撤下', 'plain'],
}
