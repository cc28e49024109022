import { useQuery } from '@tanstack/react-query'
import { SEVERITIES } from '#modules/proofreading/contract.ts'
import { Chip, type Tone } from '../page/chip.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Finding, lexicon, type Proof, proofing } from './api.ts'

const TONES: Record<Finding['severity'], Tone> = { blocks: 'bad', 'must-answer': 'warn', hint: 'plain' }

/** What proofreading found in the article, each to be answered. */
export function ProofSheet({ article }: { article: string }) {
  const { organ } = useOrgan()
  const query = useQuery(proofing.ask.get.queryOptions({ input: { organ: organ.id, id: article } }))
  return (
    <Sheet title="校对发现" id="proof">
      <Loaded query={query}>{(proof) => <Found article={article} proof={proof} />}</Loaded>
    </Sheet>
  )
}

function summary({ findings, blocking, open }: Proof): string {
  if (findings.length === 0) return '没有发现问题。'
  const left = open === 0 ? '都已答复' : `${open} 处还要答复`
  const held = blocking === 0 ? '' : `，其中 ${blocking} 处不处理不能发布`
  return `共 ${findings.length} 处，${left}${held}。只是提示，改不改由人决定。`
}

function Found({ article, proof }: { article: string; proof: Proof }) {
  return (
    <>
      <p className="quiet">{summary(proof)}</p>
      {proof.unread.length > 0 && (
        <p className="quiet">没有校对的附件（读不出文字）：{proof.unread.join('、')}</p>
      )}
      <ul className="rows" aria-label="校对发现">
        {proof.findings.map((finding) => (
          <One key={finding.key} article={article} finding={finding} seen={proof.contentHash} />
        ))}
      </ul>
      <p className="quiet">词库版本 {proof.lexicon}。</p>
    </>
  )
}

interface OneProps {
  article: string
  finding: Finding
  seen: string
}

function One({ article, finding, seen }: OneProps) {
  const { part, line, text, suggestion, severity, message, basis, paragraph, column, answer } = finding
  const where = part === '标题' ? '标题' : `${part}第 ${line} 段`
  const from = Math.max(0, column - 1 - 14)
  const chars = [...paragraph]
  const before = chars.slice(from, column - 1).join('')
  const after = chars.slice(column - 1 + [...text].length, column + 13 + [...text].length).join('')
  return (
    <li style={{ padding: '10px 0' }}>
      <div>
        <Chip tone={TONES[severity]}>{SEVERITIES[severity]}</Chip> {where}：
        <span style={{ overflowWrap: 'anywhere' }}>
          {before}
          <mark>{text}</mark>
          {after}
        </span>
      </div>
      <div>
        {suggestion && <strong>建议：{suggestion} </strong>}
        <span className="quiet">
          {message}
          {basis && `（${basis}）`}
        </span>
      </div>
      <Answer answer={answer} />
      <Answering article={article} finding={finding} seen={seen} />
    </li>
  )
}

function Answer({ answer }: Pick<Finding, 'answer'>) {
  if (!answer) return null
  return (
    <div className="quiet">
      {answer.name}：{answer.verdict === 'stands' ? `原文无误。${answer.reason}` : `要改。${answer.reason}`}
    </div>
  )
}

function Answering({ article, finding, seen }: OneProps) {
  const { organ, allows } = useOrgan()
  if (!allows('article.sign')) return null
  const send = (verdict: 'to-change' | 'stands') => (reason: string, key: string) =>
    proofing.call.answer({ organ: organ.id, id: article, key, seen, finding: finding.key, verdict, reason })
  return (
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 6 }}>
      <StepButton
        terse
        label="要改"
        effect={`记下“${finding.text}”要改。改好以后，这一处不再出现。`}
        run={send('to-change')}
        done="已记下"
      />
      <StepButton
        terse
        label="原文无误"
        effect={
          finding.severity === 'blocks'
            ? '这一处必须处理：由没有参与起草的人写明理由，才能照原文发布。'
            : `照原文保留“${finding.text}”，写明理由。`
        }
        reason="理由"
        run={send('stands')}
        done="已记下"
      />
      {FROM_LEXICON.has(finding.rule) && allows('lexicon.edit') && (
        <StepButton
          terse
          label="停用这个词"
          effect={`词库从今天起不再提示“${finding.text}”，本单位所有稿件都一样；在“校对词库”里可以恢复。`}
          reason="停用原因"
          run={(reason, key) =>
            lexicon.call.retire({ organ: organ.id, key, word: finding.text, reason, derived: true })
          }
          done="已停用"
        />
      )}
    </div>
  )
}

/** The rules that mark words of the lexicon, those derived from terms and names among them. */
const FROM_LEXICON = new Set(['wrong-word', 'wording', 'body-name', 'own-name'])
