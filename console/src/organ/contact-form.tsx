import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import { organs } from '../shell/api.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'

/** How the organ can be reached. */
export function ContactForm({ organ }: { organ: Organ }) {
  const { allows } = useOrgan()
  return (
    <div className="narrow">
      <CommandForm<Organ['contact'], unknown>
        initial={organ.contact}
        run={(contact, key) => organs.call.setContact({ organ: organ.id, key, contact })}
        under="contact"
        done="联系方式已保存，门户网站正在更新。"
        submit="保存联系方式"
        disabled={!allows('organ.edit')}
      >
        <TextField name="address" label="地址" max={120} />
        <div className="pair">
          <TextField name="postcode" label="邮政编码" max={6} />
          <TextField name="telephone" label="电话" max={40} />
          <TextField name="fax" label="传真" max={40} optional />
          <TextField name="email" label="电子邮箱" max={100} optional />
        </div>
        <TextField name="officeHours" label="办公时间" max={100} />
        <TextField name="disclosureOffice" label="政府信息公开工作机构" max={60} />
      </CommandForm>
    </div>
  )
}
