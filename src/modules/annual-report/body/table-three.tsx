import {
  APPLICANT_KINDS,
  OUTCOME_GROUPS,
  OUTCOME_ROWS,
  type OutcomeGroup,
  TABLE3_COLUMNS,
  TABLE3_ROWS,
  type Table3Row,
} from '#law/index.ts'
import type { Table3 } from '../rules/report-rows.ts'

const LABEL_COLUMNS = 3
// The total of all results stands under them as a row of its own.
const RESULT_LINES = OUTCOME_ROWS.length + 1
const ORGANISATIONS = APPLICANT_KINDS.filter((kind) => kind.key !== 'natural_person')
const NOTES: Partial<Record<OutcomeGroup, string>> = {
  部分公开: '（区分处理的，只计这一情形，不计其他情形）',
}

const formLabel = (key: Table3Row) => TABLE3_ROWS.find((row) => row.key === key)?.label

function Figures({ table, row }: { table: Table3; row: Table3Row }) {
  return TABLE3_COLUMNS.map(({ key }) => <td key={key}>{table[row][key]}</td>)
}

function Head() {
  return (
    <thead>
      <tr>
        <td colSpan={LABEL_COLUMNS} rowSpan={3}>
          （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
        </td>
        <th colSpan={TABLE3_COLUMNS.length} scope="colgroup">
          申请人情况
        </th>
      </tr>
      <tr>
        <th rowSpan={2} scope="col">
          自然人
        </th>
        <th colSpan={ORGANISATIONS.length} scope="colgroup">
          法人或其他组织
        </th>
        <th rowSpan={2} scope="col">
          总计
        </th>
      </tr>
      <tr>
        {ORGANISATIONS.map(({ key, label }) => (
          <th key={key} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function WholeRow({ table, row }: { table: Table3; row: Table3Row }) {
  return (
    <tr>
      <th colSpan={LABEL_COLUMNS} scope="row">
        {formLabel(row)}
      </th>
      <Figures table={table} row={row} />
    </tr>
  )
}

function GroupRows({ table, group, at }: { table: Table3; group: OutcomeGroup; at: number }) {
  const rows = OUTCOME_ROWS.filter((row) => row.group === group)
  const heading = `（${'一二三四五六'[at]}）${group}${NOTES[group] ?? ''}`
  const results =
    at === 0 ? (
      <th rowSpan={RESULT_LINES} scope="rowgroup">
        三、本年度办理结果
      </th>
    ) : null
  return rows.map(({ key, label }, line) => (
    <tr key={key}>
      {line === 0 && results}
      {line === 0 && rows.length > 1 && (
        <th rowSpan={rows.length} scope="rowgroup">
          {heading}
        </th>
      )}
      <th scope="row" colSpan={rows.length > 1 ? 1 : LABEL_COLUMNS - 1}>
        {rows.length > 1 ? `${line + 1}.${label}` : heading}
      </th>
      <Figures table={table} row={key} />
    </tr>
  ))
}

/** Table three of the form: 25 rows, seven columns, its headings merged as printed. */
export function TableThree({ table }: { table: Table3 }) {
  return (
    <table>
      <caption>收到和处理政府信息公开申请情况</caption>
      <Head />
      <tbody>
        <WholeRow table={table} row="new_received" />
        <WholeRow table={table} row="carried_over_in" />
      </tbody>
      <tbody>
        {OUTCOME_GROUPS.map((group, at) => (
          <GroupRows key={group} table={table} group={group} at={at} />
        ))}
        <tr>
          <th colSpan={LABEL_COLUMNS - 1} scope="row">
            （七）总计
          </th>
          <Figures table={table} row="results_total" />
        </tr>
      </tbody>
      <tbody>
        <WholeRow table={table} row="carried_over_out" />
      </tbody>
    </table>
  )
}
