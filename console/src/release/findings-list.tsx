import { Checkbox } from 'antd'
import { useState } from 'react'
import { OGI } from '#law/index.ts'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Finding, release, type Standing } from './api.ts'

const markOf = ({ source, hit }: Finding) => `${source} ${hit}`

/** One finding: what it is, where it stands, and who let it through. */
export function FindingWords({ finding }: { finding: Finding }) {
  const { kindName, masked, place, given } = finding
  return (
    <>
      {kindName} <span className="figures">{masked}</span>
      <div className="quiet">{place}</div>
      {given && (
        <div className="quiet">
          {given.name}于 {given.day} 放行：{given.reason}
        </div>
      )}
    </>
  )
}

/** What was found in files and in the reply put aside; a second person may let it go out. */
export function FindingsToLetThrough({ id, standing }: { id: string; standing: Standing }) {
  const { findings, files } = standing
  const ready = files.some(({ role, obstacle }) => role === 'answer' && obstacle === '')
  if (findings.length === 0) return ready ? <p className="quiet">答复文件里没有发现他人的个人信息。</p> : null
  return <Found key={findings.map(markOf).join()} id={id} standing={standing} />
}

function Found({ id, standing: { findings, mayLetThrough } }: { id: string; standing: Standing }) {
  const { organ } = useOrgan()
  const [chosen, setChosen] = useState<string[]>([])
  const open = findings.filter(({ given }) => given === null)
  const hits = open.filter((one) => chosen.includes(markOf(one))).map(({ source, hit }) => ({ source, hit }))
  return (
    <>
      <h3>他人的个人信息</h3>
      <p>
        {open.length > 0
          ? `发现 ${findings.length} 处，还有 ${open.length} 处没有处理，不能发出。请遮盖，或者由另一个人放行。`
          : `发现 ${findings.length} 处，都已由另一个人放行。`}
      </p>
      <ul className="rows" style={{ marginBottom: 16 }}>
        {findings.map((finding) => (
          <li key={markOf(finding)} style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
            {mayLetThrough && !finding.given ? (
              <Checkbox
                checked={chosen.includes(markOf(finding))}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, markOf(finding)]
                      : chosen.filter((one) => one !== markOf(finding)),
                  )
                }
              >
                <FindingWords finding={finding} />
              </Checkbox>
            ) : (
              <FindingWords finding={finding} />
            )}
          </li>
        ))}
      </ul>
      {mayLetThrough && open.length > 0 && (
        <StepButton
          label="放行选中的"
          disabled={hits.length === 0}
          effect="选中的条目照原样发给申请人。由您负责，理由记入历史；加文件或写答复的人不能自己放行。"
          basis={[OGI.cite('15')]}
          reason="为什么可以提供（记入历史）"
          sure="我确认这些个人信息可以提供给申请人"
          run={(reason, key) => release.call.letThrough({ organ: organ.id, id, key, hits, reason })}
          done="已放行。"
        />
      )}
    </>
  )
}
