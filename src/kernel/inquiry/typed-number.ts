const TYPED = /^(.{1,40}?)[〔[(【［（](\d{4})[〕\])】］）]第?0*(\d{1,7})号?$/u

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/u

/**
 * The case number somebody typed, as it is printed: any brackets, full-width figures, spaces, a 第 or leading
 * zeros too many, the 号 missing. Null when it cannot be a number at all.
 */
export function readNumber(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '')
  const match = INVISIBLE.test(plain) ? null : TYPED.exec(plain)
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null
}
