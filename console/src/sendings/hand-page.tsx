import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Trail } from '../page/trail.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type HandSending, sendings } from './api.ts'
import { CopyField } from './copy-field.tsx'
import { HandCheck } from './hand-check.tsx'
import { HandSteps } from './hand-steps.tsx'

/** An item brought to a portal elsewhere by hand: its fields to be copied, its address, what was found there. */
export function HandPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(sendings.ask.getByHand.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page
      title={query.data?.title ?? '人工报送'}
      sub={<Link to={to('sendings?tab=by-hand')}>全部人工报送</Link>}
    >
      <Loaded query={query}>
        {(item) => (
          <div className="beside">
            <div>
              <HandCheck item={item} />
              <Fields item={item} />
              <Sheet title="经过">
                <Trail lines={item.history} />
              </Sheet>
            </div>
            <div className="beside-end">
              <Sheet title="下一步">
                <HandSteps item={item} />
              </Sheet>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Fields({ item }: { item: HandSending }) {
  if (!item.fields)
    return (
      <Sheet title="要录入的内容">
        <EmptyNote title="原文已不在网站上">{item.withdrawn?.reason ?? ''}</EmptyNote>
      </Sheet>
    )
  return (
    <Sheet
      title="要录入的内容"
      end={
        item.portalAddress && (
          <a href={item.portalAddress} target="_blank" rel="noreferrer">
            打开{item.portal}
          </a>
        )
      }
    >
      {item.fields.map((field) => (
        <CopyField key={field.label} {...field} />
      ))}
      {item.attachments.map((file) => (
        <p key={file.path}>
          附件：<a href={file.path}>{file.name}</a>（下载后在门户上传）
        </p>
      ))}
    </Sheet>
  )
}
