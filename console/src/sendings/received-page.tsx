import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { sendings } from './api.ts'
import { ItemView } from './item-view.tsx'
import { ReceiveSteps } from './receive-steps.tsx'

/** An item as the organ it was sent to sees it. */
export function ReceivedPage() {
  const { organ, to } = useOrgan()
  const { town = '', id = '' } = useParams()
  const query = useQuery(sendings.ask.getReceived.queryOptions({ input: { organ: organ.id, town, id } }))
  return (
    <Page title={query.data?.title ?? '收到的报送'} sub={<Link to={to('sendings')}>全部报送</Link>}>
      <Loaded query={query}>{(item) => <ItemView item={item} steps={<ReceiveSteps item={item} />} />}</Loaded>
    </Page>
  )
}
