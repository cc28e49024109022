import { useQuery } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { addDays } from '#law/index.ts'
import { told } from '../api/refusal.ts'
import { saveFile } from '../files/save-file.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { boards, type ListedBoard } from './api.ts'
import { PosterFields } from './poster-fields.tsx'
import { fromValues, headOf, type PosterValues } from './poster-values.ts'

const DAYS = 6

/** Makes a poster from a published article or a table. */
export function NewPosterPage() {
  const { organ, to } = useOrgan()
  const query = useQuery(boards.ask.list.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="制作海报" sub={<Link to={to('posters')}>全部海报</Link>}>
      <Sheet>
        <Loaded query={query}>{(list) => <NewPoster open={list.filter(({ closed }) => !closed)} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function NewPoster({ open }: { open: readonly ListedBoard[] }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const today = todayInChina()
  const template = 'subsidies' as const
  const article = params.get('article')
  return (
    <CommandForm<PosterValues, { id: string; pages: number }>
      initial={{
        template,
        table: headOf(template),
        paper: 'a3',
        from: today,
        to: addDays(today, DAYS),
        ...(article ? { article } : {}),
      }}
      run={(values, key) => boards.call.make({ organ: organ.id, key, ...fromValues(values) })}
      done={({ pages }) => `海报已做好，共 ${pages} 张，请打印后张贴。`}
      after={({ id }) => void navigate(to(`posters/${id}`))}
      submit="制作"
      beside={<Preview />}
    >
      <PosterFields boards={open} />
    </CommandForm>
  )
}

/** Shows the poster as it would be printed. */
function Preview() {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const form = Form.useFormInstance<PosterValues>()
  const [busy, setBusy] = useState(false)
  const show = async () => {
    setBusy(true)
    try {
      const values = form.getFieldsValue(true)
      saveFile(await boards.call.preview({ organ: organ.id, ...fromValues(values) }), '海报预览.pdf')
    } catch (error) {
      void message.error(told(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={busy} onClick={() => void show()}>
      预览 PDF
    </Button>
  )
}
