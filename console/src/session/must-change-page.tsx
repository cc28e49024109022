import { Button } from 'antd'
import { useEffect } from 'react'
import { PasswordForm } from '../me/password-form.tsx'
import { leave } from './leave.ts'

/** A one-time password lets a person in only as far as choosing their own. */
export function MustChangePage({ name }: { name: string }) {
  useEffect(() => {
    document.title = '设置新密码 · 办公台'
  }, [])
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>请设置新密码</h1>
        <p className="quiet">{name}，您用的是一次性密码。设置自己的密码后重新登录，即可开始办公。</p>
        <PasswordForm currentLabel="一次性密码" />
        <Button type="link" style={{ padding: 0, marginTop: 12 }} onClick={() => void leave()}>
          退出
        </Button>
      </div>
    </main>
  )
}
