import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type HandSending, sendings } from './api.ts'

const DONE = {
  update: { label: '已在门户更新', effect: '原文有更新。在门户上改好以后记录。' },
  remove: { label: '已在门户撤下', effect: '原文已撤回。在门户上撤下以后记录。' },
}

/** What is to be done with an item on a portal. */
export function HandSteps({ item }: { item: HandSending }) {
  const { organ, allows } = useOrgan()
  const one = { organ: organ.id, id: item.id }
  if (!allows('sending.send')) return <p className="quiet">您的角色不办理报送。</p>
  const done = item.due === 'update' || item.due === 'remove' ? DONE[item.due] : undefined
  return (
    <>
      {done && (
        <StepButton
          primary
          {...done}
          reason="说明"
          reasonOptional
          run={(note, key) => sendings.call.recordDone({ ...one, key, note })}
          done="已记录。"
        />
      )}
      {item.mayPost && <Address item={item} />}
      {item.mayPost && item.address && (
        <StepButton
          label="核对网页"
          effect="打开门户上的网页，和原文逐段比对。只访问外部网站，不访问内部网络。"
          run={(_, key) => sendings.call.compare({ ...one, key })}
          done="已核对，结果见左侧。"
        />
      )}
      {item.mayDrop && (
        <StepButton
          label="放弃"
          effect="还没有录入，不再报送这个门户。"
          reason="原因"
          run={(reason, key) => sendings.call.drop({ ...one, key, reason })}
          done="已记录。"
        />
      )}
      {!item.mayPost && !item.mayDrop && !done && <p className="quiet">这件报送已经结束。</p>}
    </>
  )
}

function Address({ item }: { item: HandSending }) {
  const { organ } = useOrgan()
  return (
    <div className="step">
      <CommandForm<{ address: string }, unknown>
        key={item.address}
        initial={{ address: item.address ?? '' }}
        run={({ address }, key) =>
          sendings.call.recordAddress({ organ: organ.id, id: item.id, key, address })
        }
        done="已记录网址。"
        submit={item.address ? '更正网址' : '记录网址'}
      >
        <TextField
          name="address"
          label="门户上的网址"
          max={500}
          help="录入完成后，把门户上的网址粘贴到这里。"
        />
      </CommandForm>
    </div>
  )
}
