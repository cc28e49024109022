import { PIPL } from '#law/index.ts'
import type { Case } from '../applications/api.ts'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { privacy } from './api.ts'

function standing({ keeping }: Case): string {
  if (keeping.erased) return `申请人身份信息已于 ${keeping.erased} 按期限销毁。`
  if (keeping.held) return '已暂缓销毁，期满也不销毁。'
  return keeping.reduced ? `证件号码和扫描件已于 ${keeping.reduced} 按期限销毁。` : ''
}

/** What is still kept of who applied, and a hold on its destruction. */
export function Keeping({ one }: { one: Case }) {
  const { organ } = useOrgan()
  const { keeping } = one
  const words = standing(one)
  return (
    <>
      {words !== '' && <p className="quiet">{words}</p>}
      {one.outcome && !keeping.erased && (
        <StepButton
          key={String(keeping.held)}
          label={keeping.held ? '解除暂缓' : '暂缓销毁'}
          effect={
            keeping.held
              ? '期满的下一天起按期限销毁，销毁后不能恢复。'
              : '还有争议或者核查没有了结的，期满也不销毁。复议、诉讼没有了结的，系统自动暂缓。'
          }
          basis={[PIPL.cite('19')]}
          reason="理由"
          run={(text, key) =>
            privacy.call.hold({ organ: organ.id, id: one.id, key, hold: !keeping.held, text })
          }
          done={keeping.held ? '已解除。' : '已暂缓。'}
        />
      )}
    </>
  )
}
