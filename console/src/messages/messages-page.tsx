import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useTurn } from '../page/turn-pages.tsx'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type MessageKind, messages, useChoices } from './api.ts'
import { MessagesTable } from './messages-table.tsx'

const SHOWN = [
  { value: 'open', label: '在办' },
  { value: 'overdue', label: '逾期' },
  { value: 'closed', label: '办结' },
  { value: 'all', label: '全部' },
] as const

type Shown = (typeof SHOWN)[number]['value']

/** What the address asks for; nonsense in it is left out. */
function useWanted() {
  const [params, setParams] = useSearchParams()
  const show: Shown = SHOWN.find(({ value }) => value === params.get('show'))?.value ?? 'open'
  const known = useChoices().data?.kinds
  const kinds = known ?? []
  const kind = kinds.find((one) => one.kind === params.get('kind'))?.kind
  const department = params.get('department') ?? ''
  const turn = useTurn()
  const go = (next: Record<string, string>) =>
    setParams({ show, kind: kind ?? '', department, ...next }, { replace: true })
  // Until the kinds are known nothing is asked, so that no other kind appears in between.
  const settled = known !== undefined || !params.get('kind')
  return { show, kind, kinds, department, turn, go, settled }
}

type Wanted = ReturnType<typeof useWanted>

function Filters({ show, kind, kinds, department, go }: Wanted) {
  const { organ } = useOrgan()
  return (
    <div className="toolbar">
      <Segmented options={[...SHOWN]} value={show} onChange={(value) => go({ show: value })} />
      <Select<MessageKind | null>
        aria-label="类别"
        placeholder="全部类别"
        allowClear
        style={{ width: 180 }}
        options={kinds.map((one) => ({ value: one.kind, label: one.label }))}
        value={kind ?? null}
        onChange={(value) => go({ kind: value ?? '' })}
      />
      <Select
        aria-label="承办部门"
        placeholder="全部承办部门"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 200 }}
        options={departmentChoices(organ)}
        value={department === '' ? null : department}
        onChange={(value) => go({ department: value ?? '' })}
      />
    </div>
  )
}

function Actions() {
  const { allows, to } = useOrgan()
  return (
    <>
      <Link to={to('messages/figures')}>
        <Button tabIndex={-1}>统计</Button>
      </Link>
      {allows('message.settings') && (
        <Link to={to('messages/settings')}>
          <Button tabIndex={-1}>设定</Button>
        </Link>
      )}
      {allows('message.register') && (
        <Link to={to('messages/new')}>
          <Button type="primary" tabIndex={-1}>
            录入来信
          </Button>
        </Link>
      )}
    </>
  )
}

/** The letters this person may see. */
export function MessagesPage() {
  const { organ } = useOrgan()
  const wanted = useWanted()
  const { show, kind, department, turn, settled } = wanted
  const query = useQuery(
    messages.ask.list.queryOptions({
      input: {
        organ: organ.id,
        show,
        ...turn,
        ...(kind ? { kind } : {}),
        ...(department === '' ? {} : { department }),
      },
      placeholderData: keepPreviousData,
      enabled: settled,
    }),
  )
  return (
    <Page
      title="来信"
      sub="网上来信自动进来；书信和来访在这里录入，来电在“电话”里登记。举报只有指定的人员能看到。"
      actions={<Actions />}
    >
      <Sheet>
        <Filters {...wanted} />
        <Loaded query={query}>{(list) => <MessagesTable list={list} />}</Loaded>
      </Sheet>
    </Page>
  )
}
