import { OGI } from '#law/index.ts'
import { refusalOf } from '../api/refusal.ts'
import { hasUnsaved } from '../forms/unsaved.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type GuideView, guide } from './api.ts'

/** What the guide lacks, what the public sees, and publishing. */
export function GuideState({ view }: { view: GuideView }) {
  const { allows } = useOrgan()
  const { missing, published, changed } = view
  const ready = missing.length === 0 && (changed || !published)
  return (
    <>
      <Sheet title={missing.length === 0 ? '法定要素齐全' : `还缺 ${missing.length} 项法定要素`}>
        {missing.length === 0 ? (
          <p className="quiet" style={{ margin: 0 }}>
            保存过的草稿里，法律要求的各项都有了。
          </p>
        ) : (
          <ul style={{ paddingLeft: 20, margin: 0 }}>
            {missing.map(({ field, label, basis }) => (
              <li key={field}>
                {label}
                <BasisNote basis={[basis]} />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <Sheet title="发布">
        <p style={{ marginTop: 0 }}>
          {published ? `网站上是第 ${published.version} 版，${published.day} 发布。` : '网站上还没有指南。'}
          {published && (changed ? '草稿有改动，还没有发布。' : '草稿与网站上的一致。')}
        </p>
        {allows('guide.edit') && ready && <Publish />}
        {allows('guide.edit') && missing.length > 0 && (
          <p className="quiet">补齐缺的要素并保存后，可以发布。</p>
        )}
      </Sheet>
    </>
  )
}

function Publish() {
  const { organ } = useOrgan()
  return (
    <StepButton
      primary
      label="发布指南"
      effect="用保存的草稿换下网站上的指南；旧版保留。"
      basis={[OGI.cite('12.2')]}
      run={async (_, key) => {
        if (hasUnsaved()) throw refusalOf([{ field: '', message: '有改动还没有保存，请先保存草稿再发布。' }])
        return guide.call.publish({ organ: organ.id, key })
      }}
      done={({ version }) => `第 ${version} 版已发布，网站正在更新。`}
    />
  )
}
