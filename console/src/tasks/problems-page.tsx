import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { todayInChina } from '../page/today.ts'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedProblem, tasks } from './api.ts'
import { LearningTabs } from './learning-tabs.tsx'
import { ProblemDrawer } from './problem-drawer.tsx'
import './tasks.css'

/** The collection of typical problems. */
export function ProblemsPage() {
  const { organ, allows } = useOrgan()
  const turn = useTurn()
  const [adding, setAdding] = useState(false)
  const query = useQuery(
    tasks.ask.problems.queryOptions({
      input: { organ: organ.id, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="典型问题"
      sub="检查、自查和群众反映里反复出现的问题：在哪里发现、怎样改、谁负责、改好没有。"
      actions={
        allows('task.manage') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记问题
          </Button>
        )
      }
    >
      <LearningTabs />
      <Loaded query={query}>
        {(list) => (
          <>
            {list.rows.length === 0 && (
              <EmptyNote title="还没有登记问题">
                检查中发现的问题登记在这里，到整改时限会出现在工作台。
              </EmptyNote>
            )}
            {list.rows.map((one) => (
              <One key={one.id} one={one} />
            ))}
            <TurnPages list={list} unit="个" />
          </>
        )}
      </Loaded>
      {adding && <ProblemDrawer close={() => setAdding(false)} />}
    </Page>
  )
}

function Standing({ one }: { one: ListedProblem }) {
  if (one.closed) return <span className="quiet">{one.closed.day} 销号</span>
  const late = one.due < todayInChina()
  return <strong className={late ? 'danger-text' : 'amber-text'}>{late ? '整改逾期' : '整改中'}</strong>
}

function One({ one }: { one: ListedProblem }) {
  const { organ, allows } = useOrgan()
  return (
    <Sheet title={one.what} end={<Standing one={one} />}>
      <dl className="facts">
        <dt>发现</dt>
        <dd>
          <span className="figures">{one.foundOn}</span>，{one.place}
        </dd>
        <dt>整改措施</dt>
        <dd className="prewrap">{one.measure}</dd>
        <dt>责任部门</dt>
        <dd>
          {departmentName(organ, one.owner)}，<span className="figures">{one.due}</span> 前
        </dd>
        {one.closed && (
          <>
            <dt>整改结果</dt>
            <dd className="prewrap">{one.closed.result}</dd>
          </>
        )}
      </dl>
      {!one.closed && allows('task.manage') && (
        <div style={{ marginTop: 12 }}>
          <StepButton
            terse
            label="销号"
            effect="写明整改结果后销号，不再计算时限。"
            reason="整改结果"
            run={(result, key) => tasks.call.closeProblem({ organ: organ.id, id: one.id, key, result })}
            done="已销号。"
          />
        </div>
      )}
    </Sheet>
  )
}
