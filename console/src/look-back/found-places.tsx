import { Link } from 'react-router'
import { FINDING_STANDINGS, type LookKind } from '#modules/articles/contract.ts'
import { SEVERITIES, type Severity } from '#modules/proofreading/contract.ts'
import { Chip, type Tone } from '../page/chip.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type FoundPlace, type Looked, lookBack } from './api.ts'

const TONES: Record<FoundPlace['standing'], Tone> = {
  open: 'warn',
  kept: 'plain',
  repaired: 'good',
  gone: 'good',
  superseded: 'plain',
}

const weightOf = (weight: string) => SEVERITIES[weight as Severity] ?? ''

/** What was found in published articles, each with the way to it and what may be done about it. */
export function FoundPlaces({ looked, kind }: { looked: Looked; kind: LookKind }) {
  const { to } = useOrgan()
  return (
    <ul className="rows" aria-label="查出的各处">
      {looked.items.map((one) => (
        <li key={`${one.article} ${one.key}`} className="found-place">
          <div>
            <Chip tone={TONES[one.standing]}>{FINDING_STANDINGS[one.standing]}</Chip>{' '}
            <Link to={to(`articles/${one.article}`)}>{one.title}</Link>
          </div>
          <div>
            {one.place}
            {one.words && (
              <>
                ：<mark>{one.words}</mark>
              </>
            )}
          </div>
          <div className="quiet">
            {one.message}
            {kind !== 'personal-data' && `（${weightOf(one.weight)}）`}
          </div>
          {one.standing === 'kept' && (
            <div className="quiet">
              {one.name}于 {one.day} 保留：{one.reason}
            </div>
          )}
          {one.standing === 'open' && looked.look && <Keep one={one} look={looked.look.id} kind={kind} />}
        </li>
      ))}
    </ul>
  )
}

function Keep({ one, look, kind }: { one: FoundPlace; look: string; kind: LookKind }) {
  const { organ, allows } = useOrgan()
  const asked = { organ: organ.id, look, article: one.article, finding: one.key }
  if (kind !== 'personal-data')
    return allows('archive.scan') ? (
      <StepButton
        terse
        label={kind === 'proof' ? '原文无误' : '不用补'}
        effect={`${one.words ? `网站上的“${one.words}”` : '网站上的这一篇'}照原样保留，以后不再提示。要改的，点标题打开稿件修改，重新审校发布。`}
        reason="理由"
        run={(reason, key) => lookBack.call.keepWords({ ...asked, key, reason })}
        done="已记下。"
      />
    ) : null
  return allows('article.override') ? (
    <StepButton
      terse
      label="放行"
      effect="这一处个人信息照原样公开，由您负责，理由记入历史。不该公开的，点标题打开稿件撤下，脱敏后重新发布。"
      reason="为什么可以公开（记入历史）"
      sure="我确认这处个人信息可以公开"
      run={(reason, key) => lookBack.call.keepData({ ...asked, key, reason })}
      done="已放行。"
    />
  ) : null
}
