import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { departmentChoices, openColumnChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { triage } from './api.ts'

type Group = Awaited<ReturnType<typeof triage.call.often>>['groups'][number]
const MONTHS = [3, 6, 12, 24, 36].map((value) => ({ value, label: `最近 ${value} 个月` }))

/** What several people applied for in like words: proposed to be published for all. */
export function OftenPage() {
  const { organ, to } = useOrgan()
  const [months, setMonths] = useState(12)
  const query = useQuery(
    triage.ask.often.queryOptions({ input: { organ: organ.id, months }, placeholderData: keepPreviousData }),
  )
  return (
    <Page
      title="多人申请的信息"
      sub={<Link to={to('applications')}>全部申请</Link>}
      actions={
        <Select
          aria-label="统计的时间"
          value={months}
          options={MONTHS}
          onChange={setMonths}
          style={{ width: 160 }}
        />
      }
    >
      <Loaded query={query}>
        {({ groups }) =>
          groups.length === 0 ? (
            <Sheet>
              <EmptyNote title="没有多人申请同样信息的情况">
                三个以上申请人申请相近内容的，会列在这里，建议主动公开。
              </EmptyNote>
            </Sheet>
          ) : (
            groups.map((group) => <OneGroup key={group.cases[0]?.id} group={group} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function OneGroup({ group }: { group: Group }) {
  const { to, allows } = useOrgan()
  const [open, setOpen] = useState(false)
  return (
    <Sheet title={`${group.words}…`}>
      <p style={{ marginTop: 0 }}>
        {group.people} 个申请人，{group.cases.length} 件申请：
        {group.cases.map(({ id, number }, at) => (
          <span key={id}>
            {at > 0 && '、'}
            <Link to={to(`applications/${id}`)}>{number}</Link>
          </span>
        ))}
      </p>
      {group.proposal ? (
        <p>
          已经起草：<Link to={to(`articles/${group.proposal}`)}>看稿件</Link>
        </p>
      ) : (
        allows('article.write') && <Button onClick={() => setOpen(true)}>起草主动公开的稿件</Button>
      )}
      <BasisNote basis={[group.basis]} />
      {open && <ProposeDialog group={group} close={() => setOpen(false)} />}
    </Sheet>
  )
}

interface Values {
  title: string
  column: string
  department: string
}

const MOST_NAMED = 50

function ProposeDialog({ group, close }: { group: Group; close: () => void }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const columns = openColumnChoices(organ)
  const ids = group.cases.slice(0, MOST_NAMED).map(({ id }) => id)
  return (
    <Modal
      open
      title="起草主动公开的稿件"
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      width={640}
    >
      <p style={{ marginTop: 0 }}>
        建一份草稿，照常审核、校对、发布；每件申请里记下这份稿件。申请人的情况不会带进稿件。
      </p>
      <CommandForm<Values, { id: string }>
        initial={{ title: group.words, column: columns[0]?.value ?? '' }}
        run={(values, key) =>
          triage.call.propose({
            organ: organ.id,
            key,
            applications: ids,
            ...values,
            department: values.department ?? '',
          })
        }
        done="已建草稿。"
        after={({ id }) => void navigate(to(`articles/${id}`))}
        submit="建草稿"
      >
        <TextField
          name="title"
          label="标题"
          max={200}
          help="先填的是最近一件申请的开头，请改成稿件的标题。"
        />
        <ChoiceField name="column" label="栏目" options={columns} />
        <ChoiceField name="department" label="部门" options={departmentChoices(organ)} />
      </CommandForm>
    </Modal>
  )
}
