import { useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useSession } from '../session/use-session.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { articles } from './api.ts'
import { DraftFields } from './draft-fields.tsx'
import { type DraftValues, fromValues } from './draft-values.ts'

/** A new draft. */
export function NewArticlePage() {
  const { organ, to } = useOrgan()
  const session = useSession()
  const navigate = useNavigate()
  const own = session?.grants.find((grant) => grant.organ === organ.id && grant.department !== '')
  const initial: Partial<DraftValues> = { body: '', keywords: [], ...(own && { department: own.department }) }
  return (
    <Page title="写稿" sub="先保存成草稿，再上传附件、送审。填了标题和栏目就可以保存。">
      <Sheet title="稿件内容">
        <CommandForm<DraftValues, { id: string }>
          initial={initial}
          run={(values, key) => articles.call.create({ organ: organ.id, key, ...fromValues(values) })}
          done="草稿已保存。"
          after={({ id }) => void navigate(to(`articles/${id}`), { replace: true })}
          submit="保存草稿"
        >
          <DraftFields />
        </CommandForm>
      </Sheet>
    </Page>
  )
}
