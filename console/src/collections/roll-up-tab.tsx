import { Alert, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { OGI } from '#law/index.ts'
import type { CollectionView } from '#modules/annual-report/contract.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import { type CellPlace, CellTables } from './cell-tables.tsx'

type RollUp = NonNullable<CollectionView['rollUp']>

/** The county's own report: what it is summed from, whether it adds up, every cell with its parts. */
export function RollUpTab({ view }: { view: CollectionView }) {
  const { rollUp } = view
  return (
    <>
      <Step view={view} />
      {rollUp ? (
        <Whole view={view} rollUp={rollUp} />
      ) : (
        <EmptyNote title="还没有汇总">
          汇总把已报的报告和县本级的数字逐格相加，放进县里的年度报告；每一格都能看到由哪几份加成。
        </EmptyNote>
      )}
    </>
  )
}

function Step({ view }: { view: CollectionView }) {
  const { organ, allows } = useOrgan()
  const { year, counts, rollUp, open } = view
  if (!open || !allows('collection.work') || counts.collected === 0) return null
  const left = counts.absent + counts.held
  const without = left > 0 ? `还有 ${counts.absent} 个单位未报、${counts.held} 份待更正，这次不计入；` : ''
  return (
    <StepButton
      primary={!rollUp || rollUp.stale}
      label={rollUp ? '重新汇总' : `汇总 ${counts.collected} 份报告`}
      effect={`${without}汇总后，县里${year}年度报告的三张表就是这些报告与县本级之和。送审以前可以重新汇总。`}
      basis={[OGI.cite('49.2')]}
      run={(_, key) => collections.call.rollUp({ organ: organ.id, year, key })}
      done={({ parts }) => `已汇总 ${parts} 份报告。`}
    />
  )
}

function Whole({ view: { year }, rollUp }: { view: CollectionView; rollUp: RollUp }) {
  const { to } = useOrgan()
  const [place, setPlace] = useState<CellPlace>()
  return (
    <>
      <p>
        {rollUp.who}于 <span className="figures">{rollUp.day}</span> 汇总 {rollUp.parts.length - 1}{' '}
        份报告和县本级的数字。
        <Link to={to(`reports/${year}`)}>打开县里的{year}年度报告</Link>
      </p>
      <Cautions rollUp={rollUp} />
      <Failed rollUp={rollUp} />
      <CellTables cells={rollUp.cells} open={setPlace} />
      {place && <Parts rollUp={rollUp} place={place} close={() => setPlace(undefined)} />}
    </>
  )
}

function Cautions({ rollUp }: { rollUp: RollUp }) {
  const { stale, missing, unused, ownFigures } = rollUp
  const told = [
    stale && '汇总以后又有单位报来、更正或撤回，请重新汇总。',
    missing.length > 0 && `汇总时未报：${missing.join('、')}。`,
    unused.length > 0 && `报告待更正、没有计入：${unused.join('、')}。`,
    !ownFigures && '县本级的表二还没有填写，请到县里的年度报告里填写。',
  ].filter((one) => typeof one === 'string')
  return told.map((one) => (
    <Alert key={one} type="warning" showIcon title={one} style={{ marginBottom: 12 }} />
  ))
}

function Failed({ rollUp: { failed, equations } }: { rollUp: RollUp }) {
  if (failed.length === 0) return <p className="quiet">{equations} 个等式全部成立。</p>
  return (
    <>
      <h3>
        {equations} 个等式中有 {failed.length} 个不成立
      </h3>
      <ul className="rows">
        {failed.map(({ id, where, left, right, from }) => (
          <li key={`${id}${where}`} className="finding-row">
            <strong>
              {id} {where}
            </strong>
            <span className="figures">
              左边 {left}，右边 {right}
            </span>
            <span className="quiet">
              {from.length > 0
                ? `来自 ${from.join('、')} 的报告，请它更正后重新导入、重新汇总。`
                : '各份报告自身都成立：上一年度汇总的单位或者县本级的数字与今年接不上，请逐份核对上年结转。'}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Parts({ rollUp, place, close }: { rollUp: RollUp; place: CellPlace; close: () => void }) {
  const behind = rollUp.parts.flatMap(({ key, name, cells, byHand }) => {
    const value = cells[place.cell] ?? 0
    return value === 0 ? [] : [{ key, name, value, typed: byHand.includes(place.cell) }]
  })
  return (
    <Drawer open title={place.title} size={460} onClose={close}>
      <p className="quiet">由 {behind.length} 份报告相加：</p>
      <div className="grid-table">
        <table>
          <thead>
            <tr>
              <th>单位</th>
              <th className="number">数字</th>
            </tr>
          </thead>
          <tbody>
            {behind.map(({ key, name, value, typed }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {typed && '（照原件填写）'}
                </th>
                <td className="number">{value}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td className="number">{rollUp.cells[place.cell] ?? 0}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Drawer>
  )
}
