import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { signing } from './api.ts'

type Queue = Awaited<ReturnType<typeof signing.call.queue>>['organs'][number]

/** Everything that waits for this person's signature, over all columns and all organs. */
export function QueuePage() {
  const { to } = useOrgan()
  const query = useQuery(signing.ask.queue.queryOptions({ refetchInterval: 120_000 }))
  return (
    <Page
      title="审校"
      sub={
        <>
          各单位、各栏目等您签名的稿件，等得最久的在前。<Link to={to('signing')}>审校流程和委托</Link>
        </>
      }
    >
      <Loaded query={query}>
        {({ organs }) =>
          organs.length === 0 ? (
            <Sheet>
              <EmptyNote title="没有等您签名的稿件">
                别人送来审核、校对的稿件，和受委托代签的稿件，都会出现在这里。
              </EmptyNote>
            </Sheet>
          ) : (
            organs.map((one) => <OrganQueue key={one.organ} queue={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function OrganQueue({ queue }: { queue: Queue }) {
  return (
    <Sheet title={`${queue.organName}（${queue.items.length}）`}>
      <ul className="rows">
        {queue.items.map((item) => (
          <li key={item.id}>
            <Link className="row-link" to={`/${queue.organ}/articles/${item.id}`}>
              <span className="row-title">{item.title}</span>
              <strong>{item.stepLabel}</strong>
              <span className="row-note">
                {item.columnName}，{item.author}起草，{item.since.slice(0, 10)} 起等待
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
