import { Drawer } from 'antd'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { accounts } from '../session/api.ts'
import { useSession } from '../session/use-session.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Account } from './account.ts'
import { AccountRoles } from './account-roles.tsx'

interface Props {
  account: Account
  close: () => void
  reset: (secret: { name: string; password: string }) => void
}

/** One account: roles, password, on and off. */
export function AccountDrawer({ account, close, reset }: Props) {
  const me = useSession()?.id === account.id
  return (
    <Drawer open title={`${account.name}（${account.username}）`} size={480} onClose={close}>
      <Sheet title="角色">
        <AccountRoles account={account} />
      </Sheet>
      <Sheet title="密码和停用">
        <ResetPassword account={account} reset={reset} />
        {me ? <p className="quiet">不能停用自己的账号。</p> : <Disable account={account} />}
      </Sheet>
    </Drawer>
  )
}

function ResetPassword({ account, reset }: Omit<Props, 'close'>) {
  const { organ } = useOrgan()
  return (
    <StepButton
      label="重置密码"
      effect={`${account.name}现在的密码和登录立即失效，生成一个一次性密码，由您转告本人。`}
      run={(_, key) => accounts.call.resetPassword({ organ: organ.id, account: account.id, key })}
      after={({ oneTimePassword }) => reset({ name: account.name, password: oneTimePassword })}
    />
  )
}

function Disable({ account }: { account: Account }) {
  const { organ } = useOrgan()
  const { disabled, id, name } = account
  return (
    <StepButton
      label={disabled ? '重新启用' : '停用账号'}
      danger={!disabled}
      effect={
        disabled
          ? `${name}可以用原来的密码登录。`
          : `${name}立即退出，不能再登录；做过的事都保留。以后可以重新启用。`
      }
      run={(_, key) => accounts.call.setDisabled({ organ: organ.id, account: id, disabled: !disabled, key })}
      done={disabled ? '账号已启用。' : '账号已停用。'}
    />
  )
}
