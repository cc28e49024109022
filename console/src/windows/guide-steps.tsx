import { Alert } from 'antd'
import { DownloadButton } from '../files/download-button.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { guides, type OpenGuide } from './api.ts'

/** How a guide stands, and what may be done next. */
export function GuideSteps({ guide }: { guide: OpenGuide }) {
  const { organ, allows } = useOrgan()
  const { published, withdrawn, missing, changed } = guide
  const one = { organ: organ.id, id: guide.id }
  const publishable = missing.length === 0 && (!published || changed)
  return (
    <>
      <Missing guide={guide} />
      <Sheet title="下一步">
        <Standing published={published} withdrawn={withdrawn} />
        {allows('service.publish') && publishable && (
          <StepButton
            primary
            label={published ? '发布修改' : '发布'}
            effect="网站上的指南页、窗口清单和打印件随即更新。"
            run={(_, key) => guides.call.publish({ ...one, key })}
            done={({ version }) => `已发布第 ${version} 版。`}
          />
        )}
        <div className="step">
          <DownloadButton
            label="打印件（按现稿）"
            name={`${guide.draft.name}.pdf`}
            fetchFile={() => guides.call.sheet(one)}
          />
          <p>A4 纸，带二维码，给群众带走。</p>
        </div>
        {allows('service.publish') && published && (
          <StepButton
            danger
            label="撤下"
            effect="网站上不再列出，原网址写明撤下的原因；以后可以重新发布。"
            reason="撤下原因"
            run={(reason, key) => guides.call.withdraw({ ...one, key, reason })}
            done="已撤下。"
          />
        )}
      </Sheet>
    </>
  )
}

function Missing({ guide: { missing } }: { guide: OpenGuide }) {
  if (missing.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={`还缺 ${missing.length} 项要素，补齐后才能发布`}
      description={
        <>
          {missing.map(({ label }) => label).join('、')}
          <BasisNote basis={[...new Map(missing.map(({ basis }) => [basis.article, basis])).values()]} />
        </>
      }
    />
  )
}

function Standing({ published, withdrawn }: Pick<OpenGuide, 'published' | 'withdrawn'>) {
  if (published)
    return (
      <p>
        网站上是第 {published.version} 版（<span className="figures">{published.day}</span> 发布）。
        <a href={published.path} target="_blank" rel="noreferrer">
          打开网页
        </a>
      </p>
    )
  if (withdrawn)
    return (
      <p className="quiet">
        {withdrawn.day} 撤下：{withdrawn.reason}
      </p>
    )
  return <p className="quiet">还没有发布。</p>
}
