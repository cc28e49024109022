import { Link } from 'react-router'
import { OGI } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { refusalOf } from '../api/refusal.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { hasUnsaved } from '../forms/unsaved.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { reports } from './api.ts'

/** Where the report stands, what comes next, and its files. */
export function ReportSteps({ report }: { report: ReportView }) {
  const { allows } = useOrgan()
  return (
    <>
      <Sheet title="下一步">
        {allows('report.draft') ? <Steps report={report} /> : <Watch />}
        {allows('report.answer') && <Answer report={report} />}
      </Sheet>
      <State report={report} />
      <Files report={report} />
    </>
  )
}

function Watch() {
  return <p className="quiet">由公开办编制；送审后在“稿件”里审核。</p>
}

function Steps({ report }: { report: ReportView }) {
  const { organ, to } = useOrgan()
  const { standing, year, gaps, article } = report
  const one = { organ: organ.id, year }
  if (standing === 'none')
    return (
      <StepButton
        primary
        label="开始编制"
        effect="表三、表四随办件记录变化，直到送审时定稿。"
        basis={[OGI.cite('50')]}
        run={(_, key) => reports.call.draft({ ...one, key })}
        done="可以填写表二和文字部分了。"
      />
    )
  if (standing === 'in-review' || standing === 'published')
    return (
      <>
        <p style={{ margin: 0 }}>
          {standing === 'in-review' ? '正在三审。' : '已经公布。'}
          {article && <Link to={to(`articles/${article.id}`)}>打开稿件</Link>}
        </p>
        {standing === 'published' && <Correct year={year} />}
      </>
    )
  if (gaps.length > 0) return <Gaps gaps={gaps} />
  return <Submit year={year} />
}

function Correct({ year }: { year: number }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      label="更正已公布的报告"
      effect="另出一版，重新走三审三校；已公布的一版原样保留，居民都能看到。更正说明随新版公布。"
      basis={[OGI.cite('50')]}
      reason="更正说明（写明哪里错了、怎样改，随报告公布）"
      run={(note, key) => reports.call.correct({ organ: organ.id, year, key, note })}
      done="可以修改了，改完重新送审。"
    />
  )
}

/** What only a second person can do: answer for equations that fail. */
function Answer({ report }: { report: ReportView }) {
  const { organ } = useOrgan()
  const broken = report.equations.filter(({ holds }) => !holds)
  if (broken.length === 0 || report.locked !== '' || report.standing === 'none') return null
  const { year, signedFailure } = report
  if (signedFailure) return null
  return (
    <StepButton
      danger
      label={`签署 ${broken.length} 处等式不成立的理由`}
      effect="签署后可以送审；理由和不成立的数字写进报告第六部分，一并公布。"
      basis={broken[0] ? [broken[0].basis] : []}
      reason="理由（写明为什么数字对不上，随报告公布）"
      run={(reason, key) => reports.call.signFailure({ organ: organ.id, year, key, reason })}
      done="已签署。"
    />
  )
}

function Gaps({ gaps }: Pick<ReportView, 'gaps'>) {
  return (
    <>
      <p style={{ marginTop: 0 }}>送审前还要做 {gaps.length} 件事：</p>
      <ul style={{ paddingLeft: 20, margin: 0 }}>
        {gaps.map(({ field, message }) => (
          <li key={`${field}:${message}`}>{message}</li>
        ))}
      </ul>
    </>
  )
}

function Submit({ year }: { year: number }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      primary
      label="定稿送审"
      effect="三张表的数字就此定稿，报告成为一篇稿件，走保密审查和三审三校；发布后公布在门户网站。"
      basis={[OGI.cite('49.1'), OGI.cite('50')]}
      run={async (_, key) => {
        if (hasUnsaved()) throw refusalOf([{ field: '', message: '有改动还没有保存，请先保存再送审。' }])
        return reports.call.submit({ organ: organ.id, year, key })
      }}
      done="已定稿送审。"
    />
  )
}

function State({ report }: { report: ReportView }) {
  return (
    <Sheet title="现状">
      <dl className="facts">
        <dt>状态</dt>
        <dd>{report.standingName}</dd>
        <dt>公布期限</dt>
        <dd className="figures">{report.due.day}</dd>
        {report.frozen && (
          <>
            <dt>数字定稿</dt>
            <dd>
              {report.frozen.day}，{report.frozen.who}
            </dd>
          </>
        )}
        {report.publishedDay && (
          <>
            <dt>公布</dt>
            <dd className="figures">{report.publishedDay}</dd>
          </>
        )}
      </dl>
      <Versions report={report} />
      <BasisNote basis={[report.due.basis]} />
    </Sheet>
  )
}

function Versions({ report: { versions, correcting, signedFailure } }: { report: ReportView }) {
  return (
    <>
      {signedFailure && (
        <p>
          等式不成立的理由由{signedFailure.who}于 {signedFailure.day} 签署：{signedFailure.reason}
        </p>
      )}
      {correcting && (
        <p>
          {correcting.who}于 {correcting.day} 开始更正：{correcting.note}
        </p>
      )}
      {versions.length > 1 && (
        <ol>
          {versions.map(({ number, day, note }) => (
            <li key={number}>
              第 {number} 版 <span className="figures">{day}</span> {note}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Files({ report }: { report: ReportView }) {
  const { organ } = useOrgan()
  const { year, title } = report
  const file = (format: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'json') => () =>
    reports.call.download({ organ: organ.id, year, format })
  return (
    <Sheet title="下载">
      <div className="page-actions">
        <DownloadButton label="PDF" fetchFile={file('pdf')} name={`${title}.pdf`} />
        <DownloadButton label="Word" fetchFile={file('docx')} name={`${title}.docx`} />
        <DownloadButton label="Excel" fetchFile={file('xlsx')} name={`${title}.xlsx`} />
        <DownloadButton label="CSV" fetchFile={file('csv')} name={`${title}.csv`} />
        <DownloadButton label="JSON" fetchFile={file('json')} name={`${title}.json`} />
      </div>
    </Sheet>
  )
}
