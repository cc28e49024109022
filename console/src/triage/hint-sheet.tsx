import { useQuery } from '@tanstack/react-query'
import { disputes } from '../disputes/api.ts'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'

/** What was learnt from reviews and suits over like cases, for whoever drafts a reply. */
export function HintSheet({ application }: { application: string }) {
  const { organ } = useOrgan()
  const query = useQuery(disputes.ask.hints.queryOptions({ input: { organ: organ.id, id: application } }))
  const hints = query.data?.hints ?? []
  if (hints.length === 0) return null
  return (
    <Sheet title="同类复议诉讼的提示">
      <ul style={{ marginTop: 0 }}>
        {hints.map((hint) => (
          <li key={`${hint.day} ${hint.text}`}>
            <strong>{hint.reason}</strong>：{hint.text}
            <div className="quiet">
              {[hint.like, hint.groundLabel, hint.kindLabel, hint.resultLabel].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
