import { type Basis, REPORT_FORM } from '#law/index.ts'
import type { Cells } from './roll-up.ts'

/** A figure by which organs and years are compared. */
export interface Measure {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly basis: Basis
}

const [SECOND, THIRD, FOURTH] = [
  REPORT_FORM.cite('第二部分'),
  REPORT_FORM.cite('第三部分'),
  REPORT_FORM.cite('第四部分'),
]

type Figured = Measure & { readonly of: (cells: Cells) => number | null }

const cell = (place: string) => (cells: Cells) => cells[place] ?? 0
const total = (row: string) => cell(`table3.${row}.total`)
const blocks = (column: string) => (cells: Cells) =>
  ['review', 'litigation_direct', 'litigation_after_review'].reduce(
    (sum, block) => sum + (cells[`table4.${block}.${column}`] ?? 0),
    0,
  )

/** A share in per cent with one place; null where there is nothing to share. */
function share(part: (cells: Cells) => number, whole: (cells: Cells) => number) {
  return (cells: Cells) => {
    const all = whole(cells)
    return all === 0 ? null : Math.round((part(cells) / all) * 1000) / 10
  }
}

const given = (cells: Cells) => total('granted')(cells) + total('partially_granted')(cells)

/** All figures by which reports are compared, in the order of the form. */
const FIGURES: readonly Figured[] = [
  {
    key: 'documents',
    label: '现行有效的行政规范性文件',
    unit: '件',
    basis: SECOND,
    of: cell('table2.art20_1.normative_documents_行政规范性文件.in_force'),
  },
  {
    key: 'licences',
    label: '行政许可决定',
    unit: '件',
    basis: SECOND,
    of: cell('table2.art20_5.admin_licences_行政许可_decisions'),
  },
  {
    key: 'penalties',
    label: '行政处罚决定',
    unit: '件',
    basis: SECOND,
    of: cell('table2.art20_6.admin_penalties_行政处罚_decisions'),
  },
  { key: 'received', label: '新收申请', unit: '件', basis: THIRD, of: total('new_received') },
  { key: 'replied', label: '办结申请', unit: '件', basis: THIRD, of: total('results_total') },
  {
    key: 'given',
    label: '予以公开和部分公开占办结',
    unit: '%',
    basis: THIRD,
    of: share(given, total('results_total')),
  },
  { key: 'carried', label: '结转下年度', unit: '件', basis: THIRD, of: total('carried_over_out') },
  { key: 'disputes', label: '复议和诉讼', unit: '件', basis: FOURTH, of: blocks('total') },
  {
    key: 'corrected',
    label: '复议诉讼中结果纠正',
    unit: '件',
    basis: FOURTH,
    of: blocks('corrected'),
  },
]

/** By what reports can be compared. */
export const MEASURES: readonly Measure[] = FIGURES.map(({ of: _, ...measure }) => measure)

/** Every figure of a report by which it is compared. */
export function measuresOf(cells: Cells): Record<string, number | null> {
  return Object.fromEntries(FIGURES.map(({ key, of }) => [key, of(cells)]))
}
