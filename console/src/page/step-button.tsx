import { Button, Checkbox, Input, Modal } from 'antd'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Basis } from '#law/index.ts'
import { readRefusal } from '../api/refusal.ts'
import { ProblemSummary } from '../forms/problem-summary.tsx'
import { useCommand } from '../forms/use-command.ts'
import { BasisNote } from './basis-note.tsx'

interface Props<R> {
  label: string
  /** What will happen, in a sentence; stands under the button and in the question. */
  effect: ReactNode
  basis?: readonly Basis[]
  /** Asks for a text, which goes to `run`. */
  reason?: string
  reasonOptional?: boolean
  /** What the text begins with; the person may change it. */
  draft?: string
  /** A sentence the person must tick before the step can be taken. */
  sure?: string
  danger?: boolean
  primary?: boolean
  disabled?: boolean
  /** Only the button; the effect is said in the question. */
  terse?: boolean
  /** As small as the buttons of a line it stands in. */
  small?: boolean
  run(reason: string, key: string): Promise<R>
  done?: string | ((result: R) => string)
  after?: (result: R) => void
}

/** One permitted step: the button, what it does, on what basis; asks before it acts. */
export function StepButton<R>(props: Props<R>) {
  const [asking, setAsking] = useState(false)
  return (
    <div className={props.terse ? '' : 'step'}>
      <Button
        type={props.primary ? 'primary' : 'default'}
        danger={props.danger ?? false}
        disabled={props.disabled ?? false}
        block={!props.terse}
        size={props.small ? 'small' : 'middle'}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
      {!props.terse && <p>{props.effect}</p>}
      {!props.terse && props.basis && <BasisNote basis={props.basis} />}
      {asking && <Question {...props} close={() => setAsking(false)} />}
    </div>
  )
}

function lacksReason(
  { reason, reasonOptional }: { reason?: string; reasonOptional?: boolean },
  text: string,
) {
  return reason !== undefined && !reasonOptional && text.trim() === ''
}

function Question<R>({ close, ...props }: Props<R> & { close: () => void }) {
  const [reason, setReason] = useState(props.draft ?? '')
  const [isSure, setSure] = useState(false)
  const field = useId()
  const command = useCommand<string, R>({
    run: props.run,
    ...(props.done === undefined ? {} : { done: props.done }),
    after: (result) => {
      close()
      props.after?.(result)
    },
  })
  const unsure = props.sure !== undefined && !isSure
  const missing = unsure || lacksReason(props, reason)
  const send = () => !missing && command.mutate(reason.trim())
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  return (
    <Modal
      open
      title={`${props.label}？`}
      okText={props.label}
      cancelText="取消"
      okButtonProps={{ danger: props.danger ?? false, disabled: missing, loading: command.isPending }}
      onOk={send}
      onCancel={close}
      mask={{ closable: false }}
    >
      {command.error && <ProblemSummary told={readRefusal(command.error)} />}
      <p style={{ marginTop: 0 }}>{props.effect}</p>
      {props.reason !== undefined && (
        <>
          <label htmlFor={field}>{props.reason}</label>
          <Input.TextArea
            id={field}
            autoFocus
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={sendByKey}
          />
        </>
      )}
      {props.sure && (
        <Checkbox
          style={{ margin: '12px 0' }}
          checked={isSure}
          onChange={(event) => setSure(event.target.checked)}
        >
          {props.sure}
        </Checkbox>
      )}
      {props.basis && <BasisNote basis={props.basis} />}
    </Modal>
  )
}
