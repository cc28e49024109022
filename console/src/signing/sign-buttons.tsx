import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { OGI } from '#law/index.ts'
import { SIGNING_NAMES, type SigningKey } from '#modules/articles/contract.ts'
import type { Article } from '../articles/api.ts'
import { StepButton } from '../page/step-button.tsx'
import { type Proof, proofing } from '../proofreading/api.ts'
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
  const proof = useProof(article, step)
  return (
    <>
      <OpenFindings proof={proof} />
      <StepButton
        primary
        label={`${name}通过`}
        disabled={proof !== undefined && proof.open > 0}
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
        draft={toChange(proof)}
        run={(reason, key) => signing.call.sign({ ...one, key, verdict: 'return', reason })}
        done="已退回采编。"
      />
    </>
  )
}

/** What proofreading found, for the steps that sign a proofread; undefined for the others. */
function useProof(article: Article, step: SigningKey): Proof | undefined {
  const { organ } = useOrgan()
  const query = useQuery({
    ...proofing.ask.get.queryOptions({ input: { organ: organ.id, id: article.id } }),
    enabled: step.startsWith('proof-'),
  })
  return step.startsWith('proof-') ? query.data : undefined
}

/** Says what is still to be answered before the signature, and leads there. */
function OpenFindings({ proof }: { proof: Proof | undefined }) {
  if (!proof || proof.open === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="note"
      style={{ marginBottom: 16 }}
      title={`还有 ${proof.open} 处校对发现没有答复，不能签名`}
      description={
        <>
          <div>逐处看：没有错的，写明理由答“原文无误”；要改的，答“要改”后退回。</div>
          <a href="#proof">去答复</a>
        </>
      }
    />
  )
}

/** The beginning of a reason for giving the text back: what was answered with “to be changed”. */
function toChange(proof: Proof | undefined): string {
  const marked = proof?.findings.filter((finding) => finding.answer?.verdict === 'to-change') ?? []
  return marked
    .map(({ part, line, text, suggestion, message }) => {
      const where = part === '标题' ? part : `${part}第 ${line} 段`
      return `${where}“${text}”${suggestion ? `应为“${suggestion}”` : `：${message}`}`
    })
    .join('\n')
}
