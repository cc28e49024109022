import { SIGNING_NAMES } from '#modules/articles/contract.ts'
import type { Article, Edition } from '../articles/api.ts'
import { Chip } from '../page/chip.tsx'
import { Sheet } from '../page/sheet.tsx'

/** Every step of the edition's flow, and who has signed it. */
export function SigningProgress({ article }: { article: Article }) {
  const edition = article.working ?? article.live
  if (!edition || edition.flow.length === 0) return null
  return (
    <Sheet title="审校签名">
      <ol className="rows" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {edition.flow.map((step) => (
          <Step key={step} edition={edition} step={step} />
        ))}
      </ol>
      {edition.flowSource && <p className="quiet">流程依据：{edition.flowSource}</p>}
      <p className="quiet">
        签的内容校验值 <span className="figures">{edition.contentHash.slice(0, 16)}…</span>
        ，正文或附件一变，签名全部作废。
      </p>
    </Sheet>
  )
}

function Step({ edition, step }: { edition: Edition; step: Edition['flow'][number] }) {
  const signed = edition.signatures.find((one) => one.step === step)
  return (
    <li style={{ display: 'flex', justifyContent: 'space-between', padding: '6px 0' }}>
      <span>{SIGNING_NAMES[step]}</span>
      {signed ? (
        <Chip tone="good">
          {signed.name}
          {signed.standsFor && `（代${signed.standsFor}）`}
        </Chip>
      ) : (
        <span className="quiet">未签</span>
      )}
    </li>
  )
}
