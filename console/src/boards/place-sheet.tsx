import { Button } from 'antd'
import { useState } from 'react'
import { DownloadButton } from '../files/download-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { boards, type OpenPoster } from './api.ts'
import { HangForm } from './hang-form.tsx'
import { PlaceStanding } from './place-words.tsx'
import { TakeDownForm } from './take-down-form.tsx'

/** A poster at one board. */
export type OpenPlace = OpenPoster['places'][number]

/** How a poster stands at one board, and the form for the next step there. */
export function PlaceSheet({ poster, place }: { poster: OpenPoster; place: OpenPlace }) {
  const { organ, allows } = useOrgan()
  const where = { organ: organ.id, id: poster.id, board: place.board }
  const mayAct = allows('poster.hang')
  return (
    <Sheet title={place.boardName} end={<PlaceStanding place={place} />}>
      {place.hungOn && (
        <p>
          <span className="figures">{place.hungOn}</span> 张贴，张贴人：{place.hungBy}
          {place.takenOn && (
            <>
              ；<span className="figures">{place.takenOn}</span> 取下
            </>
          )}
          {place.note && `（${place.note}）`}
        </p>
      )}
      {place.photo && (
        <div style={{ marginBottom: 16 }}>
          <DownloadButton
            size="small"
            label="张贴照片"
            name="张贴照片.jpg"
            fetchFile={() => boards.call.photo(where)}
          />
        </div>
      )}
      {mayAct && place.work?.work === 'hang' && <HangForm {...where} />}
      {mayAct && place.status === 'hung' && <TakeDown {...where} urgent={place.work !== null} />}
    </Sheet>
  )
}

interface Where {
  organ: string
  id: string
  board: string
}

function TakeDown({ urgent, ...where }: Where & { urgent: boolean }) {
  const [open, setOpen] = useState(urgent)
  if (open) return <TakeDownForm {...where} />
  return (
    <div style={{ marginTop: 12 }}>
      <Button onClick={() => setOpen(true)}>记录取下</Button>
    </div>
  )
}
