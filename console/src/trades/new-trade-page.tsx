import { Link, useNavigate } from 'react-router'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { trading } from './api.ts'
import { TermsForm } from './terms-form.tsx'

/** Opens a trade. */
export function NewTradePage() {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  return (
    <Page title="立项" sub={<Link to={to('trades')}>全部交易</Link>}>
      <Sheet>
        <div className="narrow">
          <TermsForm<{ id: string }>
            submit="立项"
            done="已立项，接下来逐步记录四议。"
            run={(terms, key) => trading.call.propose({ organ: organ.id, key, terms })}
            after={({ id }) => void navigate(to(`trades/${organ.id}/${id}`))}
          />
        </div>
      </Sheet>
    </Page>
  )
}
