import { Button, Progress } from 'antd'
import { useCommand } from '../forms/use-command.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { monitoring, type Overview } from './api.ts'

/** The press that has the site looked at, and how far that has come. */
export function ScanControl({ progress }: Pick<Overview, 'progress'>) {
  const { organ, allows } = useOrgan()
  const command = useCommand<object, unknown>({
    run: (_, key) => monitoring.call.scan({ organ: organ.id, key }),
    done: '开始检查。可以离开这一页，结果会留在这里。',
  })
  if (progress?.running) return <Running progress={progress} />
  if (!allows('monitoring.handle')) return null
  return (
    <Button
      type="primary"
      loading={command.isPending}
      onClick={() => command.mutate({ pressed: Date.now() })}
    >
      现在检查
    </Button>
  )
}

function Running({ progress }: { progress: NonNullable<Overview['progress']> }) {
  const { step, done, total } = progress
  const percent = total > 0 ? Math.round((done / total) * 100) : 0
  return (
    <div role="status" style={{ minWidth: 220 }}>
      正在检查：{step}
      {total > 0 && (
        <span className="figures">
          {' '}
          {done} / {total}
        </span>
      )}
      <Progress percent={percent} size="small" showInfo={false} aria-label="检查进度" />
    </div>
  )
}
