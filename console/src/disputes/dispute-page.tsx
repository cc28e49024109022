import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { disputes } from './api.ts'
import { OUTCOME_CHOICES, standing } from './words.ts'

/** One review or suit. */
export function DisputePage() {
  const { organ, to, allows } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(disputes.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.kindLabel ?? '复议诉讼'} sub={<Link to={to('disputes')}>全部复议诉讼</Link>}>
      <Loaded query={query}>
        {(one) => (
          <div className="beside">
            <div>
              <Facts one={one} />
              <Sheet title="经过">
                <Trail lines={one.timeline} />
              </Sheet>
            </div>
            <div className="beside-end">
              <Sheet title="下一步">
                {one.concluded === null && allows('dispute.record') ? (
                  <Conclude id={one.id} />
                ) : (
                  <p className="quiet">{one.concluded ? '这个案件已经审结。' : '等待审理结果。'}</p>
                )}
              </Sheet>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

type Dispute = Awaited<ReturnType<typeof disputes.call.get>>

function Facts({ one }: { one: Dispute }) {
  const { to } = useOrgan()
  return (
    <Sheet title={standing(one.concluded)}>
      <dl className="facts">
        <dt>机关</dt>
        <dd>{one.body}</dd>
        <dt>对应的申请</dt>
        <dd>
          <Link to={to(`applications/${one.application}`)}>{one.applicationNumber}</Link>
        </dd>
        <dt>受理日期</dt>
        <dd className="figures">{one.filedDay}</dd>
        <dt>请求和理由</dt>
        <dd className="prewrap">{one.matter ?? '含个人信息，已依法删除。'}</dd>
        {one.concluded && (
          <>
            <dt>审结日期</dt>
            <dd className="figures">{one.concluded.day}</dd>
            <dt>结果摘要</dt>
            <dd className="prewrap">{one.summary ?? '含个人信息，已依法删除。'}</dd>
          </>
        )}
      </dl>
    </Sheet>
  )
}

interface Values {
  outcome: NonNullable<Dispute['concluded']>['outcome']
  day: string
  summary: string
}

function Conclude({ id }: { id: string }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<Values, unknown>
      initial={{ day: todayInChina(), summary: '' }}
      run={(values, key) => disputes.call.conclude({ organ: organ.id, id, key, ...values })}
      done="已记录审理结果。"
      submit="记录审理结果"
      confirm="结果计入年度报告表四，记录后不能修改。"
    >
      <ChoiceField name="outcome" label="审理结果" options={OUTCOME_CHOICES} />
      <DayField name="day" label="审结日期" />
      <ProseField name="summary" label="结果摘要" max={3000} />
    </CommandForm>
  )
}
