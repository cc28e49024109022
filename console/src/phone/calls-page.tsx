import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { phone } from './api.ts'
import { CallFigures } from './call-figures.tsx'
import { CallsTable } from './calls-table.tsx'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** The call log, month by month, with the figures of the year. */
export function CallsPage() {
  const { organ, allows, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const asked = params.get('month') ?? ''
  const month = MONTH.test(asked) ? asked : todayInChina().slice(0, 7)
  const turn = useTurn()
  const query = useQuery(
    phone.ask.calls.queryOptions({
      input: { organ: organ.id, month, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="电话"
      sub="接电话时边说边填来电单；当场答不了的转为来信，给来电人编号和查询码。"
      actions={
        <>
          <Link to={to('calls/duty')}>
            <Button tabIndex={-1}>值班和代班</Button>
          </Link>
          {allows('call.record') && (
            <Link to={to('calls/new')}>
              <Button type="primary" tabIndex={-1}>
                接电话
              </Button>
            </Link>
          )}
        </>
      }
    >
      <Sheet title="来电记录">
        <div className="toolbar">
          <Input
            type="month"
            aria-label="月份"
            style={{ width: 180 }}
            value={month}
            onChange={(event) => setParams({ month: event.target.value }, { replace: true })}
          />
        </div>
        <Loaded query={query}>
          {(list) => (
            <>
              <CallsTable rows={list.rows} />
              <TurnPages list={list} unit="次" />
            </>
          )}
        </Loaded>
      </Sheet>
      <CallFigures year={Number(month.slice(0, 4))} />
    </Page>
  )
}
