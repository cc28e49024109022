import { Drawer } from 'antd'
import type { Role } from '#kernel/permissions.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { accounts } from '../session/api.ts'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { ROLE_OPTIONS } from './role-words.ts'

interface Values {
  username: string
  name: string
  roles: Role[]
  department?: string
}

interface Props {
  close: () => void
  opened: (secret: { name: string; password: string }) => void
}

/** Opens an account for a colleague. */
export function OpenAccount({ close, opened }: Props) {
  const { organ } = useOrgan()
  return (
    <Drawer open title="开立账号" size={480} onClose={close}>
      <CommandForm<Values, { name: string; password: string }>
        initial={{ roles: [] }}
        run={async (values, key) => {
          const { oneTimePassword } = await accounts.call.open({ organ: organ.id, key, ...values })
          return { name: values.name, password: oneTimePassword }
        }}
        after={opened}
        submit="开立账号"
      >
        <TextField name="name" label="姓名" max={40} autoFocus />
        <TextField name="username" label="用户名" help="小写字母开头，例如 wangxiulan。登录时使用。" />
        <ChoiceField
          name="roles"
          label="角色"
          options={ROLE_OPTIONS}
          many
          help="可以选几个。自己写的稿件不能自己审。"
        />
        <ChoiceField name="department" label="部门" options={departmentChoices(organ)} allowClear optional />
      </CommandForm>
    </Drawer>
  )
}
