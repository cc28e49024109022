import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedTraining, tasks } from './api.ts'
import { LearningTabs } from './learning-tabs.tsx'
import { Materials } from './materials.tsx'
import { TrainingDrawer } from './training-drawer.tsx'
import './tasks.css'

/** The register of trainings. */
export function TrainingsPage() {
  const { organ, allows } = useOrgan()
  const turn = useTurn()
  const [adding, setAdding] = useState(false)
  const query = useQuery(
    tasks.ask.trainings.queryOptions({
      input: { organ: organ.id, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="业务学习"
      sub="政府信息公开业务学习登记：学了什么、多少学时、谁参加、材料和记录。"
      actions={
        allows('task.manage') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记学习
          </Button>
        )
      }
    >
      <LearningTabs />
      <Loaded query={query}>
        {(list) => (
          <>
            {list.rows.length === 0 && (
              <EmptyNote title="还没有登记学习">
                每次业务学习结束后在这里登记，年底可以查到次数和学时。
              </EmptyNote>
            )}
            {list.rows.map((one) => (
              <One key={one.id} one={one} />
            ))}
            <TurnPages list={list} unit="次" />
          </>
        )}
      </Loaded>
      {adding && <TrainingDrawer close={() => setAdding(false)} />}
    </Page>
  )
}

function One({ one }: { one: ListedTraining }) {
  const { organ, allows } = useOrgan()
  const people = one.attendees.reduce((sum, part) => sum + part.count, 0)
  const parts = one.attendees.map((part) => `${departmentName(organ, part.department)} ${part.count} 人`)
  return (
    <Sheet title={one.subject} end={<span className="quiet figures">{one.day}</span>}>
      <dl className="facts">
        <dt>学时</dt>
        <dd>{one.hours}</dd>
        <dt>地点</dt>
        <dd>{one.place}</dd>
        {one.lecturer && (
          <>
            <dt>主讲</dt>
            <dd>{one.lecturer}</dd>
          </>
        )}
        <dt>参加</dt>
        <dd>
          共 {people} 人：{parts.join('、')}
        </dd>
        {one.record && (
          <>
            <dt>记录</dt>
            <dd className="prewrap">{one.record}</dd>
          </>
        )}
      </dl>
      <Materials training={one} mayAdd={allows('task.manage')} />
    </Sheet>
  )
}
