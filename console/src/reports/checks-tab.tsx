import { Alert, Table, Tag } from 'antd'
import { citation } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'

type Equation = ReportView['equations'][number]

/** Every equation with its verdict, the warnings, and what changed since the tables were frozen. */
export function ChecksTab({ report }: { report: ReportView }) {
  const { equations, warnings, differences } = report
  const broken = equations.filter(({ holds }) => !holds)
  return (
    <>
      <Alert
        type={broken.length === 0 ? 'success' : 'error'}
        showIcon
        style={{ marginBottom: 16 }}
        title={
          broken.length === 0
            ? `${equations.length} 个等式全部成立`
            : `${equations.length} 个等式中有 ${broken.length} 个不成立，不能送审`
        }
      />
      {warnings.map(({ id, where, detail }) => (
        <Alert
          key={`${id}${where}`}
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`请核对：${where}`}
          description={detail}
        />
      ))}
      {differences.length > 0 && <Differences differences={differences} />}
      <Table<Equation>
        rowKey={({ id, where }) => `${id} ${where}`}
        dataSource={[...broken, ...equations.filter(({ holds }) => holds)]}
        size="small"
        pagination={{ defaultPageSize: 30, hideOnSinglePage: true }}
        columns={[
          {
            title: '结论',
            width: 90,
            render: (_, { holds }) => (holds ? <Tag color="green">成立</Tag> : <Tag color="red">不成立</Tag>),
          },
          { title: '编号', width: 70, dataIndex: 'id' },
          { title: '位置', dataIndex: 'where' },
          {
            title: '等式',
            responsive: ['sm'],
            render: (_, { formula, left, right, holds }) => (
              <>
                {formula}
                <div className="quiet figures">
                  {left} {holds ? '=' : '≠'} {right}
                </div>
              </>
            ),
          },
          { title: '依据', responsive: ['lg'], render: (_, { basis }) => citation(basis) },
        ]}
      />
    </>
  )
}

function Differences({ differences }: Pick<ReportView, 'differences'>) {
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title="定稿以后，办件记录有变化"
      description={
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {differences.map(({ where, frozen, now }) => (
            <li key={where}>
              {where}：定稿 {frozen}，现在 {now}
            </li>
          ))}
        </ul>
      }
    />
  )
}
