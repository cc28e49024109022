import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { OGI, OPENNESS_POINTS } from '#law/index.ts'
import type { Article } from '../articles/api.ts'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type PersonalData, personalData } from './api.ts'

const SHOWN_AT_FIRST = 12

/** What personal data stands in the edition being worked on, and what may be done about it. */
export function PersonalDataSheet({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const edition = article.working
  const query = useQuery({
    ...personalData.ask.look.queryOptions({ input: { organ: organ.id, id: article.id } }),
    enabled: edition !== null,
  })
  if (!edition) return null
  return (
    <Sheet title="个人信息检查" id="personal-data">
      {query.isPending && <p className="quiet">正在检查正文和附件……</p>}
      {query.isError && <p className="danger-text">没有查成，请刷新重试。没有查成的稿件不能发布。</p>}
      {query.data && <Found key={query.data.contentHash} article={article} found={query.data} />}
    </Sheet>
  )
}

function Found({ article, found }: { article: Article; found: PersonalData }) {
  const [chosen, setChosen] = useState<string[]>([])
  const [all, setAll] = useState(false)
  if (found.total === 0) return <p className="quiet">正文、附件和文件名里没有发现个人信息。</p>
  const mayOverride = found.override === ''
  const open = found.hits.filter((hit) => !hit.overridden).map((hit) => hit.id)
  const shown = all ? found.hits : found.hits.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <p>
        {found.open > 0
          ? `发现 ${found.total} 处，还有 ${found.open} 处没有处理，不能发布。`
          : `发现 ${found.total} 处，都已由另一个人放行。`}
      </p>
      {mayOverride && found.open > 1 && (
        <Checkbox
          checked={chosen.length === open.length}
          onChange={(event) => setChosen(event.target.checked ? open : [])}
        >
          全选（只在放行时用）
        </Checkbox>
      )}
      <ul className="rows" style={{ marginBottom: 16 }}>
        {shown.map((hit) => (
          <HitLine
            key={hit.id}
            hit={hit}
            {...(mayOverride && !hit.overridden
              ? {
                  chosen: chosen.includes(hit.id),
                  choose: (on: boolean) =>
                    setChosen(on ? [...chosen, hit.id] : chosen.filter((one) => one !== hit.id)),
                }
              : {})}
          />
        ))}
      </ul>
      {!all && found.total > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          再看 {found.hits.length - shown.length} 处
        </Button>
      )}
      {found.open > 0 && <Ways article={article} found={found} chosen={chosen} />}
    </>
  )
}

interface Line {
  hit: PersonalData['hits'][number]
  chosen?: boolean
  choose?: (on: boolean) => void
}

function HitLine({ hit, chosen, choose }: Line) {
  const words = (
    <>
      {hit.kindName} <span className="figures">{hit.masked}</span>
    </>
  )
  return (
    <li style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
      {choose ? (
        <Checkbox checked={chosen ?? false} onChange={(event) => choose(event.target.checked)}>
          {words}
        </Checkbox>
      ) : (
        words
      )}
      <div className="quiet">{hit.place}</div>
      {hit.overridden && (
        <div className="quiet">
          {hit.overridden.name}于 {hit.overridden.day} 放行：{hit.overridden.reason}
        </div>
      )}
    </li>
  )
}

function Ways({ article, found, chosen }: { article: Article; found: PersonalData; chosen: string[] }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: article.id, seen: found.contentHash }
  return (
    <>
      {found.mask !== null && (
        <StepButton
          primary
          label="一键脱敏"
          disabled={found.mask !== ''}
          effect={
            found.mask ||
            '身份证号留前六后四，银行卡留后四位，电话留前三后四，住址留到村；附件另做新文件，做好后重新检查。已有的签名作废。'
          }
          basis={[OPENNESS_POINTS.cite('个人隐私')]}
          run={(_, key) => personalData.call.mask({ ...one, key })}
          done="已脱敏，并重新检查过。"
        />
      )}
      {found.override !== null && (
        <StepButton
          label="放行选中的"
          disabled={found.override !== '' || chosen.length === 0}
          effect={found.override || '选中的条目照原样公开。由您负责，理由记入历史；内容再有改动就作废。'}
          basis={[OGI.cite('15')]}
          reason="为什么可以公开（记入历史）"
          sure="我确认这些个人信息可以公开"
          run={(reason, key) => personalData.call.override({ ...one, key, hits: chosen, reason })}
          done="已放行。"
        />
      )}
    </>
  )
}
