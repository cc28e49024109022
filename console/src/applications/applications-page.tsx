import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input, Segmented, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { Permission } from '#kernel/permissions.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useTurn } from '../page/turn-pages.tsx'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications } from './api.ts'
import { ApplicationsTable } from './applications-table.tsx'

const SHOWN = [
  { value: 'open', label: '在办' },
  { value: 'pressing', label: '黄牌、红牌' },
  { value: 'overdue', label: '逾期' },
  { value: 'closed', label: '办结' },
  { value: 'all', label: '全部' },
] as const

type Shown = (typeof SHOWN)[number]['value']

const shownIn = (params: URLSearchParams): Shown =>
  SHOWN.find(({ value }) => value === params.get('show'))?.value ?? 'open'

const REGISTERS: [permission: Permission, path: string, label: string][] = [
  ['application.read', 'applications/dispatches', '送达台账'],
  ['application.read', 'applications/letters', '文书登记簿'],
  ['application.read', 'applications/fees', '收费台账'],
  ['application.register', 'often-asked', '多人申请的信息'],
  ['disclosure-log.read', 'applications/disclosure-log', '公开的答复'],
  ['application.identity-log', 'applications/identity-log', '身份查看记录'],
  ['application.settings', 'applications/settings', '由谁决定'],
]

/** The applications of the organ. */
export function ApplicationsPage() {
  const { organ, allows, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const show = shownIn(params)
  const department = params.get('department') ?? ''
  const turn = useTurn()
  const number = params.get('number') ?? ''
  const go = (next: Record<string, string>) =>
    setParams({ show, department, number, ...next }, { replace: true })
  const query = useQuery(
    applications.ask.list.queryOptions({
      input: {
        organ: organ.id,
        show,
        ...turn,
        ...(department === '' ? {} : { department }),
        ...(number === '' ? {} : { number }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title="依申请公开"
      sub="网上提交的申请自动进来；当面、邮寄、传真、口头的由窗口录入。"
      actions={
        <>
          {REGISTERS.filter(([permission]) => allows(permission)).map(([, path, label]) => (
            <Link key={path} to={to(path)}>
              {label}
            </Link>
          ))}
          {allows('application.register') && (
            <Link to={to('applications/new')}>
              <Button type="primary" tabIndex={-1}>
                录入申请
              </Button>
            </Link>
          )}
        </>
      }
    >
      <Sheet>
        <div className="toolbar">
          <Segmented options={[...SHOWN]} value={show} onChange={(value) => go({ show: value })} />
          <Input.Search
            aria-label="按编号查"
            placeholder="按编号查"
            allowClear
            style={{ width: 200 }}
            defaultValue={number}
            onSearch={(typed) =>
              go(typed.trim() === '' ? { number: '' } : { number: typed.trim(), show: 'all' })
            }
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
        <Loaded query={query}>{(list) => <ApplicationsTable list={list} />}</Loaded>
      </Sheet>
    </Page>
  )
}
