import { useEffect } from 'react'
import { SignInForm } from './sign-in-form.tsx'

/** The way in. */
export function SignInPage() {
  useEffect(() => {
    document.title = '登录 · 办公台'
  }, [])
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>公开 · 办公台</h1>
        <p className="quiet">政府信息公开办公系统，供本单位工作人员使用。</p>
        <SignInForm />
        <p className="quiet" style={{ marginBottom: 0 }}>
          忘记密码，请联系本单位管理员重置。
        </p>
      </div>
    </main>
  )
}
