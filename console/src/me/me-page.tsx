import { ROLES } from '#kernel/permissions.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useSession } from '../session/use-session.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'

/** One's own account. */
export function MePage() {
  const session = useSession()
  const { organ } = useOrgan()
  if (!session) return null
  const here = session.grants.filter((grant) => grant.organ === organ.id)
  return (
    <Page title="我的账号" sub={`${session.name}（${session.username}）`}>
      <div className="columns">
        <Sheet title="我在本单位的角色">
          <p style={{ margin: 0 }}>{here.map((grant) => ROLES[grant.role]).join('、') || '没有角色'}</p>
        </Sheet>
        <Sheet title="动态验证码">
          <SecondFactor on={session.secondFactor} key={String(session.secondFactor)} />
        </Sheet>
        <Sheet title="修改密码">
          <PasswordForm />
        </Sheet>
      </div>
    </Page>
  )
}
