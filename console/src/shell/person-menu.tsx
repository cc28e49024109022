import { UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { leave } from '../session/leave.ts'
import { useSession } from '../session/use-session.ts'
import { useOrgan } from './use-organ.ts'

/** The person's own menu. */
export function PersonMenu({ showShortcuts }: { showShortcuts: () => void }) {
  const session = useSession()
  const navigate = useNavigate()
  const { to, organ } = useOrgan()
  const items = [
    { key: 'me', label: '我的账号', onClick: () => void navigate(to('me')) },
    ...(organ.site
      ? [
          {
            key: 'site',
            label: '看看门户网站',
            onClick: () => void globalThis.open(organ.site?.path, '_blank'),
          },
        ]
      : []),
    { key: 'keys', label: '键盘快捷键', onClick: showShortcuts },
    { type: 'divider' as const },
    { key: 'leave', label: '退出', onClick: () => void leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />}>
        {session?.name}
      </Button>
    </Dropdown>
  )
}
