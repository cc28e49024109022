import { OGI } from '#law/index.ts'
import { SIGNING_NAMES, type SigningKey } from '#modules/articles/contract.ts'
import type { Article } from '../articles/api.ts'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { signing } from './api.ts'

const BASIS = [OGI.cite('17')]

/** What an edition waits for after a step, in words. */
function after(article: Article, step: SigningKey): string {
  const flow = article.working?.flow ?? []
  const next = flow[flow.indexOf(step) + 1]
  return next ? `稿件交${SIGNING_NAMES[next]}` : '稿件转入待发布'
}

/** Sign this edition, or give it back with the reason. */
export function SignButtons({ article, step }: { article: Article; step: Exclude<SigningKey, 'source'> }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: article.id, seen: article.working?.contentHash ?? '', step }
  const name = SIGNING_NAMES[step]
  return (
    <>
      <StepButton
        primary
        label={`${name}通过`}
        effect={`以您的名义签名，${after(article, step)}。您签的是现在显示的这一版，正文或附件变了签名就作废。`}
        basis={BASIS}
        run={(_, key) => signing.call.sign({ ...one, key, verdict: 'approve' })}
        done="已签名通过。"
      />
      <StepButton
        label="退回修改"
        effect="稿件退回采编，已有的签名全部作废；改好后重新送审，从保密审查开始。"
        basis={BASIS}
        reason="退回原因（采编会看到，留在办理历史里）"
        run={(reason, key) => signing.call.sign({ ...one, key, verdict: 'return', reason })}
        done="已退回采编。"
      />
    </>
  )
}
