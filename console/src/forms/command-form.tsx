import { App, Button, Form } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { fieldErrors, fieldPath } from './field-path.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { markUnsaved } from './unsaved.ts'
import { useCommand } from './use-command.ts'

interface Props<V extends object, R> {
  initial: Partial<V>
  run(values: V, key: string): Promise<R>
  done?: string | ((result: R) => string)
  after?: (result: R) => void
  /** The input's part this form fills in, as the server names it. */
  under?: string
  submit: string
  danger?: boolean
  /** What will happen, asked before it is sent. */
  confirm?: ReactNode
  disabled?: boolean
  /** Further buttons beside the one that sends. */
  beside?: ReactNode
  children: ReactNode
}

/**
 * A form that sends one change. Errors stand beside their fields and at the top, nothing typed is lost,
 * Ctrl+Enter sends, and leaving with unsaved typing asks first.
 */
export function CommandForm<V extends object, R>(props: Props<V, R>) {
  const [form] = Form.useForm()
  const id = useId()
  const command = useCommand<V, R>({
    run: props.run,
    ...(props.done === undefined ? {} : { done: props.done }),
    after: (result) => {
      markUnsaved(id, false)
      props.after?.(result)
    },
  })
  useEffect(() => () => markUnsaved(id, false), [id])
  const ask = useAsk(props)
  const send = (values: V) => {
    // What the server said of the last try is no longer true of this one.
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    command.mutate(values, {
      onError: (error) => form.setFields(fieldErrors(readRefusal(error).problems, props.under)),
    })
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit()
  }
  const goTo = (field: string) => form.scrollToField(fieldPath(field, props.under), { focus: true })
  return (
    <Form
      form={form}
      // Two forms on a page may have fields of one name: their labels must not lead into each other.
      name={id}
      layout="vertical"
      requiredMark={false}
      initialValues={props.initial}
      disabled={props.disabled ?? false}
      onFinish={(values: V) => ask(() => send(values))}
      onValuesChange={() => markUnsaved(id, true)}
      onKeyDown={sendByKey}
    >
      {command.error && <ProblemSummary told={readRefusal(command.error)} goTo={goTo} />}
      {props.children}
      {!props.disabled && (
        <div className="page-actions">
          <Button type="primary" htmlType="submit" loading={command.isPending} danger={props.danger ?? false}>
            {props.submit}
          </Button>
          {props.beside}
        </div>
      )}
    </Form>
  )
}

/** Asks before sending, when there is something to be asked. */
function useAsk({
  confirm,
  submit,
  danger = false,
}: Pick<Props<object, unknown>, 'confirm' | 'submit' | 'danger'>) {
  const { modal } = App.useApp()
  return (send: () => void) => {
    if (confirm === undefined) return send()
    void modal.confirm({
      title: `${submit}？`,
      content: confirm,
      okText: submit,
      cancelText: '再看看',
      okButtonProps: { danger },
      onOk: send,
    })
  }
}
