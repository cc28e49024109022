import { useQuery } from '@tanstack/react-query'
import { Alert, Table } from 'antd'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, TextField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { scrollByKey } from '../page/scroll-by-key.ts'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type MessageKind, messages } from './api.ts'

type Settings = Awaited<ReturnType<typeof messages.call.settings>>

/** How long answers may take, and who may see reports. */
export function MailboxSettingsPage() {
  const { organ, allows, to } = useOrgan()
  const query = useQuery(messages.ask.settings.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="来信设定" sub={allows('message.read') && <Link to={to('messages')}>全部来信</Link>}>
      <Loaded query={query}>
        {(settings) => (
          <>
            <Named settings={settings} />
            <Targets settings={settings} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Named({ settings }: { settings: Settings }) {
  const { organ } = useOrgan()
  const { openConfidential, named, people } = settings
  return (
    <Sheet title="谁能看举报">
      {named.length === 0 && (
        <Alert
          type={openConfidential > 0 ? 'error' : 'warning'}
          style={{ marginBottom: 16 }}
          title="还没有指定人员，所有人都看不到举报"
          description={openConfidential > 0 ? `现在有 ${openConfidential} 件举报没有人能办理。` : undefined}
        />
      )}
      <CommandForm<{ accounts: string[] }, unknown>
        initial={{ accounts: named }}
        run={({ accounts }, key) =>
          messages.call.setNamed({ organ: organ.id, key, accounts: accounts ?? [] })
        }
        done="已保存。"
        submit="保存"
      >
        <ChoiceField
          name="accounts"
          label="指定人员"
          many
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          help={`举报只有他们和具体经办人能看到，管理员也看不到内容。在办举报 ${openConfidential} 件。`}
        />
      </CommandForm>
    </Sheet>
  )
}

interface Target {
  kind: MessageKind
  from: string
  days: number
  source: string
}

type Line = { label: string; from: string; days: number | null; source: string }

const linesOf = ({ targets }: Settings): Line[] =>
  targets.flatMap<Line>(({ label, history }) =>
    history.length === 0
      ? [{ label, from: '—', days: null, source: '没有设定，按三个月不答复即单项否决的检查指标提醒' }]
      : history.map((one) => ({ label, ...one })),
  )

function Targets({ settings }: { settings: Settings }) {
  const { organ } = useOrgan()
  return (
    <Sheet title="答复期限">
      <Table<Line>
        rowKey={(line) => `${line.label}${line.from}`}
        dataSource={linesOf(settings)}
        pagination={false}
        ref={scrollByKey}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '类别', dataIndex: 'label' },
          { title: '自', dataIndex: 'from', className: 'figures' },
          { title: '工作日', render: (_, line) => line.days ?? '—' },
          { title: '依据', dataIndex: 'source' },
        ]}
      />
      <h3>设定新的期限</h3>
      <CommandForm<Target, unknown>
        initial={{ from: todayInChina() }}
        run={(target, key) => messages.call.setTarget({ organ: organ.id, key, ...target })}
        done="已保存，以后收到的来信按新的期限。"
        submit="设定"
      >
        <div className="pair">
          <ChoiceField
            name="kind"
            label="类别"
            options={settings.targets.map(({ kind, label }) => ({ value: kind, label }))}
          />
          <DayField name="from" label="自哪一天起" help="这一天以后收到的来信按新的期限，以前的不变。" />
          <NumberField name="days" label="答复期限" min={1} max={60} unit="个工作日" />
          <TextField name="source" label="依据" max={120} help="文件名称和条款。" />
        </div>
      </CommandForm>
    </Sheet>
  )
}
