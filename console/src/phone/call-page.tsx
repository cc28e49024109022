import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { phone } from './api.ts'

type Call = Awaited<ReturnType<typeof phone.call.call>>

/** One call with all that was written down. */
export function CallPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(phone.ask.call.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.topic ?? '来电'} sub={<Link to={to('calls')}>全部来电</Link>}>
      <Loaded query={query}>{(call) => <CallSheetView call={call} />}</Loaded>
    </Page>
  )
}

function CallSheetView({ call }: { call: Call }) {
  const { to } = useOrgan()
  return (
    <Sheet>
      <dl className="facts">
        <dt>时间</dt>
        <dd className="figures">
          {call.day} {call.startedAt}，{call.minutes} 分钟
        </dd>
        <dt>类别</dt>
        <dd>{call.kindLabel}</dd>
        <dt>来电人</dt>
        <dd>{call.callerMasked}</dd>
        <dt>接听</dt>
        <dd>{call.takenBy}</dd>
        <dt>结果</dt>
        <dd>
          {call.message ? (
            <Link to={to(`messages/${call.message.id}`)}>转为来信 {call.message.number}</Link>
          ) : (
            '当场答复'
          )}
        </dd>
      </dl>
      {call.note && <p className="prewrap">{call.note}</p>}
      {call.answer && <p className="prewrap">答复：{call.answer}</p>}
    </Sheet>
  )
}
