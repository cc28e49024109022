import { Button } from 'antd'
import { refusalOf } from '../api/refusal.ts'
import { saveUnsaved } from '../forms/unsaved.ts'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { ExamineButtons } from '../signing/examine-buttons.tsx'
import { SignButtons } from '../signing/sign-buttons.tsx'
import { LookAfterButtons, UrgentButton } from '../signing/urgent-buttons.tsx'
import { type Article, articles } from './api.ts'
import { BinSteps } from './bin-steps.tsx'
import { GatesNote } from './gates-note.tsx'
import { EFFECTS } from './step-effects.ts'
import { stepOf } from './step-of.ts'
import { WithdrawOtherwise } from './withdraw-otherwise.tsx'

const SIGNED = ['review-1', 'proof-1', 'review-2', 'proof-2', 'proof-3', 'review-3'] as const

/** What may be done next; the rest with the reason why not. */
export function ArticleSteps({ article, edit }: { article: Article; edit?: () => void }) {
  const can = (step: Article['steps'][number]['step']) => stepOf(article, step)?.may === true
  const shut = article.steps.filter((step) => !step.may && step.step !== 'restore')
  const none = article.steps.every((step) => !step.may || step.step === 'restore')
  return (
    <Sheet title="下一步">
      <GatesNote article={article} />
      {none && <p className="quiet">现在没有需要您办的事。</p>}
      {can('submit') && <Submit article={article} />}
      {can('source') && <ExamineButtons article={article} />}
      {SIGNED.map((step) => can(step) && <SignButtons key={step} article={article} step={step} />)}
      {can('publish') && <Publish article={article} />}
      {can('look-after') && <LookAfterButtons article={article} />}
      {edit && (
        <div className="step">
          <Button block onClick={edit}>
            修改
          </Button>
          <p>
            {article.working
              ? '改动以后，已有的签名作废，要重新送审。'
              : '写出新的一版，重新审校。网站上的版本不变，直到新版发布。'}
          </p>
        </div>
      )}
      {can('publish-urgent') && <UrgentButton article={article} />}
      <BinSteps article={article} />
      {can('withdraw') && (
        <>
          <Withdraw article={article} />
          <WithdrawOtherwise article={article} />
        </>
      )}
      {shut.length > 0 && (
        <details className="basis" style={{ marginTop: 16 }}>
          <summary>其他步骤为什么不能办</summary>
          {shut.map((step) => (
            <p key={step.step}>
              {step.label}：{step.why}
            </p>
          ))}
        </details>
      )}
    </Sheet>
  )
}

function Submit({ article }: { article: Article }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      primary
      {...EFFECTS.submit}
      run={async (_, key) => {
        if (!(await saveUnsaved()))
          throw refusalOf([{ field: '', message: '有改动没能保存，还不能送审。请先看正文下方的提示。' }])
        return articles.call.submit({ organ: organ.id, id: article.id, key })
      }}
      done="已送审，等待保密审查。"
    />
  )
}

function Publish({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const seen = article.working?.contentHash ?? ''
  return (
    <StepButton
      primary
      {...EFFECTS.publish}
      run={(_, key) => articles.call.publish({ organ: organ.id, id: article.id, key, seen })}
      done="已发布，网站正在更新。"
    />
  )
}

function Withdraw({ article }: { article: Article }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      danger
      {...EFFECTS.withdraw}
      reason="撤回原因（记入历史，公众能看到已撤回）"
      sure="我确认要从网站撤回这篇稿件"
      run={(reason, key) => articles.call.withdraw({ organ: organ.id, id: article.id, key, reason })}
      done="已撤回，网站正在更新。"
    />
  )
}
