import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { BasisNote } from '../page/basis-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Finding, monitoring } from './api.ts'
import { FindingSteps } from './finding-steps.tsx'
import './monitoring.css'

const EVERY_MS = 2000

/** One finding from first sight to closure. */
export function FindingPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery({
    ...monitoring.ask.finding.queryOptions({ input: { organ: organ.id, id } }),
    refetchInterval: ({ state }) => (state.data?.status === 'repaired' ? EVERY_MS : false),
  })
  return (
    <Page title={query.data?.title ?? '监测问题'} sub={<Link to={to('monitoring/findings')}>全部问题</Link>}>
      <Loaded query={query}>
        {(one) => (
          <div className="beside">
            <div>
              <Facts one={one} />
              <Sheet title="经过">
                <Trail lines={one.timeline} />
              </Sheet>
            </div>
            <div className="beside-end">
              <Sheet title="下一步">
                <FindingSteps one={one} />
              </Sheet>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Facts({ one }: { one: Finding }) {
  return (
    <Sheet title={one.statusLabel}>
      <dl className="facts">
        <dt>类别</dt>
        <dd>
          {one.checkLabel}，{one.severityLabel}
        </dd>
        <dt>查看情况</dt>
        <dd>{one.seen}</dd>
        {one.proof.length > 0 && (
          <>
            <dt>凭据</dt>
            <dd>
              <ul className="plain">
                {one.proof.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <Place address={one.address} />
        <dt>整改要求</dt>
        <dd>{one.wanted}</dd>
        <dt>部门</dt>
        <dd>{one.department || '待定'}</dd>
        {one.due && (
          <>
            <dt>期限</dt>
            <dd className="figures">{one.due}</dd>
          </>
        )}
        {one.repaired && (
          <>
            <dt>整改情况</dt>
            <dd className="prewrap">{one.repaired.done}</dd>
          </>
        )}
      </dl>
      <BasisNote basis={one.basis} />
    </Sheet>
  )
}

/** Only our own pages and accounts are linked; what may be harmful is shown, not opened. */
function Place({ address }: { address: string }) {
  if (address === '') return null
  return (
    <>
      <dt>网页</dt>
      <dd>
        {address.startsWith('/') ? (
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        ) : (
          address
        )}
      </dd>
    </>
  )
}
