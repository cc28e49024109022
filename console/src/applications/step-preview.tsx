import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Segmented } from 'antd'
import { useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { fieldErrors } from '../forms/field-path.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { applications, type Case } from './api.ts'
import { PdfDialog } from './pdf-dialog.tsx'

type Step = Parameters<typeof applications.call.previewStep>[0]['step']
type Values = Record<string, unknown>

interface Shown {
  step: Step
  names: string[]
  at: number
  file: Blob
}

/** The steps that come with letters. */
export const WITH_LETTERS: ReadonlySet<string> = new Set([
  ...['registered', 'correction-asked', 'reasons-asked', 'delay-told', 'extension-told', 'opinion-asked'],
  ...['third-party-told', 'fee-noticed', 'lapsed', 'withdrawn', 'transferred', 'record-decided'],
])

async function shownAt(on: { organ: string; id: string }, step: Step, at: number): Promise<Shown> {
  const { letters } = await applications.call.previewStep({ ...on, step })
  const file = await applications.call.previewStepPdf({ ...on, step, at })
  return { step, at, file, names: letters.map(({ name }) => name) }
}

/** Shows the letters of a step as they will print, before it is taken; stands inside the form of the step. */
export function StepPreview({
  one,
  stepOf,
  under,
}: {
  one: Case
  stepOf: (values: Values) => Step
  under?: string
}) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const form = Form.useFormInstance()
  const [shown, setShown] = useState<Shown>()
  const on = { organ: organ.id, id: one.id }
  const preview = useMutation({
    mutationFn: ({ step, at }: { step: Step; at: number }) => shownAt(on, step, at),
    onSuccess: setShown,
    onError: (error) => {
      const told = readRefusal(error)
      form.setFields(fieldErrors(told.problems, under))
      void message.error(told.message)
    },
  })
  const look = () => preview.mutate({ step: stepOf(form.getFieldsValue()), at: 0 })
  return (
    <>
      <Button loading={preview.isPending} onClick={look}>
        预览文书
      </Button>
      {shown && (
        <PdfDialog
          title={`${shown.names[shown.at] ?? '文书'}预览（还没有发出）`}
          file={shown.file}
          close={() => setShown(undefined)}
        >
          {shown.names.length > 1 && (
            <Segmented
              options={shown.names.map((name, value) => ({ value, label: `${value + 1}. ${name}` }))}
              value={shown.at}
              onChange={(at) => preview.mutate({ step: shown.step, at })}
            />
          )}
        </PdfDialog>
      )}
    </>
  )
}
