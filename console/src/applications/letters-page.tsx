import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Select, Table } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { NumberField, ProseField } from '../forms/fields.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications } from './api.ts'

const FIRST_YEAR = 2019

type Register = Awaited<ReturnType<typeof applications.call.letterRegister>>
type Gap = Register['gaps'][number]

const gapWords = ({ first, last, explained, reason, day }: Gap) =>
  `${first === last ? `${first} 号` : `${first} 至 ${last} 号`}${explained ? `：${reason}（${day} 登记）` : '没有文书，也没有登记理由'}`

/** The register of numbered letters: one running number of a year, with what is void or passed over. */
export function LettersPage() {
  const { organ, to, allows } = useOrgan()
  const [params, setParams] = useSearchParams()
  const [skipping, setSkipping] = useState(false)
  const now = Number(todayInChina().slice(0, 4))
  const year = Number(params.get('year')) || now
  const series = params.get('series') ?? 'reply'
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, at) => now - at)
  const go = (next: Record<string, string>) =>
    setParams({ year: String(year), series, ...next }, { replace: true })
  const input = { organ: organ.id, year, series }
  const query = useQuery(applications.ask.letterRegister.queryOptions({ input }))
  return (
    <Page
      title="文书登记簿"
      sub={<Link to={to('applications')}>全部申请</Link>}
      actions={<Link to={to('applications/templates')}>文书模板</Link>}
    >
      <Sheet>
        <div className="toolbar">
          <Select
            aria-label="年份"
            style={{ width: 120 }}
            value={year}
            options={years.map((one) => ({ value: one, label: `${one}年` }))}
            onChange={(value) => go({ year: String(value) })}
          />
          <Select
            aria-label="文书种类"
            style={{ width: 320 }}
            value={series}
            options={(query.data?.series ?? []).map(({ key, word, names, total }) => ({
              value: key,
              label: `${word}：${names}（${total}）`,
            }))}
            onChange={(value) => go({ series: value })}
          />
          {allows('application.settings') && <Button onClick={() => setSkipping(true)}>登记跳号</Button>}
        </div>
        <Loaded query={query}>{(register) => <RegisterTable register={register} />}</Loaded>
      </Sheet>
      {skipping && (
        <SkipDialog
          year={year}
          series={series}
          next={query.data?.next ?? ''}
          close={() => setSkipping(false)}
        />
      )}
    </Page>
  )
}

function RegisterTable({ register: { rows, gaps, next } }: { register: Register }) {
  const { to } = useOrgan()
  return (
    <>
      {gaps.map((gap) => (
        <Alert
          key={gap.first}
          type={gap.explained ? 'info' : 'warning'}
          title={gapWords(gap)}
          style={{ marginBottom: 8 }}
        />
      ))}
      <p style={{ marginTop: 0 }}>下一个文号：{next}</p>
      <Table
        rowKey={({ value, id }) => `${value}-${id}`}
        dataSource={rows}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyNote title="这一年没有这种文书">文书在办理各步时自动编号。</EmptyNote> }}
        columns={[
          {
            title: '文号',
            className: 'figures',
            render: (_, one) => <Link to={to(`applications/${one.id}`)}>{one.number}</Link>,
          },
          { title: '文书', dataIndex: 'name', responsive: ['md'] },
          { title: '日期', dataIndex: 'day', className: 'figures' },
          { title: '情况', render: (_, one) => (one.voided ? `${one.voided} 作废：${one.reason}` : '有效') },
        ]}
      />
    </>
  )
}

function SkipDialog({
  year,
  series,
  next,
  close,
}: {
  year: number
  series: string
  next: string
  close: () => void
}) {
  const { organ } = useOrgan()
  return (
    <Modal open title="登记跳号" footer={null} onCancel={close} mask={{ closable: false }}>
      <p style={{ marginTop: 0 }}>
        下一个文号是 {next}。以前在纸面上已经用过、或者不能用的号，写明理由跳过去，登记簿里一直看得到。
      </p>
      <CommandForm<{ last: number; reason: string }, unknown>
        initial={{}}
        run={(values, key) =>
          applications.call.skipNumbers({ organ: organ.id, key, year, series, ...values })
        }
        done="已登记。"
        after={close}
        submit="跳过这些号"
        confirm="跳过的号不能再用。"
      >
        <NumberField name="last" label="跳到哪一号（含）" />
        <ProseField name="reason" label="理由" max={300} help="不要写个人姓名。" />
      </CommandForm>
    </Modal>
  )
}
