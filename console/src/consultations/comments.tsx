import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations, type ListedComment, type OpenConsultation } from './api.ts'
import { EnterDrawer } from './enter-drawer.tsx'
import { HandleForm } from './handle-form.tsx'

/** The comments on a consultation: those still to be sorted first. */
export function Comments({ one }: { one: OpenConsultation }) {
  const { organ } = useOrgan()
  const [page, setPage] = useState(1)
  const [entering, setEntering] = useState(false)
  const mayHandle = one.steps.includes('handle')
  const query = useQuery(
    consultations.ask.comments.queryOptions({
      input: { organ: organ.id, id: one.id, page },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Sheet
      title={`收到的意见（${one.received}）`}
      end={mayHandle && <Button onClick={() => setEntering(true)}>录入来信来电</Button>}
    >
      <Loaded query={query}>
        {(list) => (
          <>
            {list.rows.length === 0 && <EmptyNote title="还没有收到意见" />}
            <ul className="rows">
              {list.rows.map((comment) => (
                <li key={comment.id} style={{ padding: '12px 0' }}>
                  <Comment one={one} comment={comment} mayHandle={mayHandle} />
                </li>
              ))}
            </ul>
            <Pagination
              current={list.page}
              total={list.total}
              pageSize={list.pageSize}
              onChange={setPage}
              hideOnSinglePage
              showSizeChanger={false}
            />
          </>
        )}
      </Loaded>
      {entering && <EnterDrawer id={one.id} close={() => setEntering(false)} />}
    </Sheet>
  )
}

interface CommentProps {
  one: OpenConsultation
  comment: ListedComment
  mayHandle: boolean
}

function Comment({ one, comment, mayHandle }: CommentProps) {
  const [open, setOpen] = useState(false)
  const person = [comment.name, comment.contact].filter((part) => part !== '').join('，')
  return (
    <>
      <div className="quiet figures">
        {comment.label} · {comment.receivedOn} · {comment.channelName}
        {person && ` · ${person}`}
      </div>
      <div className="prewrap">{comment.text ?? '含个人信息，已依法删除。'}</div>
      {comment.handled && (
        <div className="quiet">
          归入“{comment.group}”：{comment.summary}
        </div>
      )}
      {mayHandle && !open && (
        <Button size="small" style={{ marginTop: 6 }} onClick={() => setOpen(true)}>
          {comment.handled ? '重新归纳' : '归纳'}
        </Button>
      )}
      {open && <HandleForm one={one} comment={comment} close={() => setOpen(false)} />}
    </>
  )
}
