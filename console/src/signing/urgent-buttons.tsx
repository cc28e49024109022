import { OGI } from '#law/index.ts'
import type { Article } from '../articles/api.ts'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { signing } from './api.ts'

const BASIS = [OGI.cite('17')]

/** Publish ahead of the reviews, with the reason; it must be looked at afterwards. */
export function UrgentButton({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: article.id, seen: article.working?.contentHash ?? '' }
  return (
    <StepButton
      danger
      label="应急发布"
      effect="不等剩下的审校，现在就发布。理由和没有经过的步骤都记入历史；限期由别人事后复核，复核前一直留在工作台上。"
      basis={BASIS}
      reason="为什么等不及审完（记入历史）"
      sure="我确认情况紧急，由我负责"
      run={(reason, key) => signing.call.publishUrgently({ ...one, key, reason })}
      done="已应急发布，网站正在更新；请安排事后复核。"
    />
  )
}

/** Say what was found on going over an urgent publication. */
export function LookAfterButtons({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: article.id }
  return (
    <>
      <StepButton
        primary
        label="复核无误"
        effect="记下已经逐字核对、内容可以保留，这篇应急发布的稿件就此办结。"
        basis={BASIS}
        reason="复核了什么、结果怎样"
        run={(note, key) => signing.call.lookAfter({ ...one, key, verdict: 'stands', note })}
        done="已记录复核。"
      />
      <StepButton
        label="复核：需要改正"
        effect="记下问题。网上的内容不会自动改动，请随后修改重发或者撤回。"
        reason="哪里需要改正"
        run={(note, key) => signing.call.lookAfter({ ...one, key, verdict: 'to-mend', note })}
        done="已记录，请修改重发或者撤回。"
      />
    </>
  )
}
