import { App, Button, Drawer } from 'antd'
import { formatDay, OGI, REPORT_FORM } from '#law/index.ts'
import type { CollectionView } from '#modules/annual-report/contract.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import { EnterCells } from './enter-cells.tsx'
import { ImportPart } from './import-part.tsx'
import type { Part } from './parts-tab.tsx'

interface Props {
  part: Part
  view: CollectionView
  close: () => void
}

/** One organ: its report, what was found in it, and what can be done. */
export function PartDrawer({ part, view, close }: Props) {
  return (
    <Drawer open title={part.name} size={520} onClose={close}>
      <Facts part={part} />
      {part.repair !== '' && <p className="danger-text">{part.repair}</p>}
      <Findings part={part} />
      <TypedIn entered={part.entered} />
      <Steps part={part} view={view} />
    </Drawer>
  )
}

function Facts({ part }: { part: Part }) {
  return (
    <dl className="facts">
      <dt>状态</dt>
      <dd>{part.standingName}</dd>
      {part.day && (
        <>
          <dt>{part.inside ? '公布' : '导入'}</dt>
          <dd>
            {part.day}
            {part.importedBy !== '' && `，${part.importedBy}`}
            {part.version > 1 && `，第 ${part.version} 版`}
          </dd>
        </>
      )}
      {part.contact.trim() !== '' && (
        <>
          <dt>联系</dt>
          <dd>{part.contact}</dd>
        </>
      )}
      {part.answered && (
        <>
          <dt>理由</dt>
          <dd>
            {part.answered.reason}（{part.answered.who}，{part.answered.day} 签署）
          </dd>
        </>
      )}
      {part.notes.length > 0 && !part.answered && (
        <>
          <dt>说明</dt>
          <dd className="prewrap">{part.notes.join('\n')}</dd>
        </>
      )}
      {part.reminders.length > 0 && (
        <>
          <dt>催报</dt>
          <dd>{part.reminders.map(({ day, who }) => `${day} ${who}`).join('；')}</dd>
        </>
      )}
    </dl>
  )
}

function Findings({ part: { failed, unread, warnings, day } }: { part: Part }) {
  if (failed.length + unread.length + warnings.length === 0)
    return day ? <p>等式全部成立，没有提醒。</p> : null
  return (
    <>
      {failed.length > 0 && <h3>不成立的等式（{failed.length}）</h3>}
      <ul className="rows">
        {failed.map(({ id, where, left, right, repair }) => (
          <li key={`${id}${where}`} className="finding-row">
            <strong>
              {id} {where}
            </strong>
            <span className="figures">
              左边 {left}，右边 {right}
            </span>
            <span className="quiet">{repair}</span>
          </li>
        ))}
      </ul>
      <Told title="没有读出来" list={unread} />
      <Told title="提醒" list={warnings} />
      <BasisNote basis={[REPORT_FORM.cite('第三部分')]} />
    </>
  )
}

/** What the county typed in, shown as such for good. */
function TypedIn({ entered }: Pick<Part, 'entered'>) {
  if (entered.length === 0) return null
  return (
    <>
      <h3>照原件填写（{entered.length}）</h3>
      <ul className="rows">
        {entered.map(({ where, value, who, day, source, reason }) => (
          <li key={where} className="finding-row">
            <strong>
              {where}：<span className="figures">{value}</span>
            </strong>
            <span className="quiet">
              {who} {day} 填写，出自{source}。{reason}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Told({ title, list }: { title: string; list: readonly { where: string; detail: string }[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h3>
        {title}（{list.length}）
      </h3>
      <ul className="rows">
        {list.map(({ where, detail }) => (
          <li key={`${where}${detail}`} className="finding-row">
            <strong>{where}</strong>
            <span className="quiet">{detail}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Steps({ part, view }: { part: Part; view: CollectionView }) {
  const { organ, allows } = useOrgan()
  const { year } = view
  const one = { organ: organ.id, year, part: part.key }
  if (!view.open) return null
  return (
    <div className="part-steps">
      {!part.inside && part.day && (
        <DownloadButton
          label="下载原件"
          fetchFile={() => collections.call.partFile(one)}
          name={part.fileName}
        />
      )}
      {part.absent && <Remind part={part} view={view} />}
      {allows('collection.work') && <EnterCells key={`cells ${part.version}`} part={part} year={year} />}
      {!part.inside && allows('collection.work') && <ImportPart key={part.version} part={part} year={year} />}
      {part.standing === 'held' && part.unread.length === 0 && allows('report.answer') && (
        <StepButton
          danger
          label="签署等式不成立的理由"
          effect="签署后这份报告可以汇总；理由和签署人记入台账。导入这份报告的人不能签。"
          basis={[REPORT_FORM.cite('第三部分')]}
          reason="理由（写明为什么数字对不上）"
          run={(reason, key) => collections.call.answerFailure({ ...one, key, reason })}
          done="已签署。"
        />
      )}
      {!part.inside && part.day && allows('collection.work') && (
        <StepButton
          label="撤回这次导入"
          effect="导错了文件或单位时用。撤回后，以前导入的一版恢复有效；没有以前的，恢复为未报。"
          reason="撤回的原因"
          run={(reason, key) => collections.call.withdrawPart({ ...one, key, reason })}
          done="已撤回。"
        />
      )}
    </div>
  )
}

function letterOf(part: Part, view: CollectionView, county: string): string {
  return [
    `${part.name}：`,
    `按照《政府信息公开条例》第四十九条，请于${formatDay(view.due.day)}前报送并公布你单位${view.year}年政府信息公开工作年度报告。` +
      '至今没有收到，请尽快报来；已经公布的，请发来网址或文件。',
    county,
  ].join('\n')
}

function Remind({ part, view }: { part: Part; view: CollectionView }) {
  const { organ, allows } = useOrgan()
  const { message } = App.useApp()
  if (!allows('collection.remind')) return null
  const copy = async () => {
    await navigator.clipboard.writeText(letterOf(part, view, organ.name))
    void message.success('已复制催报文字。')
  }
  return (
    <>
      <StepButton
        primary
        label="催报"
        effect={
          part.inside
            ? '对方公开办在工作台上看到县里已经催报。催报记入台账。'
            : '记入台账。这个单位不在本系统，请复制催报文字，用平常的办法发给它。'
        }
        basis={[OGI.cite('49.1')]}
        run={(_, key) =>
          collections.call.remind({ organ: organ.id, year: view.year, key, parts: [part.key] })
        }
        done="已催报。"
      />
      {!part.inside && <Button onClick={() => void copy()}>复制催报文字</Button>}
    </>
  )
}
