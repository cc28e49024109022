import { useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { columnName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { writing } from './api.ts'

const PAUSE_MS = 500

/** Warns while a title is typed that another article is called the same. Nothing is forbidden. */
export function Namesakes({ except = '' }: { except?: string }) {
  const { organ, to } = useOrgan()
  const typed = String(Form.useWatch('title') ?? '')
  const [title, setTitle] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTitle(typed.trim().slice(0, 200)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const { data } = useQuery({
    ...writing.ask.namesakes.queryOptions({ input: { organ: organ.id, title, except } }),
    enabled: title !== '',
  })
  if (!data || title === '' || (data.items.length === 0 && data.hidden === 0)) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 16 }}
      title="已经有同名的稿件"
      description={
        <>
          {data.items.map(({ id, column, statusName, publishedOn }) => (
            <div key={id}>
              <Link to={to(`articles/${id}`)} target="_blank">
                {columnName(organ, column)} · {statusName}
                {publishedOn ? ` · ${publishedOn}` : ''}
              </Link>
            </div>
          ))}
          {data.hidden > 0 && <div>别的部门还有 {data.hidden} 篇。</div>}
        </>
      }
    />
  )
}
