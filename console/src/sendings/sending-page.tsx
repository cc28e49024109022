import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Sending, sendings } from './api.ts'
import { ItemView } from './item-view.tsx'

/** An item as its sender sees it. */
export function SendingPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(sendings.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.title ?? '报送'} sub={<Link to={to('sendings')}>全部报送</Link>}>
      <Loaded query={query}>{(item) => <ItemView item={item} steps={<Steps item={item} />} />}</Loaded>
    </Page>
  )
}

const AGAIN = new Set(['returned', 'recalled', 'withdrawn', 'dropped'])
const RECALLABLE = new Set(['sent', 'returned'])

function Steps({ item }: { item: Sending }) {
  const { organ, allows } = useOrgan()
  const one = { organ: organ.id, id: item.id }
  if (!allows('sending.send')) return <p className="quiet">您的角色不办理报送。</p>
  const again = AGAIN.has(item.status) && item.text !== null && !item.pending
  return (
    <>
      {item.pending && (
        <StepButton
          primary
          label="再次撤下副本"
          effect="原文已撤回。现在就把上级网站的副本撤下；仍不成时会写明原因。"
          run={(_, key) => sendings.call.retry({ ...one, key })}
          done={({ done }) => (done ? '副本已撤下。' : '还是没有撤下，原因见页面上方。')}
        />
      )}
      {again && (
        <StepButton
          primary
          label="再次报送"
          effect="按原文现在的版本再报送一次。"
          reason="报送说明"
          reasonOptional
          run={(note, key) =>
            sendings.call.send({
              organ: organ.id,
              key,
              article: item.article,
              target: item.target,
              note,
            })
          }
          done="已再次报送。"
        />
      )}
      {RECALLABLE.has(item.status) && (
        <StepButton
          label={item.status === 'sent' ? '收回' : '不再报送'}
          effect={
            item.status === 'sent' ? '对方还没有采用，可以收回。' : '这件退回的报送不再处理，从待办里去掉。'
          }
          reason="原因"
          run={(reason, key) => sendings.call.recall({ ...one, key, reason })}
          done="已记录。"
        />
      )}
      {!item.pending && !again && !RECALLABLE.has(item.status) && (
        <p className="quiet">现在没有需要您办的事。修改或者撤回原文，上级网站会跟着处理。</p>
      )}
    </>
  )
}
