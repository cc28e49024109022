import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useSession } from '../session/use-session.ts'
import { departmentChoices, openColumnChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type Sending, sendings } from './api.ts'

/** What the receiver may do with an item. */
export function ReceiveSteps({ item }: { item: Sending }) {
  const { allows } = useOrgan()
  const may = allows('sending.receive')
  return (
    <>
      {may && item.status === 'sent' && <Decide item={item} />}
      {may && item.offered && !item.pending && <Update item={item} />}
      {may && item.pending && <Retry item={item} />}
      {!may && <p className="quiet">您的角色不办理采用和退回。</p>}
      {may && item.status !== 'sent' && !item.offered && !item.pending && (
        <p className="quiet">现在没有需要您办的事。</p>
      )}
      <CopyLink item={item} />
    </>
  )
}

const place = (organ: string, item: Sending, key: string) => ({ organ, town: item.sender, id: item.id, key })
const seenIn = (item: Sending) => (item.text ? { seen: item.text.contentHash } : {})

interface Place {
  column: string
  department: string
}

function Decide({ item }: { item: Sending }) {
  const { organ } = useOrgan()
  const session = useSession()
  const own = session?.grants.find((grant) => grant.organ === organ.id && grant.department !== '')
  return (
    <>
      <div className="step">
        <CommandForm<Place, unknown>
          initial={own ? { department: own.department } : {}}
          run={(values, key) =>
            sendings.call.adopt({ ...place(organ.id, item, key), ...values, ...seenIn(item) })
          }
          done="已采用，副本已送本单位审校。"
          submit="采用"
        >
          <ChoiceField name="column" label="栏目" options={openColumnChoices(organ)} />
          <ChoiceField name="department" label="部门" options={departmentChoices(organ)} />
        </CommandForm>
        <p>在本单位生成一篇注明来源、链接原文的稿件，直接送审；三审通过并发布后才上网。</p>
      </div>
      <StepButton
        danger
        label="退回"
        effect="报送单位会看到退回原因、时间和经办人。"
        reason="退回原因"
        run={(reason, key) => sendings.call.giveBack({ ...place(organ.id, item, key), reason })}
        done="已退回。"
      />
    </>
  )
}

function Update({ item }: { item: Sending }) {
  const { organ } = useOrgan()
  return (
    <>
      <StepButton
        primary
        label="采用更新"
        effect="把原文的新版写进本单位的副本，作为新的一版重新三审；网上的旧版不变，直到新版发布。"
        run={(_, key) => sendings.call.takeUpdate({ ...place(organ.id, item, key), ...seenIn(item) })}
        done="已采用更新，新版已送审校。"
      />
      <StepButton
        label="不采用更新"
        effect="副本保持不变，报送单位会看到原因。"
        reason="不采用的原因"
        run={(reason, key) => sendings.call.declineUpdate({ ...place(organ.id, item, key), reason })}
        done="已记录。"
      />
    </>
  )
}

function Retry({ item }: { item: Sending }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      primary
      label="再次撤下副本"
      effect="原文已撤回。现在就把本单位网站的副本撤下；仍不成时会写明原因。"
      run={(_, key) => sendings.call.retryReceived(place(organ.id, item, key))}
      done={({ done }) => (done ? '副本已撤下。' : '还是没有撤下，原因见页面上方。')}
    />
  )
}

function CopyLink({ item }: { item: Sending }) {
  const { to, allows } = useOrgan()
  if (!item.copy || !allows('article.read')) return null
  return (
    <p>
      <Link to={to(`articles/${item.copy.article}`)}>本单位的副本</Link>
    </p>
  )
}
