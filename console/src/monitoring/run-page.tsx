import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { monitoring, type RunResult } from './api.ts'
import { Looks } from './looks.tsx'
import './monitoring.css'
import { Scorecard } from './scorecard.tsx'

/** The results of one run, as they were. */
export function RunPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(monitoring.ask.run.queryOptions({ input: { organ: organ.id, id } }))
  const title = query.data ? `${query.data.day} 的检查` : '一次检查'
  return (
    <Page title={title} sub={<Link to={to('monitoring')}>网站监测</Link>}>
      <Loaded query={query}>
        {(run) => (
          <>
            <Sheet title="看到的问题">
              <Faults faults={run.faultsSeen} />
            </Sheet>
            <Sheet title="查看情况">
              <Looks looks={run.looks} />
            </Sheet>
            <Sheet title="检查指标">
              <Scorecard scores={run.scores} />
            </Sheet>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Faults({ faults }: { faults: RunResult['faultsSeen'] }) {
  if (faults.length === 0) return <EmptyNote title="没有看到问题" />
  return (
    <ul className="rows">
      {faults.map((fault) => (
        <li key={`${fault.checkLabel} ${fault.title}`} className="row-link">
          <span className="row-title">{fault.title}</span>
          <span className="quiet">{fault.checkLabel}</span>
          <span className="row-note">{fault.seen}</span>
        </li>
      ))}
    </ul>
  )
}
