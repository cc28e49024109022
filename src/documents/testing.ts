import { inflateRawSync } from 'node:zlib'
import type { Day } from '#law/index.ts'
import type { Letter } from './letter.ts'
import type { ReportDocument } from './report-document.ts'
import type { ApplicantCounts, OutcomeRow } from './report-tables.ts'

/** Text of one file inside a ZIP (DOCX, XLSX). */
export const zipText = (zip: Uint8Array, name: string): string => {
  const file = Buffer.from(zip)
  let at = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  while (file.readUInt32LE(at) === 0x02014b50) {
    const nameLength = file.readUInt16LE(at + 28)
    const local = file.readUInt32LE(at + 42)
    if (file.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
      const packed = file.subarray(start, start + file.readUInt32LE(at + 20))
      return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  throw new Error(`no ${name} in the ZIP`)
}

/** Text that would do harm if it were read as Typst, XML or a formula. */
export const HOSTILE =
  '#panic("x") #set page(fill: red) $x^2$ [括号] \\反斜杠 *星* _线_ `码` <b>&amp;</b> @ref //注 /*注*/ = 题 {{y}}'

/** A letter with every part filled. */
export const sampleLetter = (changes: Partial<Letter> = {}): Letter => ({
  organName: '遂溪县洋青镇人民政府',
  number: '洋青公复〔2026〕1号',
  title: '政府信息公开申请答复书',
  addressee: '陈喆堃',
  paragraphs: ['你申请的“2025年危房改造名单”——含《验收报告》……本机关决定予以公开。'],
  remedies: ['如对本答复不服，可以依法申请行政复议。'],
  attachments: ['名单', '验收报告'],
  signature: '遂溪县洋青镇人民政府',
  date: '2026-03-09' as Day,
  ...changes,
})

const counts = (natural: number): ApplicantCounts => ({
  natural_person: natural,
  commercial_enterprise: 0,
  research_institute: 0,
  social_public_welfare_org: 0,
  legal_service_org: 0,
  other: 0,
  total: natural,
})

const OUTCOME_ROWS: readonly OutcomeRow[] = [
  'new_received',
  'carried_over_in',
  'granted',
  'partially_granted',
  'refused_state_secret',
  'refused_other_law',
  'refused_three_security_one_stability',
  'refused_third_party',
  'refused_internal_affairs',
  'refused_process_info',
  'refused_enforcement_file',
  'refused_admin_query',
  'unable_not_held',
  'unable_needs_creation',
  'unable_unclear_after_correction',
  'not_processed_petition',
  'not_processed_repeat',
  'not_processed_publication',
  'not_processed_mass',
  'not_processed_reconfirm',
  'other_correction_overdue',
  'other_fee_unpaid',
  'other_misc',
  'results_total',
  'carried_over_out',
]

const disputes = (upheld: number) => ({ upheld, corrected: 0, other: 0, pending: 0, total: upheld })

/** A report whose table 三 holds 100, 101, … down its lines, so that each can be told by its figure. */
export const sampleReport = (changes: Partial<ReportDocument> = {}): ReportDocument => ({
  organName: '遂溪县洋青镇人民政府',
  year: 2025,
  title: '遂溪县洋青镇人民政府2025年政府信息公开工作年度报告',
  opening: ['根据《条例》编制本报告。'],
  sections: [
    { heading: '一、总体情况', paragraphs: ['（一）主动公开', '全年发布信息320条。'] },
    { heading: '二、主动公开政府信息情况', paragraphs: [], table: 'table2' },
    { heading: '三、收到和处理政府信息公开申请情况', paragraphs: [], table: 'table3' },
    { heading: '四、政府信息公开行政复议、行政诉讼情况', paragraphs: [], table: 'table4' },
    { heading: '五、存在的主要问题及改进情况', paragraphs: ['加强培训。'] },
    { heading: '六、其他需要报告的事项', paragraphs: ['无。'] },
  ],
  tables: {
    table2: {
      art20_1: {
        rules_规章: { issued: 1, repealed: 2, in_force: 3 },
        normative_documents_行政规范性文件: { issued: 4, repealed: 5, in_force: 6 },
      },
      art20_5: { admin_licences_行政许可_decisions: 7 },
      art20_6: { admin_penalties_行政处罚_decisions: 8, admin_coercion_行政强制_decisions: 9 },
      art20_8: { admin_fees_行政事业性收费_amount_wan_yuan: 10.5 },
    },
    table3: Object.fromEntries(OUTCOME_ROWS.map((row, i) => [row, counts(100 + i)])) as Record<
      OutcomeRow,
      ApplicantCounts
    >,
    table4: { review: disputes(11), litigation_direct: disputes(12), litigation_after_review: disputes(13) },
  },
  signature: '遂溪县洋青镇人民政府',
  date: '2026-01-20' as Day,
  ...changes,
})
