import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, articles } from './api.ts'

const WHERE: Record<string, string> = { 个人信息: '#personal-data', 校对: '#proof' }

/** What would hold the text at the gates of publication, told from the first step on. */
export function GatesNote({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const { data } = useQuery({
    ...articles.ask.gates.queryOptions({ input: { organ: organ.id, id: article.id } }),
    enabled: article.working !== null && article.status !== 'binned',
  })
  if (!data || data.items.length === 0) return null
  const total = data.items.reduce((sum, { total }) => sum + total, 0)
  return (
    <Alert
      type="warning"
      showIcon
      role="note"
      style={{ marginBottom: 16 }}
      title={`现在发布会被挡住，有 ${total} 处要先处理`}
      description={data.items.map(({ gate, total, told }) => (
        <div key={gate} style={{ overflowWrap: 'anywhere' }}>
          <strong>
            {gate} {total} 处：
          </strong>
          {told[0]?.message}
          {WHERE[gate] && (
            <div>
              <a href={WHERE[gate]}>去处理</a>
            </div>
          )}
        </div>
      ))}
    />
  )
}
