import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Loaded } from '../page/loaded.tsx'
import { momentInWords } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { Sideways } from '../page/sideways.tsx'
import { StepButton } from '../page/step-button.tsx'
import { columnName, departmentName } from '../shell/names.ts'
import { type Organ, useOrgan } from '../shell/use-organ.ts'
import { writing } from './api.ts'
import { compare, linesOf, type Piece } from './writing/compare.ts'
import './versions.css'

type Version = Awaited<ReturnType<typeof writing.call.versions>>['items'][number]
type Text = Awaited<ReturnType<typeof writing.call.version>>

/** Every spell of writing of an article; any two side by side, and any one taken up again. */
export function VersionsPage() {
  const { organ, to } = useOrgan()
  const { id = '' } = useParams()
  const query = useQuery(writing.ask.versions.queryOptions({ input: { organ: organ.id, id } }))
  return (
    <Page title="各次保存" sub={<Link to={to(`articles/${id}`)}>回到稿件</Link>}>
      <Loaded query={query}>{({ items }) => <Choice key={id} id={id} items={items} />}</Loaded>
    </Page>
  )
}

const labelOf = ({ edition, day, at, name, publishedOn }: Version) =>
  `第 ${edition} 版 · ${momentInWords(day, at)} · ${name}${publishedOn ? ` · ${publishedOn} 发布` : ''}`

function Choice({ id, items }: { id: string; items: Version[] }) {
  const [older, setOlder] = useState(items[1]?.version ?? items[0]?.version)
  const [newer, setNewer] = useState(items[0]?.version)
  const options = items.map((item) => ({ value: item.version, label: labelOf(item) }))
  if (older === undefined || newer === undefined) return null
  if (items.length === 1)
    return (
      <Sheet title="对比两次保存">
        <p>只保存过一次，还没有可以对比的。</p>
        <p className="quiet">{options[0]?.label}</p>
      </Sheet>
    )
  return (
    <Sheet title="对比两次保存">
      <div className="pair">
        <Form.Item label="左边" layout="vertical" htmlFor="version-older">
          <Select id="version-older" value={older} onChange={setOlder} options={options} />
        </Form.Item>
        <Form.Item label="右边" layout="vertical" htmlFor="version-newer">
          <Select id="version-newer" value={newer} onChange={setNewer} options={options} />
        </Form.Item>
      </div>
      <Restore id={id} version={older} />
      <Comparison id={id} older={older} newer={newer} />
    </Sheet>
  )
}

function Restore({ id, version }: { id: string; version: number }) {
  const { organ, to, allows } = useOrgan()
  const navigate = useNavigate()
  if (!allows('article.write')) return null
  return (
    <StepButton
      terse
      label="把左边的恢复为草稿"
      effect="左边的内容复制成新的草稿，要重新送审。现在的草稿留在“各次保存”里；网站上的版本不变。"
      run={(_, key) => writing.call.restoreVersion({ organ: organ.id, id, key, version })}
      done="已恢复为草稿。"
      after={() => void navigate(to(`articles/${id}`))}
    />
  )
}

function Comparison({ id, older, newer }: { id: string; older: number; newer: number }) {
  const { organ } = useOrgan()
  const left = useQuery(writing.ask.version.queryOptions({ input: { organ: organ.id, id, version: older } }))
  const right = useQuery(writing.ask.version.queryOptions({ input: { organ: organ.id, id, version: newer } }))
  return (
    <Loaded query={left}>
      {(old) => <Loaded query={right}>{(fresh) => <Sides old={old} fresh={fresh} />}</Loaded>}
    </Loaded>
  )
}

function linesIn(organ: Organ, text: Text): string[] {
  const facts = {
    标题: text.title,
    栏目: columnName(organ, text.column),
    部门: departmentName(organ, text.department),
    文号: text.documentNumber ?? '',
    成文日期: text.madeOn ?? '',
    来源: text.source,
    体裁: text.genre,
    内容概述: text.summary,
    附件: text.files.join('、'),
  }
  const named = Object.entries(facts).flatMap(([name, value]) => (value ? [`${name}：${value}`] : []))
  const classed = text.factLines.map(({ label, value }) => `${label}：${value}`)
  return [...named, ...classed, ...linesOf(text.body)]
}

function Sides({ old, fresh }: { old: Text; fresh: Text }) {
  const { organ } = useOrgan()
  const rows = compare(linesIn(organ, old), linesIn(organ, fresh))
  const differs = rows.some(isChanged)
  return (
    <>
      <p role="status">{differs ? '删去的在左边划线，新写的在右边加底色。' : '两边的文字完全一样。'}</p>
      <Sideways label="对比">
        <table className="versions">
          <thead>
            <tr>
              <th scope="col">左边</th>
              <th scope="col">右边</th>
            </tr>
          </thead>
          <tbody>
            {keyed(rows).map(({ key, row }) => (
              <tr key={key} className={isChanged(row) ? 'versions-changed' : ''}>
                <Side pieces={row.old} tag="del" name="左边" />
                <Side pieces={row.new} tag="ins" name="右边" />
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </>
  )
}

const isChanged = ({ old, new: fresh }: ReturnType<typeof compare>[number]) => old !== fresh

const keyed = <T,>(rows: readonly T[]) => rows.map((row, at) => ({ key: `line-${at}`, row }))

function Side({ pieces, tag: Tag, name }: { pieces: Piece[] | null; tag: 'del' | 'ins'; name: string }) {
  return (
    <td className={pieces ? '' : 'versions-gap'} data-side={name}>
      {pieces?.map(({ text, changed }, at) => {
        const key = `${at}:${text}`
        return changed ? <Tag key={key}>{text}</Tag> : <span key={key}>{text}</span>
      })}
    </td>
  )
}
