import type { Figures } from './contract.ts'
import { type DocumentCounts, emptyTable2, type Table2 } from './rules/report-rows.ts'

const entered = ({ issued, repealed, inForce }: Figures['rules']): DocumentCounts => ({
  issued,
  repealed,
  in_force: inForce,
})

/** Table two from the figures entered, its normative documents as counted where they are; zeros while there are none. */
export function tableTwo(figures: Figures | undefined, counted: DocumentCounts): Table2 {
  if (!figures) return emptyTable2()
  const { normative } = figures
  return {
    art20_1: {
      rules_规章: entered(figures.rules),
      normative_documents_行政规范性文件: normative.counted ? counted : entered(normative),
    },
    art20_5: { admin_licences_行政许可_decisions: figures.licences.count },
    art20_6: {
      admin_penalties_行政处罚_decisions: figures.penalties.count,
      admin_coercion_行政强制_decisions: figures.coercion.count,
    },
    art20_8: { admin_fees_行政事业性收费_amount_wan_yuan: figures.fees.wanYuan },
  }
}
