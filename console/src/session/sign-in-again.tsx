import { Modal } from 'antd'
import { SignInForm } from './sign-in-form.tsx'

/** Asks to sign in again over the page, so that typing is not lost. */
export function SignInAgain({ person }: { person: string }) {
  const check = (session: { id: string }) => {
    if (session.id !== person) globalThis.location.assign('/console/')
  }
  return (
    <Modal open title="登录已过期，请重新登录" footer={null} closable={false} keyboard={false}>
      <p>您填写的内容还在本页，登录后可以继续。</p>
      <SignInForm entered={check} />
    </Modal>
  )
}
