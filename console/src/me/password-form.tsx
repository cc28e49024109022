import { Button, Result } from 'antd'
import { useState } from 'react'
import { refusalOf } from '../api/refusal.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import { accounts } from '../session/api.ts'

interface Passwords {
  current: string
  next: string
  again: string
}

async function change({ current, next, again }: Passwords) {
  if (next !== again) throw refusalOf([{ field: 'again', message: '两次填写的新密码不一样。' }])
  return accounts.call.changePassword({ current, next })
}

/** Changes one's own password; afterwards one signs in again. */
export function PasswordForm({ currentLabel = '现在的密码' }: { currentLabel?: string }) {
  const [changed, setChanged] = useState(false)
  if (changed)
    return (
      <Result
        status="success"
        title="密码已修改"
        subTitle="所有设备上的登录都已结束，请用新密码重新登录。"
        extra={
          <Button type="primary" onClick={() => globalThis.location.assign('/console/')}>
            重新登录
          </Button>
        }
      />
    )
  return (
    <CommandForm<Passwords, unknown>
      initial={{ current: '', next: '', again: '' }}
      run={change}
      after={() => setChanged(true)}
      submit="修改密码"
    >
      <TextField name="current" label={currentLabel} type="password" autoComplete="current-password" />
      <TextField
        name="next"
        label="新密码"
        type="password"
        autoComplete="new-password"
        help="至少 10 位，不能包含用户名。几个不相干的词连在一起，好记又安全。"
      />
      <TextField name="again" label="再填一次新密码" type="password" autoComplete="new-password" />
    </CommandForm>
  )
}
