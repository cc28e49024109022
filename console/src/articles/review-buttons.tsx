import { OGI } from '#law/index.ts'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, articles } from './api.ts'
import { EFFECTS } from './step-effects.ts'

const CALLS = { 1: articles.call.review1, 2: articles.call.review2, 3: articles.call.review3 }

/** Sign this edition, or give it back with the reason. */
export function ReviewButtons({ article, step }: { article: Article; step: 1 | 2 | 3 }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: article.id, seen: article.working?.contentHash ?? '' }
  return (
    <>
      <StepButton
        primary
        {...EFFECTS[`review-${step}`]}
        run={(_, key) => CALLS[step]({ ...one, key, verdict: 'approve' })}
        done="已签名通过。"
      />
      <StepButton
        label="退回修改"
        effect="稿件退回采编，已有的签名作废；改好后从初审重新开始。"
        basis={[OGI.cite('17')]}
        reason="退回原因（采编会看到）"
        run={(reason, key) => CALLS[step]({ ...one, key, verdict: 'return', reason })}
        done="已退回采编。"
      />
    </>
  )
}
