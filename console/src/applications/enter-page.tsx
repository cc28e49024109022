import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ApplicantKind } from '#law/index.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications } from './api.ts'
import { EnterFields } from './enter-fields.tsx'
import { EnteredNote } from './entered-note.tsx'

/** The choices of the form of entry. */
export type Choices = Awaited<ReturnType<typeof applications.call.choices>>

type Entry = Parameters<typeof applications.call.enter>[0]
type Receipt = Awaited<ReturnType<typeof applications.call.enter>>

/** What the form holds: the entry and the application side by side. */
type Values = Omit<Entry, 'organ' | 'key' | 'form'> & Entry['form']

const INITIAL: Partial<Values> = {
  channel: 'counter',
  subject: 'information',
  applicantKind: 'natural_person' satisfies ApplicantKind,
  idKind: '居民身份证',
  medium: '纸质',
  delivery: '自行领取',
}

function entryOf({ channel, receivedDay, arrivedDay, subject, lateReason, note, ...form }: Values) {
  const arrival = {
    channel,
    receivedDay,
    arrivedDay: arrivedDay ?? '',
    subject: subject ?? ('information' as const),
  }
  return { ...arrival, lateReason: lateReason ?? '', note: note ?? '', form }
}

/** Staff enter an application that came over the counter, by post, by fax or by word of mouth. */
export function EnterPage() {
  const { organ, to } = useOrgan()
  const [receipt, setReceipt] = useState<Receipt>()
  const choices = useQuery(
    applications.ask.choices.queryOptions({ input: { organ: organ.id }, staleTime: 300_000 }),
  )
  if (receipt) return <EnteredNote receipt={receipt} another={() => setReceipt(undefined)} />
  return (
    <Page title="录入申请" sub={<Link to={to('applications')}>全部申请</Link>}>
      <Sheet title="申请表">
        <Loaded query={choices}>
          {(given) => (
            <CommandForm<Values, Receipt>
              initial={{ ...INITIAL, receivedDay: todayInChina() }}
              run={(values, key) => applications.call.enter({ organ: organ.id, key, ...entryOf(values) })}
              under="form"
              after={setReceipt}
              submit="录入"
            >
              <EnterFields choices={given} />
            </CommandForm>
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}
