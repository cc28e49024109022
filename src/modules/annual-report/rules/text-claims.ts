import { type Basis, REPORT_FORM } from '#law/index.ts'
import type { ReportTables } from './report-rows.ts'
import type { ReportWarning } from './warnings.ts'

const COUNT = String.raw`(\d[\d,]*)(?:件|宗|起|份|条|个)`
const YUAN = String.raw`(\d[\d,]*(?:\.\d+)?)(万?)元`
/** Words that may stand between what is counted and its number. */
const between = (most: number) => `[^。;；,，\\d]{0,${most}}?`

interface Claim {
  readonly what: string
  readonly words: RegExp
  /** The sentence must also say this, since other things are counted in the same words. */
  readonly about: RegExp
  /** Every reading of the words that the tables allow. */
  readonly allowed: (tables: ReportTables) => number[]
  readonly basis: Basis
}

const ABOUT_DISCLOSURE = /信息公开|依申请/

const CLAIMS: readonly Claim[] = [
  {
    what: '新收申请',
    words: new RegExp(`(?:收到|受理|新收|接收)${between(16)}申请${between(6)}${COUNT}`, 'g'),
    about: ABOUT_DISCLOSURE,
    allowed: ({ table3: t }) => [t.new_received.total, t.new_received.total + t.carried_over_in.total],
    basis: REPORT_FORM.cite('第三部分'),
  },
  {
    what: '办结申请',
    words: new RegExp(`(?:办结|答复)(?!率)${between(12)}${COUNT}`, 'g'),
    about: ABOUT_DISCLOSURE,
    allowed: ({ table3: t }) => [t.results_total.total],
    basis: REPORT_FORM.cite('第三部分'),
  },
  {
    what: '结转下年度',
    words: new RegExp(`结转(?:至|到)?(?:下|次|20\\d\\d)年?${between(10)}${COUNT}`, 'g'),
    about: /结转/,
    allowed: ({ table3: t }) => [t.carried_over_out.total],
    basis: REPORT_FORM.cite('第三部分'),
  },
  {
    what: '行政复议',
    words: new RegExp(`复议${between(10)}${COUNT}`, 'g'),
    about: ABOUT_DISCLOSURE,
    allowed: ({ table4: t }) => Object.values(t.review),
    basis: REPORT_FORM.cite('第四部分'),
  },
  {
    what: '行政诉讼',
    words: new RegExp(`诉讼${between(10)}${COUNT}`, 'g'),
    about: ABOUT_DISCLOSURE,
    allowed: ({ table4: t }) => [
      ...Object.values(t.litigation_direct),
      ...Object.values(t.litigation_after_review),
      t.litigation_direct.total + t.litigation_after_review.total,
    ],
    basis: REPORT_FORM.cite('第四部分'),
  },
  {
    what: '制发规范性文件',
    words: new RegExp(`(?:制定|制发|出台|新增)${between(10)}规范性文件${between(4)}${COUNT}`, 'g'),
    about: /规范性文件/,
    allowed: ({ table2: t }) => [t.art20_1.normative_documents_行政规范性文件.issued],
    basis: REPORT_FORM.cite('第二部分'),
  },
  {
    what: '行政事业性收费',
    words: new RegExp(`行政事业性收费${between(8)}${YUAN}`, 'g'),
    about: /收费/,
    allowed: ({ table2: t }) => [t.art20_8.admin_fees_行政事业性收费_amount_wan_yuan],
    basis: REPORT_FORM.cite('第二部分'),
  },
]

/** W1: figures named in the text of a report that its own tables contradict. */
export function textClaims(text: string, tables: ReportTables): ReportWarning[] {
  const sentences = text
    .normalize('NFKC')
    .replace(/[ \t\u200b]/g, '')
    .split(/[。\n]/)
  return CLAIMS.flatMap((claim) =>
    sentences
      .filter((sentence) => claim.about.test(sentence))
      .flatMap((one) => contradictions(one, claim, tables)),
  )
}

function contradictions(sentence: string, claim: Claim, tables: ReportTables): ReportWarning[] {
  const allowed = claim.allowed(tables).filter((figure) => !Number.isNaN(figure))
  if (allowed.length === 0) return []
  return [...sentence.matchAll(claim.words)].flatMap((match) => {
    const figure = claimed(match)
    if (allowed.includes(figure)) return []
    const detail = `文字写“${match[0]}”，表中${claim.what}为 ${[...new Set(allowed)].join(' 或 ')}；请改正文字或核对表格`
    return [{ id: 'W1' as const, where: '文字部分', detail, basis: claim.basis }]
  })
}

/** Money in the tables is in 万元. */
function claimed([, digits = '', tenThousands]: RegExpMatchArray): number {
  const figure = Number(digits.replaceAll(',', ''))
  return tenThousands === '' ? figure / 10_000 : figure
}
