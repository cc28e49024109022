import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { sendings } from './api.ts'

interface Place {
  id: string
  name: string
}

interface Props {
  article: string
  title: string
  targets: readonly Place[]
  portals: readonly Place[]
}

interface Values {
  place: string
  note?: string
}

const HAND = 'by-hand:'

const choices = (places: readonly Place[], before: string) =>
  places.map(({ id, name }) => ({ value: `${before}${id}`, label: name }))

/** Asks where an article is to go, and sends it there or prepares it for the hand. */
export function SendDialog({ article, title, targets, portals }: Props) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const first = targets[0]?.id
  const send = async ({ place, note = '' }: Values, key: string) => {
    const wanted = { organ: organ.id, key, article }
    if (!place.startsWith(HAND))
      return { ...(await sendings.call.send({ ...wanted, target: place, note })), page: 'sendings' }
    const made = await sendings.call.prepare({ ...wanted, portal: place.slice(HAND.length) })
    return { ...made, page: 'sendings/by-hand' }
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`报送：${title}`}>
        报送…
      </Button>
      {open && (
        <Modal open title="报送稿件" footer={null} onCancel={() => setOpen(false)} mask={{ closable: false }}>
          <p style={{ marginTop: 0 }}>{title}</p>
          <CommandForm<Values, { id: string; page: string }>
            initial={first === undefined ? {} : { place: first }}
            run={send}
            done="已送出。"
            after={({ id, page }) => void navigate(to(`${page}/${id}`))}
            submit="报送"
          >
            <ChoiceField
              name="place"
              label="报送到"
              options={[
                { label: '上级网站', options: choices(targets, '') },
                { label: '外部门户（人工录入）', options: choices(portals, HAND) },
              ]}
            />
            <ProseField name="note" label="报送说明" max={300} optional />
          </CommandForm>
        </Modal>
      )}
    </>
  )
}
