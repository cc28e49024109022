import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type OpenTrade, trading } from './api.ts'
import { BiddersTable } from './bidders-table.tsx'
import { Meetings } from './meetings.tsx'
import { Opening } from './opening.tsx'
import { TradeFacts } from './trade-facts.tsx'
import { TradeForms } from './trade-forms.tsx'
import { TradeSteps } from './trade-steps.tsx'

/** One village trade: what it is about, what happened, and what may be done next. */
export function TradePage() {
  const { to } = useOrgan()
  const { village = '', id = '' } = useParams()
  const query = useQuery(trading.ask.get.queryOptions({ input: { organ: village, id } }))
  return (
    <Page title={query.data?.terms.title ?? '交易'} sub={<Link to={to('trades')}>全部交易</Link>}>
      <Loaded query={query}>{(trade) => <Whole trade={trade} />}</Loaded>
    </Page>
  )
}

function Whole({ trade }: { trade: OpenTrade }) {
  return (
    <div className="beside">
      <div>
        <TradeFacts trade={trade} />
        <TradeForms trade={trade} />
        {trade.notice && <BiddersTable trade={trade} />}
        <Opening trade={trade} />
        <Meetings trade={trade} />
        <Sheet title="经过">
          <Trail lines={trade.timeline} />
        </Sheet>
      </div>
      <div className="beside-end">
        <TradeSteps trade={trade} />
      </div>
    </div>
  )
}
