import { Sheet } from '../page/sheet.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Case } from './api.ts'
import { OUTCOME_CHOICES } from './outcome-choices.ts'

/** The departments' drafts, for whoever checks, signs or sends the reply. */
export function CaseDrafts({ one }: { one: Case }) {
  const { organ } = useOrgan()
  if (one.drafts.length === 0 || one.outcome) return null
  return (
    <Sheet title="部门拟稿">
      {one.drafts.map(({ department, outcome, text }) => (
        <div key={department} className="step">
          <strong>
            {departmentName(organ, department)}：
            {OUTCOME_CHOICES.find(({ value }) => value === outcome)?.label}
          </strong>
          <p className="prewrap">{text}</p>
        </div>
      ))}
    </Sheet>
  )
}
