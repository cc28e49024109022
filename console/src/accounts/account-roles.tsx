import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { ROLES, type Role } from '#kernel/permissions.ts'
import { told } from '../api/refusal.ts'
import { useCommand } from '../forms/use-command.ts'
import { Chip } from '../page/chip.tsx'
import { StepButton } from '../page/step-button.tsx'
import { accounts } from '../session/api.ts'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Account } from './account.ts'
import { ROLE_OPTIONS } from './role-words.ts'

/** The roles of an account: give, take. */
export function AccountRoles({ account }: { account: Account }) {
  return (
    <>
      <ul className="rows">
        {account.grants.map((grant) => (
          <li key={grant.role} className="toolbar" style={{ margin: 0, padding: '8px 0' }}>
            <Chip tone="busy">{ROLES[grant.role]}</Chip>
            <DepartmentName id={grant.department} />
            <span style={{ marginLeft: 'auto' }}>
              <TakeRole account={account} role={grant.role} />
            </span>
          </li>
        ))}
      </ul>
      <GiveRole account={account} />
    </>
  )
}

function DepartmentName({ id }: { id: string }) {
  const { organ } = useOrgan()
  return id !== '' && <span className="quiet">{departmentName(organ, id)}</span>
}

function TakeRole({ account, role }: { account: Account; role: Role }) {
  const { organ } = useOrgan()
  const input = { organ: organ.id, account: account.id, role }
  return (
    <StepButton
      terse
      danger
      label="收回"
      effect={`收回${account.name}的“${ROLES[role]}”角色，并结束其所有登录。以后可以再赋予。`}
      run={(_, key) => accounts.call.takeRole({ ...input, key })}
      done="角色已收回。"
    />
  )
}

function GiveRole({ account }: { account: Account }) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const [role, setRole] = useState<Role>()
  const held = new Set(account.grants.map((grant) => grant.role))
  const give = useCommand({
    run: (wanted: Role, key) =>
      accounts.call.giveRole({ organ: organ.id, account: account.id, role: wanted, key }),
    done: '角色已赋予。',
    after: () => setRole(undefined),
  })
  const send = () => role && give.mutate(role, { onError: (error) => void message.error(told(error)) })
  return (
    <div className="toolbar" style={{ marginTop: 12 }}>
      <Select
        aria-label="再赋予一个角色"
        placeholder="再赋予一个角色"
        style={{ flex: 1, minWidth: 0 }}
        value={role ?? null}
        options={ROLE_OPTIONS.filter((option) => !held.has(option.value))}
        onChange={(wanted) => setRole(wanted ?? undefined)}
      />
      <Button disabled={!role} loading={give.isPending} onClick={send}>
        赋予
      </Button>
    </div>
  )
}
