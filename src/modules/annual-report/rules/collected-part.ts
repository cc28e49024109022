import { type Basis, REPORT_FORM, yearOf } from '#law/index.ts'

/** What an imported report was found to be. */
export interface FoundInPart {
  readonly form: 2019 | 2021
  /** Equations within the report that fail, in words. */
  readonly failed: readonly string[]
  /** Places that could not be read. */
  readonly unread: number
  /** Whether a second person has signed a reason for what fails. */
  readonly signed: boolean
}

/** Where an imported report stands: held until it is repaired, taken with a signed reason, or taken. */
export type PartVerdict = 'held' | 'signed' | 'collected'

/** Under which part of the form figures must add up. */
export const PART_BASIS: Basis = REPORT_FORM.cite('第三部分')

/** Whether an imported report can go into the county's own. */
export function verdictOf({ form, failed, unread, signed }: FoundInPart): PartVerdict {
  if (form === 2019 || unread > 0) return 'held'
  if (failed.length === 0) return 'collected'
  return signed ? 'signed' : 'held'
}

/** What must be done about a report that is held, in a sentence; empty when nothing. */
export function repairOfPart(found: FoundInPart): string {
  if (verdictOf(found) !== 'held') return ''
  if (found.form === 2019)
    return `用的是 2019 年试行格式，${yearOf(REPORT_FORM.inForceFrom)}年度起应当用现行格式，请退回重报。`
  if (found.unread > 0)
    return `有 ${found.unread} 处没有读出来，请向报送单位要一份可以读取的文件重新导入，或者照原件填写没有读出来的格。`
  return `有 ${found.failed.length} 个等式不成立，请退回更正后重新导入；确有原因的，由没有导入这份报告的另一个人签署理由。`
}

const TITLE_YEAR = /(20\d{2})年(?:度)?.{0,10}(?:政府)?信息公开/

/** The year a report says it is about; null when it does not say. */
export function yearInText(text: string): number | null {
  const found = text.normalize('NFKC').replace(/\s/g, '').match(TITLE_YEAR)
  return found ? Number(found[1]) : null
}

/** Which organ a file is from, by its text or its name: the one of the longest name; undefined where none or two fit. */
export function organNamedIn<T extends { readonly name: string; readonly shortName: string }>(
  text: string,
  fileName: string,
  organs: readonly T[],
): T | undefined {
  for (const written of [text, fileName].map((one) => one.normalize('NFKC').replace(/\s/g, ''))) {
    const full = organs.filter(({ name }) => written.includes(name))
    const found = full.length > 0 ? full : organs.filter(({ shortName }) => written.includes(shortName))
    const longest = Math.max(...found.map(({ name }) => name.length))
    const fitting = found.filter(({ name }) => name.length === longest)
    if (fitting.length === 1) return fitting[0]
  }
  return undefined
}

/** Whether a report names the organ it is taken for. */
export function namesOrgan(text: string, name: string, shortName: string): boolean {
  const written = text.normalize('NFKC').replace(/\s/g, '')
  return written === '' || written.includes(name) || written.includes(shortName)
}
