import { Button } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../forms/command-form.tsx'
import { DayField, ProseField } from '../forms/fields.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations, type OpenConsultation } from './api.ts'
import { ResultDrawer } from './result-drawer.tsx'

/** The steps open to this person from where the consultation stands. */
export function ConsultationSteps({ one }: { one: OpenConsultation }) {
  const { organ } = useOrgan()
  const may = (step: string) => one.steps.includes(step)
  const nothing = !may('publish') && !may('answer') && !may('withdraw')
  return (
    <>
      {may('publish') && <Publish one={one} />}
      {may('answer') && <Answer one={one} />}
      {nothing && <p className="quiet">{WAITING[one.status]}</p>}
      {may('withdraw') && (
        <StepButton
          danger
          label="撤回"
          effect="草案从网站上撤下，页面只留撤回的原因；已收到的意见保留。"
          reason="撤回原因（公布在页面上）"
          run={(reason, key) => consultations.call.withdraw({ organ: organ.id, id: one.id, key, reason })}
          done="已撤回，网站正在更新。"
        />
      )}
    </>
  )
}

const WAITING: Record<OpenConsultation['status'], string> = {
  draft: '草稿写好后，由公开办公布。',
  open: '正在征集，到期自动结束。',
  closed: '征集已经结束，由公开办归纳意见、公布采纳情况。',
  answered: '采纳情况已经公布。',
  withdrawn: '这次征集已经撤回。',
}

function Publish({ one }: { one: OpenConsultation }) {
  const { organ } = useOrgan()
  const { days, basis } = one.usual
  return (
    <div className="step">
      <CommandForm<{ to: string; shorterBecause?: string }, unknown>
        initial={{ shorterBecause: '' }}
        run={(values, key) => consultations.call.publish({ organ: organ.id, id: one.id, key, ...values })}
        done="草案已公布，网站正在更新。"
        submit="公布草案，开始征集"
        confirm="草案、说明和意见表单马上公布在网站上，公布后草案不能再改。"
      >
        <DayField name="to" label="截止日期" help="当日24时停止接收。" />
        {one.draft.major && (
          <ProseField
            name="shorterBecause"
            label="缩短期限的理由"
            max={500}
            rows={2}
            optional
            help={`重大行政决策一般不少于 ${days} 日，更短的要写明理由，随草案公布。`}
          />
        )}
      </CommandForm>
      {one.draft.major && <BasisNote basis={[basis]} />}
    </div>
  )
}

function Answer({ one }: { one: OpenConsultation }) {
  const [writing, setWriting] = useState(false)
  return (
    <div className="step">
      <Button type="primary" block disabled={one.unhandled > 0} onClick={() => setWriting(true)}>
        公布采纳情况
      </Button>
      <p>
        {one.unhandled > 0
          ? `还有 ${one.unhandled} 条意见没有归纳。`
          : '逐类写明采纳了没有、为什么，公布在征集页面上。'}
      </p>
      {writing && <ResultDrawer one={one} close={() => setWriting(false)} />}
    </div>
  )
}
