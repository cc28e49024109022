import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination, Progress, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { IMPORT_STATES, ROW_STANDINGS } from '#modules/importing/contract.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { Loaded } from '../page/loaded.tsx'
import { minuteInChina } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { importing, type OpenRun } from './api.ts'
import { ImportRows } from './import-rows.tsx'

const EVERY_MS = 1500
type Shown = keyof typeof ROW_STANDINGS | 'all'
const SHOWS: { value: Shown; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(['refused', 'taken', 'known', 'waiting'] as const).map((value) => ({
    value,
    label: ROW_STANDINGS[value],
  })),
]

const isGoing = ({ state }: OpenRun['run']) => state === 'listing' || state === 'taking'

/** One import: how far it has come, and what became of each document. */
export function ImportRunPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const [shown, setShown] = useState<Shown>('all')
  const [page, setPage] = useState(1)
  const query = useQuery({
    ...importing.ask.get.queryOptions({
      input: { organ: organ.id, id, page, ...(shown === 'all' ? {} : { standing: shown }) },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isGoing(state.data.run) ? EVERY_MS : false),
  })
  const show = (next: Shown) => {
    setShown(next)
    setPage(1)
  }
  return (
    <Page title="导入历史信息" sub={<Link to={to('imports')}>回到历次导入</Link>}>
      <Loaded query={query}>
        {(open) => (
          <>
            <Standing run={open.run} />
            <Sheet title="条目">
              <div className="toolbar">
                <Segmented aria-label="看哪些" options={SHOWS} value={shown} onChange={show} />
              </div>
              <ImportRows rows={open.rows} />
              <Pagination
                current={open.page}
                total={open.total}
                pageSize={open.pageSize}
                showSizeChanger={false}
                hideOnSinglePage
                onChange={setPage}
              />
            </Sheet>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Standing({ run }: { run: OpenRun['run'] }) {
  const { organ } = useOrgan()
  const { counts, listed } = run
  const settled = counts.taken + counts.known + counts.refused
  const percent = listed === 0 ? 0 : Math.floor((settled / listed) * 100)
  return (
    <Sheet title={run.fileName || run.address}>
      <p className="quiet">
        {run.askedBy} 于 {minuteInChina(run.askedAt)} 开始；{IMPORT_STATES[run.state]}，已读到 {listed}{' '}
        条：成草稿 {counts.taken} 条，以前导入过 {counts.known} 条，没有导入 {counts.refused} 条，等待{' '}
        {counts.waiting} 条。
      </p>
      {isGoing(run) && <Progress aria-label="导入的进度" percent={Math.min(99, percent)} />}
      {run.trouble !== '' && <Alert type="warning" showIcon title={`没有读下去：${run.trouble}`} />}
      <div className="page-actions">
        {isGoing(run) && (
          <StepButton
            terse
            label="停下"
            effect="已成的草稿留着；以后可以从这里接着导入。"
            run={(_, key) => importing.call.stop({ organ: organ.id, id: run.id, key })}
            done="已停下。"
          />
        )}
        {(run.state === 'stopped' || run.state === 'failed') && (
          <StepButton
            terse
            primary
            label="接着导入"
            effect="从停下的地方接着做，已成的草稿不会重复。"
            run={(_, key) => importing.call.goOn({ organ: organ.id, id: run.id, key })}
            done="已接着做。"
          />
        )}
        <DownloadButton
          label="下载没有导入的条目"
          name="没有导入的条目.csv"
          fetchFile={() => importing.call.report({ organ: organ.id, id: run.id })}
        />
      </div>
    </Sheet>
  )
}
