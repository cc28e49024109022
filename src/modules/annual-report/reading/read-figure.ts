const FOOTNOTE = /[\u2460-\u24ff\u00b9\u00b2\u00b3\u2070-\u2079*†‡※]+$/u
const BRACKETED_NOTE = /(\d)[[(〔【](?:注)?\d{1,2}[\])〕】]$/
const UNIT = /(?:件|起|宗|项|万元|元)$/
const NOTHING = /^[-—–―─/\\~]*$|^无$/
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/**
 * The number in a cell as people write them: full-width digits, spaces or commas inside, a footnote mark or unit
 * behind; blank, a dash and 无 are 0. NaN where it is no number.
 */
export function readFigure(text: string): number {
  const bare = text
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(FOOTNOTE, '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(BRACKETED_NOTE, '$1')
    .replace(UNIT, '')
  if (NOTHING.test(bare)) return 0
  const digits = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : Number.NaN
}

/** Whether a cell holds a figure, or stands empty for none. */
export function isFigure(text: string): boolean {
  return !Number.isNaN(readFigure(text))
}
