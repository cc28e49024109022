import { Table } from 'antd'
import { ENTRY_KINDS, SEVERITIES } from '#modules/proofreading/contract.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { lexicon, type Word } from './api.ts'

interface Props {
  list: { rows: readonly Word[]; total: number; page: number; pageSize: number }
  turn: (page: number) => void
}

/** One page of words. */
export function WordsTable({ list, turn }: Props) {
  return (
    <Table<Word>
      rowKey="word"
      dataSource={list.rows}
      pagination={{
        current: list.page,
        total: list.total,
        pageSize: list.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      locale={{
        emptyText: <EmptyNote title="没有这样的词">可以新增，或者换个说法查。</EmptyNote>,
      }}
      columns={[
        { title: '词语', render: (_, one) => <Named one={one} /> },
        { title: '建议', dataIndex: 'right' },
        { title: '类别', responsive: ['sm'], width: 110, render: (_, one) => ENTRY_KINDS[one.kind] },
        { title: '级别', responsive: ['md'], width: 100, render: (_, one) => SEVERITIES[one.severity] },
        { title: '来源', responsive: ['md'], render: (_, one) => <Source one={one} /> },
        { title: '办理', width: 100, render: (_, one) => <Steps one={one} /> },
      ]}
    />
  )
}

function Named({ one }: { one: Word }) {
  return (
    <>
      {one.word}
      {one.except.length > 0 && <div className="quiet">例外：{one.except.join('、')}</div>}
      {one.retired && (
        <div className="quiet">
          {one.retired.from} 起停用：{one.retired.reason}
        </div>
      )}
    </>
  )
}

function Source({ one }: { one: Word }) {
  return (
    <>
      {one.source || '—'}
      {one.own && (
        <div className="quiet">
          {one.by} 新增，{one.from} 起
        </div>
      )}
    </>
  )
}

function Steps({ one: { word, retired, derived } }: { one: Word }) {
  const { organ, allows } = useOrgan()
  if (!allows('lexicon.edit')) return null
  if (retired)
    return (
      <StepButton
        terse
        label="恢复"
        effect={`从现在起又会提示“${word}”。`}
        run={(_, key) => lexicon.call.restore({ organ: organ.id, key, word })}
        done="已恢复"
      />
    )
  return (
    <StepButton
      terse
      label="停用"
      effect={`从今天起不再提示“${word}”，可以恢复。`}
      reason="停用原因"
      run={(reason, key) => lexicon.call.retire({ organ: organ.id, key, word, reason, derived })}
      done="已停用"
    />
  )
}
