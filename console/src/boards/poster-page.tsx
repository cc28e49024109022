import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { DownloadButton } from '../files/download-button.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { boards, type OpenPoster } from './api.ts'
import { PlaceSheet } from './place-sheet.tsx'

/** One poster at all its boards. */
export function PosterPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(boards.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title={query.data?.title ?? '海报'} sub={<Link to={to('posters')}>全部海报</Link>}>
      <Loaded query={query}>
        {(poster) => (
          <div className="beside">
            <div>
              {poster.places.map((place) => (
                <PlaceSheet key={place.board} poster={poster} place={place} />
              ))}
              <Sheet title="经过">
                <Trail lines={poster.history} />
              </Sheet>
            </div>
            <div className="beside-end">
              <Facts poster={poster} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

const STANDING = { live: '', changed: '（已修改）', lost: '（已撤回）' }

function Facts({ poster }: { poster: OpenPoster }) {
  const { organ, allows, to } = useOrgan()
  const one = { organ: organ.id, id: poster.id }
  const waits = poster.places.some(({ status }) => status === 'to-hang')
  return (
    <Sheet title="海报">
      <dl className="facts">
        <dt>种类</dt>
        <dd>{poster.templateName}</dd>
        <dt>公示时间</dt>
        <dd className="figures">
          {poster.from} 至 {poster.to}
        </dd>
        <dt>纸张</dt>
        <dd>
          {poster.paper.toUpperCase()}，{poster.pages} 张
        </dd>
        {poster.article && (
          <>
            <dt>稿件</dt>
            <dd>
              <Link to={to(`articles/${poster.article.id}`)}>打开稿件</Link>
              {STANDING[poster.article.standing]}
            </dd>
          </>
        )}
      </dl>
      <div className="step">
        <DownloadButton
          label="海报 PDF"
          name={`${poster.title}.pdf`}
          fetchFile={() => boards.call.pdf(one)}
        />
        <p>按原尺寸打印，两米外看得清。</p>
      </div>
      {waits && allows('poster.make') && (
        <StepButton
          danger
          label="不再张贴"
          effect="还没有张贴的地方都不再张贴；已经张贴的不受影响。"
          reason="原因"
          run={(reason, key) => boards.call.drop({ ...one, key, reason })}
          done="已记录。"
        />
      )}
    </Sheet>
  )
}
