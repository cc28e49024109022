import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import { told } from '../api/refusal.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { minuteInChina } from '../page/moment.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'

const LOOK_AGAIN_MS = 700
const MEGABYTE = 1024 * 1024

/** Packs every report of a year in every form into one file, says how far it has come, and hands it over. */
export function ArchiveButton({ year, reports }: { year: number; reports: number }) {
  const { organ } = useOrgan()
  const client = useQueryClient()
  const one = { organ: organ.id, year }
  const options = collections.ask.archive.queryOptions({ input: one })
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN_MS : false),
  })
  const packing = useMutation({
    mutationFn: () => collections.call.makeArchive(one),
    onSuccess: (progress) => client.setQueryData(options.queryKey, progress),
  })
  const progress = query.data
  if (reports === 0) return null
  return (
    <section className="archive" aria-label="打包全部报告">
      {progress?.state === 'running' ? (
        <Running done={progress.done} total={progress.total} at={progress.at} />
      ) : (
        <div className="page-actions">
          {progress?.state === 'ready' && (
            <DownloadButton
              label={`下载压缩包（${Math.max(progress.bytes / MEGABYTE, 0.1).toFixed(1)} MB）`}
              fetchFile={() => collections.call.archiveFile(one)}
              name={`${year}年度各单位年度报告.zip`}
              type="primary"
            />
          )}
          <Button loading={packing.isPending} onClick={() => packing.mutate()}>
            {progress?.state === 'ready' ? '重新打包' : '打包全部报告'}
          </Button>
        </div>
      )}
      {progress?.state === 'failed' && <Alert type="error" showIcon role="alert" title={progress.at} />}
      {packing.error && <Alert type="error" showIcon role="alert" title={told(packing.error)} />}
      <p className="quiet">
        {progress?.state === 'ready' && progress.madeAt && `${minuteInChina(progress.madeAt)} 打包。`}
        每份报告的网页、Word、PDF、Excel、JSON、CSV 和原件，加目录页、清单（写明每个文件的 SHA-256）和汇总表。
      </p>
    </section>
  )
}

function Running({ done, total, at }: { done: number; total: number; at: string }) {
  const percent = Math.round((done / Math.max(total, 1)) * 100)
  return (
    <div role="status">
      <Progress percent={percent} aria-label="打包进度" />
      正在打包 {Math.min(done + 1, total)} / {total}：{at}
    </div>
  )
}
