import { useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useSession } from '../session/use-session.ts'
import { columnChoices, departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { articles } from './api.ts'

interface Beginning {
  title: string
  column: string
  department: string
}

/** The beginning of a draft: where it goes and what it is called; from then on it saves itself. */
export function NewArticlePage() {
  const { organ, to } = useOrgan()
  const session = useSession()
  const navigate = useNavigate()
  const own = session?.grants.find((grant) => grant.organ === organ.id && grant.department !== '')
  return (
    <Page title="写稿" sub="先定标题和栏目。接下来写正文时，改动会自动保存。">
      <Sheet title="新稿件">
        <CommandForm<Beginning, { id: string }>
          initial={own ? { department: own.department } : {}}
          run={(values, key) => articles.call.create({ organ: organ.id, key, ...values })}
          after={({ id }) => void navigate(to(`articles/${id}`), { replace: true })}
          submit="开始写"
        >
          <TextField name="title" label="标题" max={200} />
          <div className="pair">
            <ChoiceField name="column" label="栏目" options={columnChoices(organ)} />
            <ChoiceField name="department" label="部门" options={departmentChoices(organ)} />
          </div>
        </CommandForm>
      </Sheet>
    </Page>
  )
}
