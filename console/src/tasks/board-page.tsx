import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { tasks } from './api.ts'
import { BoardView } from './board-view.tsx'
import { LearningTabs } from './learning-tabs.tsx'
import { NewTaskDrawer } from './new-task-drawer.tsx'
import { PlanDrawer } from './plan-drawer.tsx'
import './tasks.css'

type Opened = 'plan' | 'task' | undefined

/** How the year's tasks stand: for the leading group, the disclosure office and the departments. */
export function BoardPage() {
  const { organ, allows } = useOrgan()
  const [params, setParams] = useSearchParams()
  const [opened, setOpened] = useState<Opened>()
  const chosen = Number(params.get('year')) || undefined
  const query = useQuery(
    tasks.ask.board.queryOptions({
      input: { organ: organ.id, ...(chosen ? { year: chosen } : {}) },
      placeholderData: keepPreviousData,
    }),
  )
  const board = query.data
  const close = () => setOpened(undefined)
  return (
    <Page
      title="重点任务"
      sub="年度政务公开重点任务分给谁、什么时候完成、用什么证明完成。"
      actions={
        <>
          {board && board.years.length > 0 && (
            <Select
              aria-label="年份"
              value={board.year}
              options={board.years.map((year) => ({ value: year, label: `${year} 年` }))}
              onChange={(year) => setParams({ year: String(year) }, { replace: true })}
            />
          )}
          {allows('task.manage') && (
            <>
              <Button onClick={() => setOpened('plan')}>分工方案</Button>
              {board?.plan && (
                <Button type="primary" onClick={() => setOpened('task')}>
                  分派任务
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <LearningTabs />
      <Loaded query={query}>{(data) => <BoardView board={data} />}</Loaded>
      {board && opened === 'plan' && <PlanDrawer board={board} close={close} />}
      {board && opened === 'task' && <NewTaskDrawer year={board.year} close={close} />}
    </Page>
  )
}
