import type { FieldProblem } from '#kernel/refusal.ts'
import type { Narrative } from './contract.ts'
import { TO_WRITE } from './rules/draft-narrative.ts'
import { fillKnown, type NarrativeFigures, unknownPlaceholders } from './rules/fill-figures.ts'

/** One written part of a report: its field, its name in the form, its text. */
interface NarrativePart {
  field: string
  label: string
  text: string
}

/** The written parts of a report in the order of the form. */
export function narrativeParts({ overall, problems, improvements, other }: Narrative): NarrativePart[] {
  const parts: [field: string, label: string, text: string][] = [
    ['overall.disclosure', '主动公开', overall.disclosure],
    ['overall.applications', '依申请公开', overall.applications],
    ['overall.management', '政府信息管理', overall.management],
    ['overall.platform', '平台建设', overall.platform],
    ['overall.supervision', '监督保障', overall.supervision],
    ['problems', '存在的主要问题', problems],
    ['improvements', '改进情况', improvements],
    ['other', '其他需要报告的事项', other],
  ]
  return parts.map(([field, label, text]) => ({ field: `narrative.${field}`, label, text }))
}

/** What in the written parts cannot be filled in, field by field. */
export function placeholderProblems(narrative: Narrative, figures: NarrativeFigures): FieldProblem[] {
  return narrativeParts(narrative).flatMap(({ field, label, text }) => {
    const unknown = unknownPlaceholders(text, figures)
    if (unknown.length === 0) return []
    return [
      {
        field,
        message: `“${label}”里有无法填入的占位符：${unknown.join('、')}。请改用列出的占位符，或直接写数字。`,
      },
    ]
  })
}

/** The written parts that are still empty. */
export function emptyParts(narrative: Narrative): FieldProblem[] {
  return narrativeParts(narrative)
    .filter(({ text }) => text.trim() === '')
    .map(({ field, label }) => ({ field, message: `请填写“${label}”。` }))
}

/** Places a draft left to a person that nobody has written yet. */
export function unwrittenPlaces(narrative: Narrative): FieldProblem[] {
  return narrativeParts(narrative).flatMap(({ field, label, text }) => {
    const [place] = text.match(TO_WRITE) ?? []
    return place ? [{ field, message: `“${label}”里还有待写明的地方：${place}` }] : []
  })
}

/** The written parts as one text, figures filled in as far as they are known. */
export function narrativeText(narrative: Narrative, figures: NarrativeFigures): string {
  return narrativeParts(narrative)
    .map(({ text }) => fillKnown(text, figures))
    .join('\n')
}
