import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { OGI } from '#law/index.ts'
import { GROUND_NAMES } from '#modules/articles/contract.ts'
import type { Article } from '../articles/api.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField } from '../forms/fields.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { signing } from './api.ts'

const BASIS = [OGI.cite('17'), OGI.cite('13')]

/** Say how this edition becomes public, if at all: before anything else is signed. */
export function ExamineButtons({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const [keeping, setKeeping] = useState(false)
  const one = { organ: organ.id, id: article.id, seen: article.working?.contentHash ?? '' }
  return (
    <>
      <StepButton
        primary
        label="保密审查通过"
        effect="以您的名义签名：正文和附件没有不能公开的内容，主动公开。稿件交初审。"
        basis={BASIS}
        run={(_, key) => signing.call.examine({ ...one, key, mode: 'proactive' })}
        done="已签名，主动公开。"
      />
      <div className="step">
        <Button block onClick={() => setKeeping(true)}>
          不主动公开
        </Button>
        <p>定为依申请公开或者不予公开，写明依据；稿件不再往下审，也不会发布。</p>
      </div>
      <StepButton
        label="退回修改"
        effect="稿件退回采编，改好后重新送审。"
        reason="退回原因（采编会看到，留在办理历史里）"
        run={(reason, key) => signing.call.returnUnexamined({ ...one, key, reason })}
        done="已退回采编。"
      />
      <Drawer
        title="不主动公开"
        open={keeping}
        onClose={() => setKeeping(false)}
        size="large"
        destroyOnHidden
      >
        <KeepBack one={one} close={() => setKeeping(false)} />
      </Drawer>
    </>
  )
}

interface Values {
  mode: 'on-request' | 'withheld'
  ground?: keyof typeof GROUND_NAMES
  note: string
}

const MODES = [
  { value: 'on-request', label: '依申请公开' },
  { value: 'withheld', label: '不予公开' },
]

const GROUNDS = Object.entries(GROUND_NAMES).map(([value, label]) => ({ value, label }))

function KeepBack({ one, close }: { one: { organ: string; id: string; seen: string }; close: () => void }) {
  return (
    <CommandForm<Values, unknown>
      initial={{ mode: 'withheld', note: '' }}
      run={(values, key) => signing.call.examine({ ...one, key, ...values })}
      done="已签名，稿件不主动公开。"
      after={close}
      submit="签名"
      danger
    >
      <ChoiceField name="mode" label="公开方式" options={MODES} />
      <ChoiceField
        name="ground"
        label="不公开的依据"
        options={GROUNDS}
        allowClear
        optional
        help="不予公开必须选定，条例第十四条至第十六条。"
      />
      <ProseField name="note" label="说明" max={500} help="依申请公开要写明为什么不主动公开。" />
    </CommandForm>
  )
}
