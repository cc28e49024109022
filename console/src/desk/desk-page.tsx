import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#law/index.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { desk } from './api.ts'
import { DeskEmpty } from './desk-empty.tsx'
import { DeskList } from './desk-list.tsx'
import { Overview } from './overview.tsx'

type Desk = Awaited<ReturnType<typeof desk.call.get>>

/** The first page: for leaders how all stands, then what is late, what waits, what falls due. */
export function DeskPage() {
  const { organ, allows } = useOrgan()
  const oversees = allows('overview.read')
  const query = useQuery(desk.ask.get.queryOptions({ input: { organ: organ.id }, refetchInterval: 120_000 }))
  return (
    <Page title="工作台" sub={query.data && `${organ.name} · 今天是 ${formatDay(query.data.today)}`}>
      {oversees && <Overview />}
      <Loaded query={query}>{(data) => <Lists desk={data} oversees={oversees} />}</Loaded>
    </Page>
  )
}

const counted = (title: string, list: readonly unknown[]) =>
  list.length > 0 ? `${title}（${list.length}）` : title

function Lists({ desk: { late, waiting, due, cut }, oversees }: { desk: Desk; oversees: boolean }) {
  // Whoever oversees has read of the others' late things above.
  const shown = oversees ? late.filter(({ mine }) => mine) : late
  return (
    <>
      {shown.length > 0 && (
        <Sheet title={counted('已逾期', shown)}>
          <DeskList items={shown} tellMine />
        </Sheet>
      )}
      <div className="columns">
        <Sheet title={counted('等我办的', waiting)}>
          {waiting.length > 0 ? <DeskList items={waiting} /> : <DeskEmpty />}
        </Sheet>
        <Sheet title={counted('快到期的', due)}>
          {due.length > 0 ? (
            <DeskList items={due} />
          ) : (
            <EmptyNote title="30 天内没有到期的事">
              您有权看的申请、来信、稿件、任务、交易的期限，临近时按先后排在这里。
            </EmptyNote>
          )}
          {cut && <p className="quiet">事情太多，这里只列出最急的一部分。</p>}
        </Sheet>
      </div>
    </>
  )
}
