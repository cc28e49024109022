import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { trading } from './api.ts'
import { TermsForm } from './terms-form.tsx'

/** Changes the terms of a trade; the village then talks them over anew. */
export function RevisePage() {
  const { to } = useOrgan()
  const { village = '', id = '' } = useParams()
  const navigate = useNavigate()
  const place = to(`trades/${village}/${id}`)
  const query = useQuery(trading.ask.get.queryOptions({ input: { organ: village, id } }))
  return (
    <Page title="修改方案" sub={<Link to={place}>返回这项交易</Link>}>
      <Sheet>
        <div className="narrow">
          <Loaded query={query}>
            {(trade) => (
              <TermsForm
                terms={trade.terms}
                submit="保存，重新议事"
                done="方案已修改，四议须重新进行。"
                run={(terms, key) => trading.call.revise({ organ: village, id, key, terms })}
                after={() => void navigate(place)}
              />
            )}
          </Loaded>
        </div>
      </Sheet>
    </Page>
  )
}
