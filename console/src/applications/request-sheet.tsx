import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Case } from './api.ts'

/** What was asked for, and how it came in. */
export function RequestSheet({ one }: { one: Case }) {
  const { organ } = useOrgan()
  const { request } = one
  return (
    <Sheet title="申请内容">
      {request ? (
        <dl className="facts">
          <dt>所需信息</dt>
          <dd className="prewrap">{request.description}</dd>
          <Fact label="用途" value={request.purpose} />
          <Fact label="希望得到" value={`${request.medium}，${request.delivery}`} />
          <Fact label="备注" value={request.note} />
          <Fact label="补录原因" value={request.lateReason} />
          <Fact label="申请性质" value={one.subject === 'record' ? '要求更正与自己有关的记录' : ''} />
          <Fact label="拆分自" value={one.splitFrom ?? ''} />
          <Fact label="并入" value={one.mergedInto?.number ?? ''} />
          <Fact label="收件方式" value={one.channelLabel} />
          <Fact label="收到之日" value={`${one.receivedDay}（${one.receiptMeans}）`} />
          <Fact label="承办部门" value={departmentNames(organ, one)} />
        </dl>
      ) : (
        <p>申请内容含个人信息，已依法删除；办理过程仍然保留。</p>
      )}
      <div style={{ marginTop: 12 }}>
        <BasisNote basis={[one.receiptBasis]} />
      </div>
    </Sheet>
  )
}

function departmentNames(organ: Parameters<typeof departmentName>[0], { departments }: Case): string {
  if (departments.length === 0) return '还没有交办'
  return departments.map((id) => departmentName(organ, id)).join('、')
}

function Fact({ label, value }: { label: string; value: string }) {
  if (value === '') return null
  return (
    <>
      <dt>{label}</dt>
      <dd className="prewrap">{value}</dd>
    </>
  )
}
