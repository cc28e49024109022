import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#law/index.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { desk } from './api.ts'
import { DueList } from './due-list.tsx'
import { WaitingList } from './waiting-list.tsx'

/** The first page: what waits for me, and what falls due. */
export function DeskPage() {
  const { organ } = useOrgan()
  const query = useQuery(desk.ask.get.queryOptions({ input: { organ: organ.id }, refetchInterval: 120_000 }))
  return (
    <Page title="工作台" sub={query.data && `${organ.name} · 今天是 ${formatDay(query.data.today)}`}>
      <Loaded query={query}>
        {({ waiting, due }) => (
          <div className="columns">
            <Sheet title={`等我办的${waiting.length > 0 ? `（${waiting.length}）` : ''}`}>
              <WaitingList waiting={waiting} />
            </Sheet>
            <Sheet title="快到期的">
              <DueList due={due} />
            </Sheet>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
