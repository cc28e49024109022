import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { release, type Standing } from '../release/api.ts'
import { ReplyCheck } from '../release/reply-check.tsx'
import { useStanding } from '../release/use-standing.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { HintSheet } from '../triage/hint-sheet.tsx'
import { applications, type Case } from './api.ts'
import { OUTCOME_CHOICES } from './outcome-choices.ts'
import { ReplyFields } from './reply-fields.tsx'
import { ReplyPreview } from './reply-preview.tsx'
import { fromValues, type ReplyValues } from './reply-values.ts'
import { RequestSheet } from './request-sheet.tsx'

/** Answers an application. */
export function ReplyPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(applications.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page
      title="答复申请"
      sub={<Link to={to(`applications/${id}`)}>{query.data?.number ?? '回到申请'}</Link>}
    >
      <Loaded query={query}>
        {(one) => (mayReply(one) ? <WithFiles one={one} /> : <NotNow one={one} />)}
      </Loaded>
    </Page>
  )
}

const mayReply = (one: Case) => one.steps.some(({ step }) => step === 'replied')

function notNow({ status, outcome, stage, mergedInto }: Case): string {
  if (outcome) return '这件申请已经办结。'
  if (status === 'received') return '请先登记并交承办部门，再来答复。'
  if (mergedInto) return `已经并入${mergedInto.number}，随那一件一起答复。`
  return stage === '答复' ? '现在还不能答复，见申请页面的办理情况。' : `等待${stage}，然后才能答复。`
}

/** What the departments drafted, as the beginning of the reply. */
function drafted({ drafts }: Case): Partial<ReplyValues> {
  const [first] = drafts
  const kind = OUTCOME_CHOICES.find(({ value }) => value === first?.outcome)
  if (!first || !kind) return {}
  return {
    row: kind.row,
    ground: kind.ground ?? 'first',
    reason: drafts.map(({ text }) => text).join('\n\n'),
  }
}

function NotNow({ one }: { one: Case }) {
  const title = notNow(one)
  return <Alert type="info" showIcon title={title} />
}

function WithFiles({ one }: { one: Case }) {
  const query = useStanding(one.id)
  return <Loaded query={query}>{(standing) => <Reply one={one} standing={standing} />}</Loaded>
}

/** What was put aside, without files that are gone since. */
function laidValues({ laid, files }: Standing): Partial<ReplyValues> {
  if (!laid) return {}
  const there = new Set(files.filter(({ obstacle }) => obstacle === '').map(({ id }) => id))
  return { ...laid.reply, files: laid.reply.files.filter((id) => there.has(id)) } as Partial<ReplyValues>
}

function Reply({ one, standing }: { one: Case; standing: Standing }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  return (
    <div className="columns">
      <Sheet title="怎样答复">
        <CommandForm<ReplyValues, { number: string }>
          initial={{
            ground: 'first',
            day: todayInChina(),
            attachments: [],
            ...drafted(one),
            ...laidValues(standing),
          }}
          run={(values, key) =>
            release.call.reply({ organ: organ.id, id: one.id, key, reply: fromValues(values) })
          }
          under="reply"
          done={({ number }) => `已答复，文号 ${number}。`}
          after={() => void navigate(to(`applications/${one.id}`))}
          submit="答复"
          confirm="编定答复文号，申请人马上可以凭编号和查询码看到答复书，期限停止计算。答复后不能撤销，请先预览核对。"
          beside={
            <>
              <ReplyPreview one={one} />
              <ReplyCheck one={one} />
            </>
          }
        >
          <ReplyFields files={standing.files} />
        </CommandForm>
      </Sheet>
      <div>
        <RequestSheet one={one} />
        <HintSheet application={one.id} />
      </div>
    </div>
  )
}
