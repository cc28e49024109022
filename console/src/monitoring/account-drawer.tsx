import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, TextField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type MediaAccount, monitoring } from './api.ts'

interface Facts {
  name: string
  platform: string
  department: string
  address: string
}

/** One account of the register: what it is, when it was last updated, and its end. */
export function AccountDrawer({ account, close }: { account: MediaAccount | 'new'; close: () => void }) {
  const { allows } = useOrgan()
  const known = account === 'new' ? undefined : account
  const may = allows('monitoring.handle') && !known?.closedDay
  return (
    <Drawer open size="min(560px, 100vw)" title={known?.name ?? '登记账号'} onClose={close}>
      {known && <Known account={known} />}
      {may && known && <NoteUpdate id={known.id} close={close} />}
      {may && <FactsForm known={known} close={close} />}
      {may && known && <Close id={known.id} close={close} />}
    </Drawer>
  )
}

function Known({ account }: { account: MediaAccount }) {
  return (
    <dl className="facts" style={{ marginBottom: 24 }}>
      <dt>平台</dt>
      <dd>{account.platform}</dd>
      <dt>情况</dt>
      <dd>{account.closedDay ? `${account.closedDay} 注销` : account.standingLabel}</dd>
      <dt>最近更新</dt>
      <dd className="figures">
        {account.lastUpdate ? `${account.lastUpdate}（${account.checkedOn} 核对）` : '没有登记'}
      </dd>
      {account.proof && (
        <>
          <dt>凭据</dt>
          <dd>{account.proof}</dd>
        </>
      )}
    </dl>
  )
}

function NoteUpdate({ id, close }: { id: string; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <>
      <h3>登记最近更新</h3>
      <CommandForm<{ day: string; proof: string }, unknown>
        initial={{ day: todayInChina(), proof: '' }}
        run={(values, key) => monitoring.call.noteUpdate({ organ: organ.id, id, key, ...values })}
        done="已登记。"
        after={close}
        submit="登记"
      >
        <DayField name="day" label="最近更新日期" max={todayInChina()} />
        <TextField name="proof" label="凭据" max={300} help="看到的是哪一条，网址或者截图存在哪里。" />
      </CommandForm>
    </>
  )
}

function FactsForm({ known, close }: { known: MediaAccount | undefined; close: () => void }) {
  const { organ } = useOrgan()
  const departments = organ.departments.map(({ id, name }) => ({ value: id, label: name }))
  const { name = '', platform = '', department, address = '' } = known ?? {}
  const send = (account: Facts, key: string): Promise<unknown> =>
    known
      ? monitoring.call.changeAccount({ organ: organ.id, id: known.id, key, account })
      : monitoring.call.registerAccount({ organ: organ.id, key, account })
  return (
    <>
      {known && <h3>修改账号</h3>}
      <CommandForm<Facts, unknown>
        initial={{ name, platform, address, ...(department ? { department } : {}) }}
        under="account"
        run={send}
        done="已保存。"
        after={close}
        submit={known ? '保存' : '登记账号'}
      >
        <TextField name="name" label="账号名称" max={60} />
        <TextField name="platform" label="平台" max={30} help="例如 微信公众号、视频号、今日头条。" />
        <ChoiceField name="department" label="负责部门" options={departments} />
        <TextField name="address" label="主页网址" max={300} optional />
      </CommandForm>
    </>
  )
}

function Close({ id, close }: { id: string; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      label="注销账号"
      effect="账号不再检查，登记和经过保留。不能恢复，再用要重新登记。"
      reason="注销原因"
      danger
      run={(reason, key) => monitoring.call.closeAccount({ organ: organ.id, id, key, reason })}
      done="已注销。"
      after={close}
    />
  )
}
