const NAMES: Record<string, string> = {
  correction: '补正告知书',
  reasons: '说明理由告知书',
  opinion: '征求意见书',
  fee: '收费通知书',
  reply: '答复书',
}

/** What people call a letter. */
export const letterName = (letter: string): string => NAMES[letter] ?? letter
