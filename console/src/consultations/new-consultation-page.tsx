import { useNavigate } from 'react-router'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useSession } from '../session/use-session.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations } from './api.ts'
import { DraftForm } from './draft-form.tsx'

/** A new draft to be put before the public. */
export function NewConsultationPage() {
  const { organ, to } = useOrgan()
  const session = useSession()
  const navigate = useNavigate()
  const own = session?.grants.find((grant) => grant.organ === organ.id && grant.department !== '')
  const contact = `信函寄至${organ.contact.address}，邮政编码${organ.contact.postcode}；电话${organ.contact.telephone}。`
  return (
    <Page title="起草意见征集" sub="写好后由公开办核对期限、公布。">
      <Sheet>
        <DraftForm
          initial={{ contact, ...(own && { department: own.department }) }}
          run={(draft, key) => consultations.call.draft({ organ: organ.id, key, draft })}
          after={({ id }: { id: string }) => void navigate(to(`consultations/${id}`), { replace: true })}
        />
      </Sheet>
    </Page>
  )
}
