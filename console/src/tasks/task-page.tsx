import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type OpenTask, tasks } from './api.ts'
import { EvidenceList } from './evidence-list.tsx'
import { STANDINGS, standingWords } from './standing-words.ts'
import { TaskSteps } from './task-steps.tsx'

/** One task: what is asked, what was done, what comes next. */
export function TaskPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(tasks.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page
      title={query.data ? `任务 ${query.data.number}` : '任务'}
      sub={<Link to={to(`tasks?year=${query.data?.year ?? ''}`)}>全部任务</Link>}
    >
      <Loaded query={query}>
        {(task) => (
          <div className="beside">
            <div>
              <Facts task={task} />
              <Sheet title="经过">
                <Trail
                  lines={task.timeline.map(({ evidence, note, ...line }) => ({
                    ...line,
                    note: (
                      <>
                        {note}
                        {evidence.length > 0 && <EvidenceList evidence={evidence} />}
                      </>
                    ),
                  }))}
                />
              </Sheet>
            </div>
            <div className="beside-end">
              <Sheet title="下一步">
                <TaskSteps key={task.timeline.length} task={task} />
              </Sheet>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Facts({ task }: { task: OpenTask }) {
  const { organ } = useOrgan()
  const { name, className } = { name: standingWords(task), className: STANDINGS[task.standing].className }
  return (
    <Sheet title={task.text} end={<strong className={className}>{name}</strong>}>
      {task.returned && <p className="danger-text">退回：{task.returned}</p>}
      <dl className="facts">
        <dt>牵头部门</dt>
        <dd>{departmentName(organ, task.lead)}</dd>
        {task.assisting.length > 0 && (
          <>
            <dt>配合部门</dt>
            <dd>{task.assisting.map((one) => departmentName(organ, one)).join('、')}</dd>
          </>
        )}
        <dt>完成时限</dt>
        <dd className="figures">{task.deadline}</dd>
        <dt>依据</dt>
        <dd>{task.basis}</dd>
        <dt>佐证</dt>
        <dd>{task.evidence.length > 0 ? <EvidenceList evidence={task.evidence} /> : '还没有'}</dd>
      </dl>
    </Sheet>
  )
}
